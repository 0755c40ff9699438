import type { EntityManager } from 'typeorm';
import type { PersonId, RunId } from '#approvals/ids.js';
import { paysMonth } from '#approvals/payroll-run-kinds.js';
import type { KpiPay } from '#compensation/pack/kpi-of-pack.js';
import type { Statement } from '#compensation/statement/statement.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';

export interface CalculatedStatement extends Pick<Statement, 'lines' | 'total' | 'warnings' | 'carriedState' | 'owed'> {
  personId: PersonId;
  packSha256: string;
  kpi: KpiPay | undefined;
}

/** The columns of statements and of their lines as the text of arrays of PostgreSQL: made where they were calculated, and passed on as they are. */
export interface StatementColumns {
  readonly count: number;
  readonly statements: readonly string[];
  readonly lines: readonly string[];
}

/** The columns that a set of statements is written by; whoever gives the ids names nobody twice. */
export function columnsOf(calculated: readonly (CalculatedStatement & { id: string })[]): StatementColumns {
  const lines = calculated.flatMap(({ id, lines: of }) => of.map((line) => ({ id, ...line })));
  return {
    count: calculated.length,
    statements: [
      plainArray(calculated, ({ id }) => id),
      plainArray(calculated, ({ personId }) => personId),
      plainArray(calculated, ({ total }) => total),
      textArray(calculated, ({ warnings }) => JSON.stringify(warnings)),
      textArray(calculated, ({ carriedState }) => JSON.stringify(carriedState)),
      plainArray(calculated, ({ packSha256 }) => packSha256),
      plainArray(calculated, ({ kpi }) => kpi?.paid ?? 'NULL'),
      plainArray(calculated, ({ kpi }) => kpi?.most ?? 'NULL'),
      plainArray(calculated, ({ owed }) => owed ?? '0'),
    ],
    lines: [
      plainArray(lines, ({ id }) => id),
      plainArray(lines, ({ position }) => String(position)),
      textArray(lines, ({ component }) => component),
      textArray(lines, ({ code }) => code),
      textArray(lines, ({ label }) => label),
      plainArray(lines, ({ amount }) => amount),
    ],
  };
}

/** An array of what needs no quotes: ids, hashes, numbers. */
function plainArray<T>(items: readonly T[], told: (item: T) => string): string {
  return `{${items.map(told).join(',')}}`;
}

function textArray<T>(items: readonly T[], told: (item: T) => string): string {
  return `{${items.map((item) => `"${told(item).replaceAll(/["\\]/g, String.raw`\$&`)}"`).join(',')}}`;
}

/** Stores statements and their lines in one set-based statement; a person who has one in this run keeps it. */
export async function storeStatements(
  manager: EntityManager,
  run: PayrollRun,
  engineVersion: string,
  { count, statements, lines }: StatementColumns,
): Promise<void> {
  if (count === 0) return;
  await manager.query(insertStatements, [
    run.id,
    run.month,
    engineVersion,
    paysMonth(run.purpose),
    ...statements,
    ...lines,
  ]);
}

const insertStatements = `
WITH stored AS (
  INSERT INTO statements (id, run_id, person_id, month, engine_version, total, warnings, carried_state, pack_sha256, kpi_pay, kpi_most, owed, pays_month)
  SELECT s.id, $1, s.person_id, $2, $3, s.total, s.warnings, s.carried_state, s.pack_sha256, s.kpi_pay, s.kpi_most, s.owed, $4::boolean
    FROM unnest($5::uuid[], $6::uuid[], $7::numeric[], $8::jsonb[], $9::jsonb[], $10::text[], $11::numeric[], $12::numeric[], $13::numeric[])
      AS s (id, person_id, total, warnings, carried_state, pack_sha256, kpi_pay, kpi_most, owed)
  ON CONFLICT (run_id, person_id) DO NOTHING RETURNING id
)
INSERT INTO statement_lines (statement_id, position, component, code, label, amount)
SELECT l.* FROM unnest($14::uuid[], $15::int[], $16::text[], $17::text[], $18::text[], $19::numeric[]) AS l (id, position, component, code, label, amount)
  JOIN stored ON stored.id = l.id`;

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

/**
 * The run's total, after proving by what stands in the database that everyone frozen has one statement, by the pack that was
 * frozen, and nobody else has one; that each statement is the sum of its lines; and that every range is calculated and has
 * as many statements as people.
 */
export async function reconcileRun(manager: EntityManager, run: PayrollRun): Promise<string> {
  const [sums] = await manager.query<
    {
      statements: number;
      total: string;
      isTooLarge: boolean;
      off: number;
      missing: number;
      foreign: number;
      ranges: number;
    }[]
  >(
    `WITH ${ofRun}
     SELECT count(*)::int AS statements, COALESCE(sum(o.total), 0)::text AS total, abs(COALESCE(sum(o.total), 0)) >= ${tooLarge} AS "isTooLarge",
            count(*) FILTER (WHERE o.total <> COALESCE(l.sum, 0))::int AS off,
            (SELECT count(*)::int FROM frozen WHERE statement_id IS NULL) AS missing,
            (SELECT count(*)::int FROM frozen WHERE is_foreign) AS foreign,
            (SELECT count(*)::int FROM payroll_ranges g LEFT JOIN (
               SELECT range_number, count(*) AS people, count(statement_id) AS statements FROM frozen GROUP BY range_number) r USING (range_number)
              WHERE g.run_id = $1 AND (g.calculated_at IS NULL OR r.people IS DISTINCT FROM g.people OR r.statements IS DISTINCT FROM g.people)) AS ranges
       FROM own o LEFT JOIN sums l ON l.statement_id = o.id`,
    [run.id],
  );
  if (!sums) throw new Error(`The statements of run ${run.id} could not be added up`);
  const { statements, off, missing, foreign, ranges } = sums;
  if (statements !== run.people || off > 0 || missing > 0 || foreign > 0 || ranges > 0)
    throw new RunDoesNotReconcileError(
      `${statements} statements of ${run.people} people, ${off} of them not the sum of their lines, ${foreign} not of the packs that were frozen, ${missing} people without one, ${ranges} ranges that are not whole`,
      await findUnreconciled(manager, run),
    );
  if (sums.isTooLarge) throw new RunTotalTooLargeError(`the total is ${tooLarge} or more`);
  return sums.total;
}

/** The evidence, of the run $1: whose statements are missing, are of another pack, or differ from their lines. */
async function findUnreconciled(manager: EntityManager, { id }: PayrollRun): Promise<PersonId[]> {
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

/** Posts all statements of a run. That nobody has two that pay one month, whatever run they are of, is a unique index; that nothing is paid beside a month and with it, a trigger. */
export async function postStatements(manager: EntityManager, runId: RunId, postedAt: Date): Promise<void> {
  await manager.query('UPDATE statements SET posted_at = $2 WHERE run_id = $1 AND posted_at IS NULL', [
    runId,
    postedAt,
  ]);
}
