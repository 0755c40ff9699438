import { useMutation } from '@tanstack/react-query';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';

export interface AgreedTask {
  personId: string;
  name: string;
  due?: string;
}

export interface PlanToSave {
  cycleId: string;
  /** The draft that there is already. */
  draft: { id: string; version: number } | undefined;
  tasks: AgreedTask[];
  isSubmitted: boolean;
}

/** Saves a plan of tasks as a draft, and hands it in where it is complete. */
export function useSaveTasks() {
  return useMutation({
    mutationFn: async ({ cycleId, draft, tasks, isSubmitted }: PlanToSave) => {
      const saved =
        draft === undefined
          ? await fetchClient.POST('/api/task-plans', { params: { header: ownKey }, body: { cycleId, tasks } })
          : await fetchClient.PUT('/api/task-plans/{id}/draft', {
              params: { path: { id: draft.id }, header: ownKey },
              body: { basedOn: draft.version, tasks },
            });
      if (!saved.data) throw saved.error;
      if (!isSubmitted) return;
      const submitted = await fetchClient.POST('/api/task-plans/{id}/submission', {
        params: { path: { id: saved.data.documentId }, header: ownKey },
        body: { version: saved.data.version },
      });
      if (!submitted.data) throw submitted.error;
    },
    // A draft that was saved and then refused is there as well.
    onSettled: () => queryClient.invalidateQueries(),
  });
}
