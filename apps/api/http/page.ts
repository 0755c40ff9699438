import type { DataSource } from 'typeorm';
import { z } from 'zod';
import { DomainError } from '#contracts/domain-error.js';

/** Query of a list: how many, and where the page before ended. */
export const pageQuery = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(1000).optional(),
};

/** Query of a list that people also take away as a table: all of its pages in one file. */
export const listQuery = {
  ...pageQuery,
  format: z
    .enum(['json', 'csv', 'xlsx'])
    .default('json')
    .meta({ description: 'As a table: the whole list in one file, whatever `limit` says.' }),
};

/** What a list is ordered by: a name, with a minus in front from the greatest down. */
export type Sort<Name extends string> = Name | `-${Name}`;

/** Query of a list that can be ordered by one of the names. */
export function sortedBy<const Name extends string>(names: readonly Name[], usual: Sort<Name>) {
  const sorts = names.flatMap((name): Sort<Name>[] => [name, `-${name}`]);
  return z.enum(sorts, { error: `must be one of: ${sorts.join(', ')}` }).default(usual as never);
}

/** A text as a part of what LIKE looks for. */
export function partOfText(text: string): string {
  return text.replace(/[%_\\]/g, '\\$&');
}

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

/** What a list is ordered by: SQL expression, its type, and the column of the row that holds it. */
interface Key {
  expression: string;
  type: string;
  column: string;
}

interface KeysetQuery {
  /** SELECT ... FROM ... WHERE ..., with at least one condition and `params` as $1, $2, ... */
  sql: string;
  params: unknown[];
  /** The last one is unique; none is ever null. */
  keys: Key[];
  direction: 'ASC' | 'DESC';
  /** Stands in the cursor: one of another order leads nowhere in this one. */
  sort?: string;
  limit: number;
  cursor: string | undefined;
}

/** The part of a keyset query that follows from how the list is to be ordered. */
export function inOrder<Name extends string>(
  sort: Sort<Name>,
  orders: Record<Name, Key[]> & { unique: Key },
): Pick<KeysetQuery, 'keys' | 'direction' | 'sort'> {
  const name = sort.replace(/^-/, '') as Name;
  return { keys: [...orders[name], orders.unique], direction: sort.startsWith('-') ? 'DESC' : 'ASC', sort };
}

/** The order of documents `d`: by month, the latest first. */
export const latestMonthFirst: Pick<KeysetQuery, 'keys' | 'direction'> = {
  keys: [
    { expression: 'd.month', type: 'bpchar', column: 'month' },
    { expression: 'd.id', type: 'uuid', column: 'id' },
  ],
  direction: 'DESC',
};

/** One page by keyset: as fast on the thousandth page as on the first, and stable while rows are added. */
export async function keysetPage<T extends Record<string, unknown>>(
  dataSource: Pick<DataSource, 'query'>,
  query: KeysetQuery,
): Promise<Page<T>> {
  const { keys, direction, limit } = query;
  const after = query.cursor === undefined ? undefined : decodeCursor(query.cursor, keys.length, query.sort);
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
  const end = keys.map((key) => last?.[key.column]);
  return { items, nextCursor: rows.length > limit ? encodeCursor(end, query.sort) : null };
}

function encodeCursor(values: unknown[], sort: string | undefined): string {
  return Buffer.from(JSON.stringify(sort === undefined ? values : [sort, ...values])).toString('base64url');
}

function decodeCursor(cursor: string, length: number, sort: string | undefined): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    const [order, ...rest] = Array.isArray(parsed) ? (parsed as unknown[]) : [];
    const values = sort === undefined ? [order, ...rest] : rest;
    if (
      (sort === undefined || order === sort) &&
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

/** A value that PostgreSQL cannot read as the type of its column. */
function isBadText(error: unknown): boolean {
  return ['22P02', '22007', '22008', '22003', '22021'].includes(String((error as { code?: unknown }).code));
}
