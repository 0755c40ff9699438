import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';

/** The register of a run does not add up: it must never reach a signature. */
export class RunDoesNotReconcileError extends Error {
  constructor(
    message: string,
    /** Of whom something does not add up, the first of them. */
    readonly personIds: readonly PersonId[],
  ) {
    super(message);
  }
}

/** The total of a run that adds up has more digits than a register can hold. */
export class RunTotalTooLargeError extends Error {}

/** The first amount that `payroll_runs.total` cannot hold. */
const tooLarge = '1000000000000000000';

/** As many people as are named of those of whom something does not add up. */
const mostNamed = 20;

/** What stands in the database of a run, counted. What is not as it should be is 0 where everything is. */
export interface Reconciliation {
  /** People who were frozen, and the statements that there are. */
  people: number;
  statements: number;
  /** The sum of the statements. */
  total: string;
  isTooLarge: boolean;
  /** Frozen people without a statement. */
  missing: number;
  /** Statements of people who were not frozen; of a run of before there were packs, none. */
  beside: number;
  /** Statements that are not of the pack that was frozen. */
  foreign: number;
  /** Statements that are not the sum of their lines. */
  off: number;
  /** Ranges that are not calculated, or have not as many statements as people. */
  ranges: number;
}

/** Adds up a run by what stands in the database. */
export async function addUpRun(
  manager: Pick<EntityManager, 'query'>,
  { id }: Pick<PayrollRun, 'id'>,
): Promise<Reconciliation> {
  const [sums] = await manager.query<Reconciliation[]>(
    `WITH ${ofRun}
     SELECT (SELECT count(*)::int FROM frozen) AS people, count(*)::int AS statements, COALESCE(sum(o.total), 0)::text AS total,
            abs(COALESCE(sum(o.total), 0)) >= ${tooLarge} AS "isTooLarge",
            count(*) FILTER (WHERE o.total <> COALESCE(l.sum, 0))::int AS off,
            (SELECT count(*)::int FROM frozen WHERE statement_id IS NULL) AS missing,
            (SELECT CASE WHEN count(*) = 0 THEN 0 ELSE (SELECT count(*) FROM own) - count(statement_id) END::int FROM frozen) AS beside,
            (SELECT count(*)::int FROM frozen WHERE is_foreign) AS foreign,
            (SELECT count(*)::int FROM payroll_ranges g LEFT JOIN (
               SELECT range_number, count(*) AS people, count(statement_id) AS statements FROM frozen GROUP BY range_number) r USING (range_number)
              WHERE g.run_id = $1 AND (g.calculated_at IS NULL OR r.people IS DISTINCT FROM g.people OR r.statements IS DISTINCT FROM g.people)) AS ranges
       FROM own o LEFT JOIN sums l ON l.statement_id = o.id`,
    [id],
  );
  if (!sums) throw new Error(`The statements of run ${id} could not be added up`);
  return sums;
}

/** Whether everyone frozen has one statement, by the pack that was frozen, and nobody else has one; whether each statement is the sum of its lines, and every range is whole. */
export function isReconciled({ off, missing, beside, foreign, ranges }: Reconciliation): boolean {
  return off + missing + beside + foreign + ranges === 0;
}

/** The run's total, after proving that it adds up (`isReconciled`). */
export async function reconcileRun(manager: EntityManager, run: PayrollRun): Promise<string> {
  const sums = await addUpRun(manager, run);
  const { statements, off, missing, foreign, ranges } = sums;
  if (statements !== run.people || !isReconciled(sums))
    throw new RunDoesNotReconcileError(
      `${statements} statements of ${run.people} people, ${off} of them not the sum of their lines, ${foreign} not of the packs that were frozen, ${missing} people without one, ${ranges} ranges that are not whole`,
      await findUnreconciled(manager, run),
    );
  if (sums.isTooLarge) throw new RunTotalTooLargeError(`the total is ${tooLarge} or more`);
  return sums.total;
}

/** The evidence: whose statements are missing, are of nobody frozen or of another pack, or differ from their lines; the first of them. */
export async function findUnreconciled(
  manager: Pick<EntityManager, 'query'>,
  { id }: Pick<PayrollRun, 'id'>,
): Promise<PersonId[]> {
  const rows = await manager.query<{ id: PersonId }[]>(
    `WITH ${ofRun}
     SELECT person_id AS id FROM frozen WHERE statement_id IS NULL OR is_foreign
     UNION SELECT o.person_id FROM own o LEFT JOIN sums l ON l.statement_id = o.id WHERE o.total <> COALESCE(l.sum, 0)
     UNION SELECT o.person_id FROM own o WHERE EXISTS (SELECT 1 FROM frozen) AND NOT EXISTS (SELECT 1 FROM frozen f WHERE f.person_id = o.person_id)
     ORDER BY 1 LIMIT ${mostNamed}`,
    [id],
  );
  return rows.map((row) => row.id);
}

const ofRun = `
  own AS MATERIALIZED (SELECT id, person_id, total, pack_sha256 FROM statements WHERE run_id = $1),
  sums AS (SELECT l.statement_id, sum(l.amount) AS sum FROM own JOIN statement_lines l ON l.statement_id = own.id GROUP BY l.statement_id),
  frozen AS MATERIALIZED (
    SELECT i.person_id, i.range_number, o.id AS statement_id, o.id IS NOT NULL AND o.pack_sha256 IS DISTINCT FROM i.pack_sha256 AS is_foreign
      FROM payroll_inputs i LEFT JOIN own o ON o.person_id = i.person_id WHERE i.run_id = $1)`;
