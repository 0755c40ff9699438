import type { components } from '../../../shared/api/api-types.js';

type Run = Pick<components['schemas']['RunsPage']['items'][number], 'id' | 'status' | 'purpose'>;

/** The runs by which a month is paid: posted, or with their register being signed; what is paid off cycle has reasons of its own. */
export function runsThatPay(runs: readonly Run[]): string[] {
  return runs.flatMap(({ id, status, purpose }) =>
    purpose === null && (status === 'posted' || status === 'in-approval') ? [id] : [],
  );
}
