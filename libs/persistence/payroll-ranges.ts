import type { EntityManager } from 'typeorm';
import type { RunId } from '#approvals/ids.js';
import type { PayrollRunStatus } from '#approvals/payroll-run-status.js';

/** Where a range of a run stands. */
export interface RangeOfRun {
  people: number;
  /** How many of them nothing could be calculated of. */
  problems: number;
  isCalculated: boolean;
  isPaused: boolean;
  status: PayrollRunStatus;
}

/** The right of one attempt to write a range: the attempt after it takes the right away. */
export interface ClaimedRange extends RangeOfRun {
  attempt: number;
}

/** A later attempt has taken the range over; what this one has calculated is not written. */
export class RangeTakenOverError extends Error {
  override name = 'RangeTakenOverError';
}

/** Makes the rows of the ranges that a run has frozen. */
export async function insertRanges(manager: EntityManager, runId: RunId): Promise<void> {
  await manager.query(
    `INSERT INTO payroll_ranges (run_id, range_number, people)
     SELECT run_id, range_number, count(*) FROM payroll_inputs WHERE run_id = $1 GROUP BY run_id, range_number`,
    [runId],
  );
}

/**
 * Takes the right to write a range from whichever attempt had it. Undefined where there is nothing to write: the range is
 * calculated, or its run does not calculate, or is paused.
 */
export async function claimRange(
  manager: EntityManager,
  runId: RunId,
  range: number,
): Promise<ClaimedRange | undefined> {
  const [claimed] = await manager.query<[ClaimedRange[], number]>(
    `UPDATE payroll_ranges g SET attempt = g.attempt + 1, began_at = COALESCE(g.began_at, now())
       FROM payroll_runs r WHERE r.id = g.run_id AND g.run_id = $1 AND g.range_number = $2
        AND g.calculated_at IS NULL AND r.status = 'calculating' AND r.paused_at IS NULL
     RETURNING ${told}, g.attempt`,
    [runId, range],
  );
  return claimed[0];
}

/** Where a range stands; one that its run does not have is a fault. */
export async function rangeOf(manager: EntityManager, runId: RunId, range: number): Promise<RangeOfRun> {
  const [found] = await manager.query<RangeOfRun[]>(
    `SELECT ${told} FROM payroll_ranges g JOIN payroll_runs r ON r.id = g.run_id WHERE g.run_id = $1 AND g.range_number = $2`,
    [runId, range],
  );
  if (!found) throw new Error(`Run ${runId} has no range ${range}`);
  return found;
}

/**
 * Holds a range for the rest of the transaction that writes it: until then no other attempt takes it over.
 * @throws RangeTakenOverError where a later attempt has the right to write it
 */
export async function holdRange(
  manager: EntityManager,
  runId: RunId,
  range: number,
  attempt: number,
): Promise<RangeOfRun> {
  const [held] = await manager.query<(RangeOfRun & { attempt: number })[]>(
    `SELECT ${told}, g.attempt FROM payroll_ranges g JOIN payroll_runs r ON r.id = g.run_id
      WHERE g.run_id = $1 AND g.range_number = $2 FOR UPDATE OF g`,
    [runId, range],
  );
  if (!held) throw new Error(`Run ${runId} has no range ${range}`);
  if (!held.isCalculated && held.attempt !== attempt)
    throw new RangeTakenOverError(`Attempt ${held.attempt} has taken range ${range} of run ${runId} over`);
  return held;
}

/**
 * Holds a run until the transaction ends, and says how far it is: until then it neither ends nor goes on. Asked when
 * everything is written, so that whoever ends a run waits for no range of it.
 */
export async function holdRun(manager: EntityManager, runId: RunId): Promise<Pick<RangeOfRun, 'status'>> {
  const [run] = await manager.query<Pick<RangeOfRun, 'status'>[]>(
    'SELECT status FROM payroll_runs WHERE id = $1 FOR SHARE',
    [runId],
  );
  if (!run) throw new Error(`There is no run ${runId}`);
  return run;
}

/** Notes that a range is calculated, and of how many of its people nothing could be. */
export async function noteCalculated(
  manager: EntityManager,
  runId: RunId,
  range: number,
  problems: number,
): Promise<void> {
  await manager.query(
    'UPDATE payroll_ranges SET calculated_at = clock_timestamp(), problems = $3 WHERE run_id = $1 AND range_number = $2',
    [runId, range, problems],
  );
}

/** Counts anew of how many people of each range nothing could be calculated. */
export async function countProblemsOfRanges(manager: EntityManager, runId: RunId): Promise<void> {
  await manager.query(
    `UPDATE payroll_ranges g SET problems = c.problems
       FROM (SELECT r.range_number, count(o.id) AS problems FROM payroll_ranges r
               LEFT JOIN payroll_problems o ON o.run_id = r.run_id AND o.range_number = r.range_number AND o.settled_at IS NULL
              WHERE r.run_id = $1 GROUP BY r.range_number) c
      WHERE g.run_id = $1 AND g.range_number = c.range_number AND g.problems <> c.problems`,
    [runId],
  );
}

const told = `g.people, g.problems, g.calculated_at IS NOT NULL AS "isCalculated", r.paused_at IS NOT NULL AS "isPaused", r.status`;
