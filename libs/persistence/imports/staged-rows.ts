import type { EntityManager } from 'typeorm';
import { v7 as uuidOfNow } from 'uuid';
import type { FactRow } from '#facts/fact-kind.js';
import type { FactKindName } from '#facts/fact-kinds.js';
import type { ImportRowState } from '#imports/import-batch.js';
import type { RowProblem } from '#imports/reading/read-row.js';
import { isFactTable, type TableKindName } from '#imports/table-kinds.js';
import { copyRows } from '../copy-rows.js';
import { enteredRow } from '../facts/entered-row.js';
import { peopleOnce } from '../facts/people-once.js';

/** A row of a file as it is kept until it takes effect. */
export interface StagedRow {
  number: number;
  /** A row that was read is `added` until trying it says otherwise: nearly all are, and need not be written a second time. */
  state: Extract<ImportRowState, 'added' | 'bad' | 'skipped'>;
  externalId?: string;
  keyMonth?: string;
  month?: string | undefined;
  isNamed?: boolean;
  content: Readonly<Record<string, unknown>>;
  problems?: readonly RowProblem[];
}

/** What a row was found to be. */
export interface RowOutcome {
  number: number;
  state: Exclude<ImportRowState, 'read' | 'skipped'>;
  externalId?: string;
  factId?: string;
  /** What has come of it, where that is no fact: as much as undoing it asks for. */
  written?: object;
  problems?: readonly RowProblem[];
}

export async function clearRows(manager: EntityManager, importId: string): Promise<void> {
  await manager.query('DELETE FROM import_rows WHERE import_id = $1', [importId]);
}

export async function stageRows(
  manager: EntityManager,
  { id, kind }: { id: string; kind: TableKindName },
  rows: readonly StagedRow[],
): Promise<void> {
  const ofFact = isFactTable(kind) ? factColumnsOf(kind) : () => [];
  await copyRows(
    manager,
    'import_rows',
    [
      ...['import_id', 'number', 'state', 'external_id', 'key_month', 'month', 'is_named', 'content', 'problems'],
      ...(isFactTable(kind) ? factColumnNames : []),
    ],
    rows.map((row) => {
      const { number, state, externalId, keyMonth, month, isNamed = true, content, problems } = row;
      return [id, number, state, externalId, keyMonth, month, isNamed, content, problems, ...ofFact(row)];
    }),
  );
}

const factColumnNames = ['new_fact_id', 'sha256', 'on_day', 'client_code', 'of_deal', 'only_one', 'people', 'parts'];

/** What a row is kept with, so that the database makes a fact of it by itself where it is a new one. */
function factColumnsOf(kind: FactKindName): (row: StagedRow) => (string | undefined)[] {
  return ({ state, externalId, content }) => {
    if (state !== 'added' || externalId === undefined) return factColumnNames.map(() => undefined);
    const { sha256, subject } = enteredRow(kind, { externalId, ...content });
    const people = peopleOnce(subject);
    return [
      uuidOfNow(),
      sha256,
      subject.onDay,
      subject.client,
      subject.ofDeal,
      subject.onlyOne,
      `{${people.map(({ personId }) => personId).join(',')}}`,
      `{${people.map(({ part }) => part).join(',')}}`,
    ];
  };
}

/** From so many on, the statistics are looked at before the rows are compared with each other. */
const manyRows = 1_000;

/** To be called once all rows of an import are kept, before anything is asked of them. */
export async function takeStatistics(manager: EntityManager, rows: number): Promise<void> {
  if (rows >= manyRows) await manager.query('SELECT analyze_import_rows()');
}

/**
 * Rows that say something of what an earlier row of the file has spoken of are wrong; where `mayRepeat`, those that say the
 * same of it are passed over.
 */
export async function refuseRepeatedNames(
  manager: EntityManager,
  importId: string,
  { mayRepeat }: { mayRepeat: boolean },
): Promise<void> {
  if (mayRepeat)
    await manager.query(
      `UPDATE import_rows r SET state = 'skipped'
         FROM (SELECT number, content, first_value(number) OVER w AS first, first_value(content) OVER w AS said
                 FROM import_rows WHERE import_id = $1 AND state = 'added' WINDOW w AS (PARTITION BY external_id, key_month ORDER BY number)) AS n
        WHERE r.import_id = $1 AND r.number = n.number AND n.number <> n.first AND n.content = n.said`,
      [importId],
    );
  await manager.query(
    `UPDATE import_rows r SET state = 'bad',
            problems = jsonb_build_array(jsonb_build_object('field', 'externalId', 'column', NULL, 'code', 'named-twice', 'message',
              'names what row ' || n.first || ' names; a file says one thing of each'))
       FROM (SELECT number, min(number) OVER (PARTITION BY external_id, key_month) AS first
               FROM import_rows WHERE import_id = $1 AND state = 'added') AS n
      WHERE r.import_id = $1 AND r.number = n.number AND n.number <> n.first`,
    [importId],
  );
}

