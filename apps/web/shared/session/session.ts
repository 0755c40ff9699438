import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { components } from '../api/api-types.js';
import { fetchClient } from '../api/client.js';
import { queryClient } from '../api/query-client.js';
import { sessionGate } from '../api/session-gate.js';
import { heldBack } from './held-back.js';

export type Session = components['schemas']['SessionView'];
export type SignedIn = Session['person'];
export type Role = SignedIn['roles'][number];

/** Who is signed in on this page; null where nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: Number.POSITIVE_INFINITY,
  queryFn: async (): Promise<SignedIn | null> => {
    const { data, error, response } = await fetchClient.GET('/api/session');
    if (data) return begin(data);
    if (response.status === 401) return null;
    throw error;
  },
});

/** Signs in; the problem where the API does not let it. */
export async function signIn(login: string, password: string): Promise<SignedIn> {
  const { data, error } = await fetchClient.POST('/api/session', { body: { login, password } });
  if (!data) throw error;
  const before = queryClient.getQueryData(sessionQuery.queryKey);
  // Nothing that somebody else has read stays on the page.
  if (before !== null && before !== undefined && before.id !== data.person.id) {
    location.reload();
    return data.person;
  }
  const person = begin(data);
  queryClient.setQueryData(sessionQuery.queryKey, person);
  return person;
}

/** Sends what is held back, signs out and forgets everything that was read; stays where something did not get through, once. */
export async function signOut(): Promise<void> {
  if (!(await heldBack.finish())) return;
  await fetchClient.DELETE('/api/session');
  location.assign('/');
}

export function useSession(): SignedIn | null {
  return useSuspenseQuery(sessionQuery).data;
}

/** The person who is signed in, on a screen that only such a person sees. */
export function useSignedIn(): SignedIn {
  const { data } = useQuery(sessionQuery);
  if (!data) throw new Error('This screen is drawn for somebody who is signed in');
  return data;
}

function begin({ person, csrfToken }: Session): SignedIn {
  sessionGate.open(csrfToken);
  return person;
}
