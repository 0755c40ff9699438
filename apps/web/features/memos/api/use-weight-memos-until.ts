import { api } from '../../../shared/api/client.js';
import { useSignedIn } from '../../../shared/session/session.js';

/** Until when the weights of a month may be changed in the departments that somebody heads; nothing where it is not open. */
export function useWeightMemosUntil(month: string): string | undefined {
  const { headedDepartmentIds } = useSignedIn();
  const { data } = api.useQuery('get', '/api/monthly-cycles', { params: { query: { month, limit: 200 } } });
  return data?.items
    .filter(({ departmentId }) => headedDepartmentIds.includes(departmentId))
    .map(({ weightMemosUntil }) => weightMemosUntil)
    .sort()
    .at(-1);
}
