import type { DataSource, EntityManager } from 'typeorm';
import type { RowProblem } from '#imports/reading/read-row.js';
import type { FactProblem, Outcome } from '../facts/fact-entry.js';
import { type Enterer, FactTrial, type FactsCall } from '../facts/fact-trial.js';
import { lockFacts } from '../facts/lock-facts.js';
import { type AccessProblems, whyClosed } from '../facts/month-access.js';
import { settleRows } from './settle-rows.js';
import type { RowOutcome } from './staged-rows.js';

/** As many rows as one call of the API carries. */
const rowsAtOnce = 10_000;
/** A row that is left out can leave others without what they refer to, and those others. */
const mostRounds = 12;

export interface Attempt {
  importId: string;
  call: FactsCall;
  importer: Enterer;
  /** The fields that the file speaks of. */
  fields: ReadonlySet<string>;
  onProgress: (rows: number) => Promise<void>;
}

type BadRows = Map<number, RowProblem[]>;

/**
 * Makes the facts stand as the rows of a file say, by the way of every other entry: the rows that can, and of the others
 * what is wrong with each. A round that finds rows wrong is taken back, and the next goes without them; in the transaction
 * of the last one `finish` keeps what was written, or throws and takes it back: a preview is an import that was taken back.
 *
 * Each round is a transaction and none a savepoint: whom a fact is about is said in the transaction that records it, and
 * the database takes what was written behind a savepoint for another.
 */
export async function tryImport<T>(
  dataSource: DataSource,
  attempt: Attempt,
  finish: (manager: EntityManager, outcomes: RowOutcome[]) => Promise<T>,
): Promise<T> {
  const bad: BadRows = new Map();
  for (let round = 1; ; round += 1) {
    try {
      return await dataSource.transaction(async (manager) => {
        await lockFacts(manager, attempt.call.organisationId);
        const { outcomes, found } = await writeAll(manager, attempt, bad);
        if (found.size === 0) return finish(manager, [...outcomes, ...badOutcomes(bad)]);
        // No end of rows that hang on each other: from here on none of them takes effect.
        if (round === mostRounds)
          for (const { number } of outcomes) if (!found.has(number)) found.set(number, [hangsOnWrongRows]);
        throw new RoundTakenBack(found);
      });
    } catch (error) {
      if (!(error instanceof RoundTakenBack)) throw error;
      for (const [number, problems] of error.found) bad.set(number, problems);
    }
  }
}

class RoundTakenBack extends Error {
  constructor(readonly found: BadRows) {
    super('A round of an import is taken back');
  }
}

function badOutcomes(bad: BadRows): RowOutcome[] {
  return [...bad].map(([number, problems]) => ({ number, state: 'bad', problems }));
}

function rowProblem(field: string, code: string, message: string): RowProblem {
  return { field, column: null, code, message };
}

const hangsOnWrongRows = rowProblem(
  '',
  'hangs-on-wrong-rows',
  'hangs on rows that are wrong; correct those, and read the file again',
);

async function writeAll(
  manager: EntityManager,
  { importId, call, importer, fields, onProgress }: Attempt,
  bad: BadRows,
): Promise<{ outcomes: RowOutcome[]; found: BadRows }> {
  const trial = new FactTrial(manager, call);
  const outcomes: RowOutcome[] = [];
  const found: BadRows = new Map();
  /** The rows of the file in the order in which they were tried. */
  const numbers: number[] = [];
  const without = new Set(bad.keys());
  for (let after = 0; ;) {
    const settled = await settleRows(manager, call, importId, { after, limit: rowsAtOnce, fields, without });
    if (settled.last === undefined) break;
    after = settled.last;
    for (const { number, problems } of settled.bad) found.set(number, problems);
    numbers.push(...settled.rows.map(({ number }) => number));
    const written = await trial.write(settled.rows.map(({ entered }) => entered));
    settled.rows.forEach(({ number, entered: { externalId } }, index) => {
      const factId = written?.ids[index];
      if (factId !== undefined) outcomes.push({ number, state: stateOf(written?.outcomes[index]), externalId, factId });
    });
    await onProgress(outcomes.length);
  }
  // Behind a portion that could not be written nothing stands as it would.
  const isWritten = trial.problems.length === 0;
  collect(found, numbers, isWritten ? await trial.judge() : trial.problems);
  if (found.size === 0) {
    collect(found, numbers, accessProblems(await trial.access(importer)));
    await trial.noteChanges();
  }
  return { outcomes, found };
}

function stateOf(outcome: Outcome | undefined): 'added' | 'changed' | 'unchanged' {
  return outcome === 'added' || outcome === 'changed' ? outcome : 'unchanged';
}

function collect(found: BadRows, numbers: readonly number[], problems: readonly FactProblem[]): void {
  for (const { index, field, code, message } of problems) {
    const number = numbers[index];
    if (number === undefined) continue;
    const told = found.get(number) ?? [];
    const problem = rowProblem(field, code, message);
    if (!told.some((each) => each.code === code && each.message === message)) found.set(number, [...told, problem]);
  }
}

/** What is not theirs to enter, in the words of a row. */
export function accessProblems({ own, foreign, closed }: AccessProblems): FactProblem[] {
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
