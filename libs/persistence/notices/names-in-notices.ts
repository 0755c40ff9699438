import type { EntityManager } from 'typeorm';
import { namedIn, type Names } from '#notices/describe-notice.js';
import type { NoticeContent } from '#notices/notice-content.js';

interface Named {
  id: string;
  name: string;
}

/** What the departments and people are called today that some notices name. */
export async function namesIn(
  manager: Pick<EntityManager, 'query'>,
  contents: readonly NoticeContent[],
): Promise<Names> {
  const named = contents.map(namedIn);
  const find = async (table: 'departments' | 'people', ids: string[]) => {
    if (ids.length === 0) return new Map<string, string>();
    const rows = await manager.query<Named[]>(`SELECT id, name FROM ${table} WHERE id = ANY ($1)`, [[...new Set(ids)]]);
    return new Map(rows.map(({ id, name }) => [id, name]));
  };
  return {
    departments: await find(
      'departments',
      named.flatMap(({ departments }) => departments),
    ),
    people: await find(
      'people',
      named.flatMap(({ people }) => people),
    ),
  };
}
