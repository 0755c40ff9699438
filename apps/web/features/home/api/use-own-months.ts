import { api } from '../../../shared/api/client.js';
import { newestStatement } from '../month-to-open.js';

/** Plans and statements are listed from the newest on: a few tell which month has something, also beside later plans. */
const few = 6;

/** The months that have a plan or a statement of somebody, and the newest statement that was posted. */
export function useOwnMonths(personId: string) {
  const query = { personId, sort: '-month', limit: few } as const;
  const plans = api.useQuery('get', '/api/kpi-plans', { params: { query } });
  const statements = api.useQuery('get', '/api/statements', { params: { query } });
  return {
    isPending: plans.isPending || statements.isPending,
    months: [...(plans.data?.items ?? []), ...(statements.data?.items ?? [])].map(({ month }) => month),
    newest: newestStatement(statements.data?.items ?? []),
  };
}
