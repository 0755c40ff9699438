import { api } from '../../../shared/api/client.js';

/** Raises a question about a line or a result; whoever owns the figure answers by a day that the receipt names. */
export function useQuestionLine() {
  return api.useMutation('post', '/api/disputes');
}
