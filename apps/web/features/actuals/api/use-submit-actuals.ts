import { afterSuccess } from '../../../shared/api/after-success.js';
import { api } from '../../../shared/api/client.js';

/** Hands the saved actuals in. */
export function useSubmitActuals(onSubmitted: () => void) {
  return api.useMutation('post', '/api/monthly-cycles/{id}/actuals/submission', afterSuccess(onSubmitted));
}
