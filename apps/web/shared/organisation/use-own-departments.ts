import { api } from '../api/client.js';
import { holds } from '../session/roles.js';
import { useSignedIn } from '../session/session.js';

/** The departments that somebody writes for: directors and accounting for any, a head for those that they head. */
export function useOwnDepartments(): readonly { id: string; name: string }[] {
  const me = useSignedIn();
  const { data } = api.useQuery('get', '/api/departments', { params: { query: { limit: 200 } } });
  const all = data?.items ?? [];
  return holds(me, 'commercial-director', 'general-director', 'accounting')
    ? all
    : all.filter(({ id }) => me.headedDepartmentIds.includes(id));
}
