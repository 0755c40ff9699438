import { useMutation } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';
import type { JsonObject } from '../model/json-schema.js';

interface SchemeToSave {
  scheme: JsonObject;
  /** The draft that there is already; a scheme, or its next version, begins without one. */
  draft: { id: string; version: number } | undefined;
}

/** Saves a scheme as a draft, and says which document it is. */
export function useSaveScheme() {
  return useMutation({
    mutationFn: async ({ scheme: written, draft }: SchemeToSave): Promise<string> => {
      // What is written is what the form knows; whether it is a scheme is for the API to say.
      const scheme = written as unknown as components['schemas']['NewSchemeBody']['scheme'];
      const { data, error } = await (draft === undefined
        ? fetchClient.POST('/api/pay-schemes', { params: { header: ownKey }, body: { scheme } })
        : fetchClient.PUT('/api/pay-schemes/{id}/draft', {
            params: { path: { id: draft.id }, header: ownKey },
            body: { basedOn: draft.version, scheme },
          }));
      if (!data) throw error;
      return data.documentId;
    },
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
