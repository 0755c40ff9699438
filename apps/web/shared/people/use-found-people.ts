import { useState } from 'react';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQueries } from '@tanstack/react-query';
import type { components } from '../api/api-types.js';
import { api } from '../api/client.js';

export type Person = components['schemas']['PeoplePage']['items'][number];

/** Who is offered at all. */
export interface Which {
  isActive?: 'true';
}

/** So many are offered at once: whoever is not among them is found by more of the name. */
const most = 50;
const untilTyped = 200;

/**
 * The first people whose name has what is typed in it, as the server finds them among however many there are. Those that are
 * chosen stay among them, whatever is typed.
 */
export function useFoundPeople(chosen: readonly string[], which: Which) {
  const [typed, find] = useState('');
  const [kept, keep] = useState<readonly Person[]>([]);
  const [name] = useDebouncedValue(typed.trim(), untilTyped);
  const found = api.useQuery(
    'get',
    '/api/people',
    { params: { query: { limit: most, ...which, ...(name === '' ? {} : { name }) } } },
    { placeholderData: keepPreviousData },
  );
  const items = found.data?.items ?? [];
  const known = new Map([...kept, ...items].map((person) => [person.id, person]));
  const others = useQueries({
    queries: chosen
      .filter((id) => found.data !== undefined && !known.has(id))
      .map((id) => api.queryOptions('get', '/api/people/{id}', { params: { path: { id } } })),
  });
  for (const { data } of others) if (data) known.set(data.id, data);
  const beside = chosen.flatMap((id) => (items.some((each) => each.id === id) ? [] : (known.get(id) ?? [])));
  return {
    people: [...items, ...beside],
    isPending: found.isPending,
    find,
    /** Those of them whom somebody has chosen are known from now on. */
    keep: (ids: readonly string[]) => keep(ids.flatMap((id) => known.get(id) ?? [])),
  };
}
