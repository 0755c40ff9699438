import { useMutation } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { useReadDraft } from '../../../shared/documents/use-read-draft.js';
import type { Draft } from '../model/draft.js';

interface AdjustmentToSave {
  draft: Draft | undefined;
  body: components['schemas']['NewAdjustmentBody'];
}

/** Saves an adjustment as a draft, to be read on its page. Whom it is of and in which month it is paid stay as they were. */
export function useSaveAdjustment() {
  return useMutation({
    mutationFn: async ({ draft, body }: AdjustmentToSave): Promise<{ documentId: string }> => {
      const { data, error } = await (draft === undefined
        ? fetchClient.POST('/api/adjustments', { params: { header: ownKey }, body })
        : fetchClient.PUT('/api/adjustments/{id}/draft', {
            params: { path: { id: draft.id }, header: ownKey },
            body: {
              basedOn: draft.version,
              reason: body.reason,
              ...(body.amount === undefined ? {} : { amount: body.amount }),
              ...(body.ofMonth === undefined ? {} : { ofMonth: body.ofMonth }),
            },
          }));
      if (!data) throw error;
      return data;
    },
    ...useReadDraft(),
  });
}
