import { useMutation } from '@tanstack/react-query';
import type { components } from '../../../shared/api/api-types.js';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { useReadDraft } from '../../../shared/documents/use-read-draft.js';
import type { JsonObject } from '../model/json-schema.js';

interface DefinitionToSave {
  definition: JsonObject;
  /** The draft that there is already; a definition, or one of a later month, begins without one. */
  draft: { id: string; version: number } | undefined;
}

/** Saves a definition as a draft, to be read on its page. */
export function useSaveDefinition() {
  return useMutation({
    mutationFn: async ({ definition: written, draft }: DefinitionToSave): Promise<{ documentId: string }> => {
      // What is written is what the form knows; whether it is a definition is for the API to say.
      const definition = written as unknown as components['schemas']['NewDefinitionBody']['definition'];
      const { data, error } = await (draft === undefined
        ? fetchClient.POST('/api/value-definitions', { params: { header: ownKey }, body: { definition } })
        : fetchClient.PUT('/api/value-definitions/{id}/draft', {
            params: { path: { id: draft.id }, header: ownKey },
            body: { basedOn: draft.version, definition },
          }));
      if (!data) throw error;
      return data;
    },
    ...useReadDraft(),
  });
}
