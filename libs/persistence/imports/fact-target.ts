import type { EntityManager } from 'typeorm';
import type { FactKindName } from '#facts/fact-kinds.js';
import { enteredRow } from '../facts/entered-row.js';
import type { FactName, FactProblem, Outcome } from '../facts/fact-entry.js';
import { FactTrial } from '../facts/fact-trial.js';
import { lockFacts } from '../facts/lock-facts.js';
import { type AccessProblems, whyClosed } from '../facts/month-access.js';
import { noTouches } from '../facts/touches.js';
import { keepStatistics } from '../facts/facts-statistics.js';
import { addNewFacts, areJudgedTogether, numbersOf, sortRows } from './new-facts.js';
import { rowsAsRead } from './rows-as-read.js';
import { loadRows, settleRows } from './settle-rows.js';
import { workAhead } from './work-ahead.js';
import type { RowOutcome } from './staged-rows.js';
import {
  type BadRows,
  type HeldRow,
  rowProblem,
  type TableCall,
  type TableTarget,
  type WrittenRows,
} from './table-target.js';

/** As many rows as one call of the API carries. */
const rowsAtOnce = 10_000;
const mostTold = 100;

type FactTableCall = TableCall<FactKindName>;

/** Facts: by the way of every other entry, and taken back as new versions. */
export const factTarget: TableTarget = {
  hold: (manager, { organisationId }) => lockFacts(manager, organisationId),
  write: (manager, call, without) => writeFactRows(manager, call as FactTableCall, without),
  takeBack: async (manager, call) => ({ held: await takeBackFacts(manager, call as FactTableCall), takesTwo: false }),
};

async function writeFactRows(
  manager: EntityManager,
  call: FactTableCall,
  without: ReadonlySet<number>,
): Promise<WrittenRows> {
  const { importId, importer, fields, onProgress } = call;
  const outcomes: RowOutcome[] = [];
  const found: BadRows = new Map();
  const { last, beside, others } = await sortRows(manager, call, without);
  const rest = { last, without: [...without, ...beside] };
  const areTogether = others > 0 && (await areJudgedTogether(manager, call));
  if (areTogether) await addNew(manager, call, rest, 0);
  const asRead = new FactTrial(manager, call, {
    came: rowsAsRead(importId, { ...rest, count: others }),
    touches: areTogether || call.kind === 'payments' ? undefined : noTouches,
  });
  const trial = new FactTrial(manager, call);
  /** The rows that are looked at one by one, in the order in which they were tried. */
  const numbers: number[] = [];
  await workAhead(loadRows(manager, call, { numbers: beside, limit: rowsAtOnce }), async (loaded) => {
    const settled = await settleRows(manager, call, loaded, fields);
    for (const { number, problems } of settled.bad) found.set(number, problems);
    numbers.push(...settled.rows.map(({ number }) => number));
    const rows = settled.rows.map(({ entered }) => entered);
    const written = await trial.write(rows, [], settled.present);
    settled.rows.forEach(({ number, entered: { externalId } }, index) => {
      const factId = written?.ids[index];
      if (factId !== undefined) outcomes.push({ number, state: stateOf(written?.outcomes[index]), externalId, factId });
    });
    await onProgress((areTogether ? others : 0) + numbers.length);
  });
  const byNumber = (number: number): number => number;
  const byPlace = (place: number): number | undefined => numbers[place];
  // Behind a portion that could not be written nothing stands as it would.
  const isWritten = trial.problems.length === 0;
  collect(found, byPlace, isWritten ? await trial.judge() : trial.problems);
  collect(found, byNumber, await asRead.judge());
  if (found.size === 0) {
    collect(found, byPlace, accessProblems(await trial.access(importer)));
    collect(found, byNumber, accessProblems(await asRead.access(importer)));
  }
  return {
    outcomes,
    found,
    takesTwo: false,
    asRead: () => numbersOf(manager, importId, rest.without),
    complete: async () => {
      if (!areTogether) await addNew(manager, call, rest, numbers.length);
      await trial.noteChanges();
      await asRead.noteChanges();
      return outcomes;
    },
  };
}

/** Adds what is new by itself, in portions, behind so many rows that are done. */
async function addNew(
  manager: EntityManager,
  call: FactTableCall,
  { last, without }: { last: number; without: readonly number[] },
  done: number,
): Promise<void> {
  let count = 0;
  for (let after = 0; after < last; after += rowsAtOnce) {
    count += await addNewFacts(manager, call, { after, last: after + rowsAtOnce, without });
    await call.onProgress(done + count);
  }
  await keepStatistics(manager, count);
}

function stateOf(outcome: Outcome | undefined): 'added' | 'changed' | 'unchanged' {
  return outcome === 'added' || outcome === 'changed' ? outcome : 'unchanged';
}

function collect(
  found: BadRows,
  numberOf: (index: number) => number | undefined,
  problems: readonly FactProblem[],
): void {
  for (const { index, field, code, message } of problems) {
    const number = numberOf(index);
    if (number === undefined) continue;
    const told = found.get(number) ?? [];
    const problem = rowProblem(field, code, message);
    if (!told.some((each) => each.code === code && each.message === message)) found.set(number, [...told, problem]);
  }
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
async function takeBackFacts(manager: EntityManager, call: FactTableCall): Promise<HeldRow[]> {
  const { importId, importer, onProgress } = call;
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
       FROM import_rows r JOIN facts f ON f.id = COALESCE(r.fact_id, r.new_fact_id)
       LEFT JOIN facts p ON p.organisation_id = f.organisation_id AND p.kind = f.kind AND p.external_id = f.external_id
                        AND p.key_month = f.key_month AND p.version = f.version - 1
      WHERE r.import_id = $1 AND r.state IN ('added', 'changed') AND r.number > $2 ORDER BY r.number LIMIT $3`,
    [importId, after, rowsAtOnce],
  );
}

/** What is not theirs to enter, in the words of a row. */
function accessProblems({ own, foreign, closed }: AccessProblems): FactProblem[] {
  const problem = (index: number, code: string, message: string): FactProblem => ({ index, field: '', code, message });
  return [
    ...own.map((index) =>
      problem(index, 'decides-your-pay', 'goes into your own month; somebody else has to enter it'),
    ),
    ...foreign.map((index) =>
      problem(
        index,
        'not-your-department',
        'goes into the month of somebody of another department; accounting enters it',
      ),
    ),
    ...closed.map(({ index, month, why }) => problem(index, 'figures-closed', `${month} ${whyClosed[why]}`)),
  ];
}
