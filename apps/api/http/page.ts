import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { DomainError } from '#contracts/domain-error.js';

/** Query of a list: how many, and where the page before ended. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1000).optional(),
};

export interface Page<T> {
  items: T[];
  /** Send it as `cursor` for the next page; null at the end. */
  nextCursor: string | null;
}

/** The zod form of a page of something. */
export const pageOf = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    nextCursor: z.string().meta({ description: 'Send it as `cursor` for the next page; null at the end.' }).nullable(),
  });

interface KeysetQuery {
  /** SELECT ... FROM ... WHERE ..., with at least one condition and `params` as $1, $2, ... */
  sql: string;
  params: unknown[];
  /** What the list is ordered by, last one unique: SQL expression, its type, and the column of the row that holds it. */
  keys: { expression: string; type: string; column: string }[];
  direction: 'ASC' | 'DESC';
  limit: number;
  cursor: string | undefined;
}

/** One page by keyset: as fast on the thousandth page as on the first, and stable while rows are added. */
export async function keysetPage<T extends Record<string, unknown>>(
  dataSource: DataSource,
  query: KeysetQuery,
): Promise<Page<T>> {
  const { keys, direction, limit } = query;
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, keys.length);
  const params = [...query.params, ...(after ?? [])];
  const comparison = direction === 'ASC' ? '>' : '<';
  const places = keys.map((key, index) => `$${query.params.length + index + 1}::${key.type}`);
  const beyond = after
    ? ` AND (${keys.map((key) => key.expression).join(', ')}) ${comparison} (${places.join(', ')})`
    : '';
  const order = keys.map((key) => `${key.expression} ${direction}`).join(', ');
  const rows = await dataSource
    .query<T[]>(`${query.sql}${beyond} ORDER BY ${order} LIMIT ${limit + 1}`, params)
    .catch((error: unknown) => {
      throw isBadText(error) && after ? unreadableCursor() : error;
    });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, nextCursor: rows.length > limit && last ? encodeCursor(keys.map((key) => last[key.column])) : null };
}

function encodeCursor(values: unknown[]): string {
  return Buffer.from(JSON.stringify(values)).toString('base64url');
}

function decodeCursor(cursor: string, length: number): unknown[] {
  try {
    const values: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (
      Array.isArray(values) &&
      values.length === length &&
      values.every((value) => typeof value === 'string' || typeof value === 'number')
    )
      return values;
  } catch {
    // Told below in the same words as any other cursor that this list did not give out.
  }
  throw unreadableCursor();
}

function unreadableCursor(): DomainError {
  return new DomainError('invalid', 'invalid', 'The cursor is not one that this list gave out. Start without it.', {}, [
    { path: 'cursor', message: 'cannot be read' },
  ]);
}

/** A value that PostgreSQL can not read as the type of its column. */
function isBadText(error: unknown): boolean {
  return ['22P02', '22007', '22008', '22003', '22021'].includes(String((error as { code?: unknown }).code));
}
