import { useMutation } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { useReadDraft } from '../../../shared/documents/use-read-draft.js';
import type { Draft } from '../model/draft.js';

interface WriteOffToSave {
  draft: Draft | undefined;
  body: components['schemas']['NewWriteOffBody'];
}

/** Saves a write-off as a draft, to be read on its page. Whose debt it is stays as it was. */
export function useSaveWriteOff() {
  return useMutation({
    mutationFn: async ({ draft, body }: WriteOffToSave): Promise<{ documentId: string }> => {
      const { personId: _, ...said } = body;
      const { data, error } = await (draft === undefined
        ? fetchClient.POST('/api/write-offs', { params: { header: ownKey }, body })
        : fetchClient.PUT('/api/write-offs/{id}/draft', {
            params: { path: { id: draft.id }, header: ownKey },
            body: { basedOn: draft.version, ...said },
          }));
      if (!data) throw error;
      return data;
    },
    ...useReadDraft(),
  });
}
