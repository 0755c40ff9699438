import { useMutation } from '@tanstack/react-query';
import { fetchClient, ownKey } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';

export interface Minutes {
  heldOn: string;
  present: string[];
  mistakes: string;
  agreed: string;
}

export type Answer = { kind: 'review'; said: Minutes } | { kind: 'part'; said: { reason: string } };

interface AnswerToSave {
  itemId: string;
  /** The draft that there is already. */
  draft: { id: string; version: number } | undefined;
  answer: Answer;
}

/**
 * Saves the minutes of a review, or the proposal to part, as a draft, and says which document it is; also where the form
 * that asked is gone by then, because there is a draft now.
 */
export function useSaveAnswer(onSaved: (documentId: string) => void) {
  return useMutation({
    mutationFn: async ({ itemId, draft, answer }: AnswerToSave): Promise<string> => {
      const { data, error } = await (draft === undefined ? begin(itemId, answer) : goOn(draft, answer));
      if (!data) throw error;
      return data.documentId;
    },
    onSuccess: (documentId) => {
      onSaved(documentId);
      return queryClient.invalidateQueries();
    },
  });
}

function begin(itemId: string, { kind, said }: Answer) {
  const params = { header: ownKey };
  return kind === 'review'
    ? fetchClient.POST('/api/review-minutes', { params, body: { itemId, ...said } })
    : fetchClient.POST('/api/proposals-to-part', { params, body: { itemId, ...said } });
}

function goOn({ id, version }: { id: string; version: number }, { kind, said }: Answer) {
  const params = { path: { id }, header: ownKey };
  const basedOn = version;
  return kind === 'review'
    ? fetchClient.PUT('/api/review-minutes/{id}/draft', { params, body: { basedOn, ...said } })
    : fetchClient.PUT('/api/proposals-to-part/{id}/draft', { params, body: { basedOn, ...said } });
}
