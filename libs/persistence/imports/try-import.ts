import type { DataSource, EntityManager } from 'typeorm';
import type { RowOutcome } from './staged-rows.js';
import { targetOf } from './table-targets.js';
import { type BadRows, rowProblem, type TableCall, type WrittenRows } from './table-target.js';

/** A row that is left out can leave others without what they refer to, and those others. */
const mostRounds = 12;

/** What rows come to where none is wrong any more but those that are told. */
export interface TriedRows extends Pick<WrittenRows, 'outcomes' | 'takesTwo'> {
  /** Writes what has not been written yet, and returns what has come of the rows. */
  complete: () => Promise<RowOutcome[]>;
}

/**
 * Makes stand what the rows of a file say, by the way of every other entry: the rows that can, and of the others what is
 * wrong with each. A round that finds rows wrong is taken back, and the next goes without them; in the transaction
 * of the last one `finish` completes and keeps what was written, or throws and takes it back: a preview is an import that was taken back.
 *
 * Each round is a transaction and none a savepoint: whom a fact is about is said in the transaction that records it, and
 * the database takes what was written behind a savepoint for another.
 */
export async function tryImport<T>(
  dataSource: DataSource,
  call: TableCall,
  finish: (manager: EntityManager, tried: TriedRows) => Promise<T>,
): Promise<T> {
  const target = targetOf(call.kind);
  const bad: BadRows = new Map();
  for (let round = 1; ; round += 1) {
    try {
      return await dataSource.transaction(async (manager) => {
        await target.hold(manager, call);
        const { outcomes, asRead, found, takesTwo, complete } = await target.write(manager, call, new Set(bad.keys()));
        const withBad = (rows: RowOutcome[]): RowOutcome[] => [...rows, ...badOutcomes(bad)];
        if (found.size === 0)
          return finish(manager, {
            outcomes: withBad(outcomes),
            takesTwo,
            complete: async () => withBad(complete ? await complete() : outcomes),
          });
        // No end of rows that hang on each other: from here on none of them takes effect.
        if (round === mostRounds)
          for (const number of [...outcomes.map((outcome) => outcome.number), ...((await asRead?.()) ?? [])])
            if (!found.has(number)) found.set(number, [hangsOnWrongRows]);
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

const hangsOnWrongRows = rowProblem(
  '',
  'hangs-on-wrong-rows',
  'hangs on rows that are wrong; correct those, and read the file again',
);
