import { api } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';

/** Hands the saved actuals in. */
export function useSubmitActuals(onSubmitted: () => void) {
  return api.useMutation('post', '/api/monthly-cycles/{id}/actuals/submission', {
    onSuccess: async () => {
      onSubmitted();
      await queryClient.invalidateQueries();
    },
  });
}
