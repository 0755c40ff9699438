import type { EntityManager } from 'typeorm';
import type { FactName } from '../facts/fact-entry.js';
import { enteredRow } from '../facts/entered-row.js';
import { type Enterer, FactTrial, type FactsCall } from '../facts/fact-trial.js';
import { lockFacts } from '../facts/lock-facts.js';
import { accessProblems } from './try-import.js';

const rowsAtOnce = 10_000;
const mostTold = 100;

/** A row that keeps an import from being undone. */
export interface HeldRow {
  row: number;
  code: string;
  message: string;
}

interface Imported {
  number: number;
  state: 'added' | 'changed';
  externalId: string;
  keyMonth: string;
  isPresent: boolean;
  /** What stood there before; nothing where it was entered by the import, or had been withdrawn. */
  before: Record<string, unknown> | null;
}

/**
 * Puts back what an import has changed and withdraws what it has added, as new versions; all of it, or the rows that stand
 * in the way: changed since, referred to by something else, or of months whose figures take no change any more.
 */
export async function undoImport(
  manager: EntityManager,
  importId: string,
  call: FactsCall,
  importer: Enterer,
  onProgress: (rows: number) => Promise<void>,
): Promise<HeldRow[]> {
  await lockFacts(manager, call.organisationId);
  const trial = new FactTrial(manager, call);
  const numbers: number[] = [];
  const held: HeldRow[] = [];
  for (let after = 0; ;) {
    const rows = await importedRows(manager, importId, after);
    const last = rows.at(-1);
    if (!last) break;
    after = last.number;
    for (const { number } of rows.filter(({ isPresent }) => !isPresent))
      held.push({
        row: number,
        code: 'changed-since',
        message: 'has been changed since; undo that first, or change it by itself',
      });
    const backed = rows.filter(({ before }) => before !== null);
    const gone = rows.filter(({ before }) => before === null);
    numbers.push(...backed.map(({ number }) => number), ...gone.map(({ number }) => number));
    await trial.write(
      backed.map(({ externalId, before }) => enteredRow(call.kind, { externalId, ...before })),
      gone.map(({ externalId, keyMonth }): FactName => ({ externalId, keyMonth })),
    );
    await onProgress(numbers.length);
  }
  if (held.length > 0) return held.slice(0, mostTold);
  const problems = [...(await trial.judge()), ...accessProblems(await trial.access(importer))];
  await trial.noteChanges();
  return problems
    .map(({ index, code, message }) => ({ row: numbers[index] ?? 0, code, message }))
    .toSorted((one, other) => one.row - other.row)
    .slice(0, mostTold);
}

function importedRows(manager: EntityManager, importId: string, after: number): Promise<Imported[]> {
  return manager.query<Imported[]>(
    `SELECT r.number, r.state, f.external_id AS "externalId", f.key_month AS "keyMonth", f.superseded_at IS NULL AS "isPresent",
            CASE WHEN NOT p.is_withdrawn THEN p.content END AS before
       FROM import_rows r JOIN facts f ON f.id = r.fact_id
       LEFT JOIN facts p ON p.organisation_id = f.organisation_id AND p.kind = f.kind AND p.external_id = f.external_id
                        AND p.key_month = f.key_month AND p.version = f.version - 1
      WHERE r.import_id = $1 AND r.state IN ('added', 'changed') AND r.number > $2 ORDER BY r.number LIMIT $3`,
    [importId, after, rowsAtOnce],
  );
}
