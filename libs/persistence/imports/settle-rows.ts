import type { EntityManager } from 'typeorm';
import { convertIssues } from '#compensation/documents/problem.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { factColumns } from '#imports/columns/fact-columns.js';
import { keepPresent } from '#imports/reading/keep-present.js';
import type { RowProblem } from '#imports/reading/read-row.js';
import { enteredRow } from '../facts/entered-row.js';
import type { EnteredRow } from '../facts/fact-entry.js';
import type { FactsCall } from '../facts/fact-trial.js';
import type { PresentVersion } from '../facts/write-facts.js';
import { rowsOfNumbers } from './staged-rows.js';

/** Rows of a file as they are to stand there, beside those of which that cannot be said. */
export interface SettledRows {
  rows: { number: number; entered: EnteredRow }[];
  bad: { number: number; problems: RowProblem[] }[];
  /** What stands there of the rows, by their places in `rows`. */
  present: Map<number, PresentVersion>;
}

interface Present extends PresentVersion {
  /** Nothing where it was withdrawn. */
  content: Record<string, unknown> | null;
}

/** A row of an import without a problem, as it is entered. */
export interface LoadedRow {
  number: number;
  isNamed: boolean;
  entered: EnteredRow;
}

/** Some rows of an import in portions. They are read beside the transaction that writes them, which has not changed them. */
export async function* loadRows(
  { connection }: EntityManager,
  { importId, kind }: { importId: string; kind: FactKindName },
  { numbers, limit }: { numbers: readonly number[]; limit: number },
): AsyncGenerator<LoadedRow[]> {
  for (let from = 0; from < numbers.length; from += limit) {
    const found = await rowsOfNumbers(connection.manager, importId, numbers.slice(from, from + limit));
    yield found.map(({ number, isNamed, row }) => ({ number, isNamed, entered: enteredRow(kind, row) }));
  }
}

/**
 * Rows of an import beside the facts that they are of: what the file does not speak of stays as it is, and a row without
 * an id of its own takes the id that its fact was entered under.
 */
export async function settleRows(
  manager: EntityManager,
  call: FactsCall,
  good: readonly LoadedRow[],
  fields: ReadonlySet<string>,
): Promise<SettledRows> {
  const entered = good.map((row) => row.entered);
  const unnamed = good.flatMap(({ isNamed }, index) => (isNamed ? [] : [index]));
  const adopted = await presentByPlace(manager, call, unnamed, entered);
  const named = entered.map((row, index) => ({ ...row, externalId: adopted.get(index)?.externalId ?? row.externalId }));
  const present = await presentByName(manager, call, named);
  const settled: SettledRows = { rows: [], bad: [], present: new Map() };
  const stands = (number: number, row: EnteredRow, before: Present | undefined): void => {
    if (before) settled.present.set(settled.rows.length, { ...before, index: settled.rows.length });
    settled.rows.push({ number, entered: row });
  };
  good.forEach(({ number }, index) => {
    const row = named[index];
    if (!row) return;
    const before = present.get(index);
    if (!before?.content || before.sha256 === row.sha256) {
      stands(number, row, before);
      return;
    }
    const content = keepPresent(before.content, row.content, factColumns[call.kind], fields);
    const parsed = factKindOf(call.kind).schema.safeParse({ externalId: row.externalId, ...content });
    if (parsed.success) stands(number, enteredRow(call.kind, parsed.data), before);
    else
      settled.bad.push({
        number,
        problems: convertIssues(parsed.error.issues).map(({ path, code, message }) => ({
          field: String(path[0] ?? ''),
          column: null,
          code,
          message: `${message}; together with what was entered of it before`,
        })),
      });
  });
  return settled;
}

async function presentByName(
  manager: EntityManager,
  { organisationId, kind }: FactsCall,
  rows: readonly EnteredRow[],
): Promise<Map<number, Present>> {
  const found = await manager.query<Present[]>(
    `SELECT n.position::int - 1 AS index, f.id, f.version, f.sha256, f.is_withdrawn AS "isWithdrawn", CASE WHEN NOT f.is_withdrawn THEN f.content END AS content
       FROM unnest($3::text[], $4::text[]) WITH ORDINALITY AS n (external_id, key_month, position)
       JOIN facts f ON f.organisation_id = $1 AND f.kind = $2 AND f.external_id = n.external_id AND f.key_month = n.key_month
                   AND f.superseded_at IS NULL`,
    [organisationId, kind, rows.map(({ externalId }) => externalId), rows.map(({ keyMonth }) => keyMonth)],
  );
  return new Map(found.map((each) => [each.index, each]));
}

async function presentByPlace(
  manager: EntityManager,
  { organisationId, kind }: FactsCall,
  indexes: readonly number[],
  rows: readonly EnteredRow[],
): Promise<Map<number, { externalId: string }>> {
  if (indexes.length === 0) return new Map();
  const found = await manager.query<{ index: number; externalId: string }[]>(
    `SELECT n.index, f.external_id AS "externalId" FROM unnest($3::text[], $4::int[]) AS n (only_one, index)
       JOIN facts f ON f.organisation_id = $1 AND f.kind = $2 AND f.only_one = n.only_one AND f.superseded_at IS NULL AND NOT f.is_withdrawn`,
    [organisationId, kind, indexes.map((index) => rows[index]?.subject.onlyOne), indexes],
  );
  return new Map(found.map((each) => [each.index, each]));
}
