import { useMutation } from '@tanstack/react-query';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import type { SalesContent } from '../model/typed-plan.js';

interface PlanToSave extends Omit<SalesContent, 'unit'> {
  unit: string;
  departmentId: string;
  month: string;
  /** The draft that there is already. */
  draft: { id: string; version: number } | undefined;
}

/** Saves a sales plan as a draft, and says which document it is. */
export function useSaveSalesPlan() {
  return useMutation({
    mutationFn: async ({ draft, departmentId, month, unit, targets, people }: PlanToSave): Promise<string> => {
      const said = { unit, targets: [...targets], people: [...people] };
      const saved =
        draft === undefined
          ? await fetchClient.POST('/api/sales-plans', {
              params: { header: ownKey },
              body: { departmentId, month, ...said },
            })
          : await fetchClient.PUT('/api/sales-plans/{id}/draft', {
              params: { path: { id: draft.id }, header: ownKey },
              body: { basedOn: draft.version, ...said },
            });
      if (!saved.data) throw saved.error;
      return saved.data.documentId;
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
