import { useQueries } from '@tanstack/react-query';
import { api } from '../api/client.js';
import type { Person } from '../people/use-found-people.js';
import type { Role } from '../session/session.js';

/** So many of a role are told before everybody else: a director, an accountant, the heads. */
const most = 20;

/** Those on the staff who hold one of the roles. */
export function useHolders(roles: readonly Role[]): Person[] {
  const held = useQueries({
    queries: roles.map((role) =>
      api.queryOptions('get', '/api/people', { params: { query: { role, isActive: 'true', limit: most } } }),
    ),
  });
  return held.flatMap(({ data }) => data?.items ?? []);
}
