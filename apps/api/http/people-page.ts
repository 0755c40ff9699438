import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { keysetPage } from './page.js';

/** A page of people who are known by their ids, by name. */
export async function pageOfPeople(
  manager: EntityManager,
  personIds: readonly PersonId[],
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<{ ids: PersonId[]; nextCursor: string | null }> {
  const { items, nextCursor } = await keysetPage<{ id: PersonId; name: string }>(manager, {
    sql: 'SELECT p.id, p.name FROM people p WHERE p.id = ANY ($1::uuid[])',
    params: [personIds],
    keys: [
      { expression: 'p.name', type: 'text', column: 'name' },
      { expression: 'p.id', type: 'uuid', column: 'id' },
    ],
    direction: 'ASC',
    limit,
    cursor,
  });
  return { ids: items.map(({ id }) => id), nextCursor };
}