interface GoodRow {
  number: number;
  isNamed: boolean;
  row: FactRow & Record<string, unknown>;
}

/** Rows of an import by their numbers. */
export async function rowsOfNumbers(
  manager: EntityManager,
  importId: string,
  numbers: readonly number[],
): Promise<GoodRow[]> {
  const rows = await manager.query<
    { number: number; isNamed: boolean; externalId: string; content: Record<string, unknown> }[]
  >(
    `SELECT number, is_named AS "isNamed", external_id AS "externalId", content FROM import_rows
      WHERE import_id = $1 AND number = ANY ($2::int[]) ORDER BY number`,
    [importId, numbers],
  );
  return rows.map(({ number, isNamed, externalId, content }) => ({ number, isNamed, row: { externalId, ...content } }));
}

/** All rows without a problem, but for some of them: of lists that are looked at as a whole, a company's people at most. */
export async function allGoodRows<Row>(
  manager: EntityManager,
  importId: string,
  without: ReadonlySet<number>,
): Promise<{ number: number; row: Row }[]> {
  const rows = await manager.query<{ number: number; row: Row }[]>(
    `SELECT number, content AS row FROM import_rows WHERE import_id = $1 AND state NOT IN ('bad', 'skipped') AND NOT number = ANY ($2::int[]) ORDER BY number`,
    [importId, [...without]],
  );
  return rows;
}

/** Writes down what rows were found to be. */
export async function recordOutcomes(
  manager: EntityManager,
  importId: string,
  outcomes: readonly RowOutcome[],
): Promise<void> {
  const isPlain = ({ written, problems }: RowOutcome) => written === undefined && problems === undefined;
  await recordPlain(manager, importId, outcomes.filter(isPlain));
  const others = outcomes.filter((outcome) => !isPlain(outcome));
  if (others.length === 0) return;
  await manager.query(
    `UPDATE import_rows r SET state = o.state, external_id = COALESCE(o."externalId", r.external_id), fact_id = o."factId", written = o.written, problems = o.problems
       FROM json_to_recordset($2::json) AS o (number int, state text, "externalId" text, "factId" uuid, written jsonb, problems jsonb)
      WHERE r.import_id = $1 AND r.number = o.number`,
    [importId, JSON.stringify(others)],
  );
}

/** What trying rows that have just been read has come to, where that is something else than they were taken for. */
export function otherThanStaged(outcomes: readonly RowOutcome[]): RowOutcome[] {
  return outcomes.filter((outcome) => outcome.state !== 'added' || outcome.problems !== undefined);
}

/** Those of which there is no more to say than what they became: nearly all, and not one document of all of them. */
async function recordPlain(manager: EntityManager, importId: string, outcomes: readonly RowOutcome[]): Promise<void> {
  if (outcomes.length === 0) return;
  await manager.query(
    `UPDATE import_rows r SET state = o.state, external_id = COALESCE(o.external_id, r.external_id), fact_id = o.fact_id, written = NULL, problems = NULL
       FROM unnest($2::int[], $3::text[], $4::text[], $5::uuid[]) AS o (number, state, external_id, fact_id)
      WHERE r.import_id = $1 AND r.number = o.number`,
    [
      importId,
      outcomes.map(({ number }) => number),
      outcomes.map(({ state }) => state),
      outcomes.map(({ externalId }) => externalId ?? null),
      outcomes.map(({ factId }) => factId ?? null),
    ],
  );
}

export async function countRows(manager: EntityManager, importId: string): Promise<Record<ImportRowState, number>> {
  const rows = await manager.query<{ state: ImportRowState; count: number }[]>(
    'SELECT state, count(*)::int AS count FROM import_rows WHERE import_id = $1 GROUP BY state',
    [importId],
  );
  const counts = { read: 0, bad: 0, skipped: 0, added: 0, changed: 0, unchanged: 0 };
  for (const { state, count } of rows) counts[state] = count;
  return counts;
}
