import { api } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';

/** While a file is being made the list is asked for again. */
const askedAgainMs = 1_000;

/** The files that were made of a run. */
export function useFiles(runId: string) {
  return api.useQuery(
    'get',
    '/api/payroll-files',
    { params: { query: { runId, limit: 50 } } },
    {
      refetchInterval: ({ state }) =>
        state.data?.items.some(({ status }) => status === 'making') ? askedAgainMs : false,
    },
  );
}

/** Has a file made of a posted run. */
export function useMakeFile() {
  return api.useMutation('post', '/api/payroll-runs/{id}/files', { onSuccess: () => queryClient.invalidateQueries() });
}
