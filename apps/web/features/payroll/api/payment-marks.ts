import type { components } from '../../../shared/api/api-types.js';
import { api } from '../../../shared/api/client.js';
import { queryClient } from '../../../shared/api/query-client.js';

export type PaymentFile = components['schemas']['FileDetail'];
export type Mark = PaymentFile['marks'][number];

/** The browser takes a file by itself: until somebody has, it is asked for again. */
const askedAgainMs = 5_000;

/** A file with to whom it was handed out, and what was said of it. */
export function usePaymentFile(id: string) {
  return api.useQuery(
    'get',
    '/api/payroll-files/{id}',
    { params: { path: { id } } },
    { refetchInterval: ({ state }) => (state.data?.handouts.length === 0 ? askedAgainMs : false) },
  );
}

/** Says what became of a payment. */
export function useSayMark(onSaid: () => void) {
  return api.useMutation('post', '/api/payroll-files/{id}/marks', {
    onSuccess: () => {
      onSaid();
      return queryClient.invalidateQueries();
    },
  });
}

/** Confirms, refuses or takes back that a payment has failed. */
export function useDecideMark() {
  return api.useMutation('post', '/api/payroll-files/{id}/marks/{markId}/decision', {
    onSuccess: () => queryClient.invalidateQueries(),
  });
}
