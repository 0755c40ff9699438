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

/** Stores statements and their lines in two set-based statements; a person who has one in this run keeps it. */
export async function storeStatements(
  manager: EntityManager,
  run: PayrollRun,
  engineVersion: string,
  calculated: CalculatedStatement[],
): Promise<void> {
  if (calculated.length === 0) return;
  const stored = await manager.query<{ id: string; person_id: string }[]>(
    `INSERT INTO statements (run_id, person_id, month, engine_version, total, warnings, carried_state, pack_sha256, kpi_pay, kpi_most, owed, pays_month)
     SELECT $1, s.person_id, $2, $3, s.total, s.warnings, s.carried_state, s.pack_sha256, s.kpi_pay, s.kpi_most, s.owed, $12::boolean
       FROM unnest($4::uuid[], $5::numeric[], $6::jsonb[], $7::jsonb[], $8::text[], $9::numeric[], $10::numeric[], $11::numeric[]) AS s (person_id, total, warnings, carried_state, pack_sha256, kpi_pay, kpi_most, owed)
     ON CONFLICT (run_id, person_id) DO NOTHING RETURNING id, person_id`,
    [
      run.id,
      run.month,
      engineVersion,
      calculated.map((statement) => statement.personId),
      calculated.map((statement) => statement.total),
      calculated.map((statement) => JSON.stringify(statement.warnings)),
      calculated.map((statement) => JSON.stringify(statement.carriedState)),
      calculated.map((statement) => statement.packSha256),
      calculated.map((statement) => statement.kpi?.paid ?? null),
      calculated.map((statement) => statement.kpi?.most ?? null),
      calculated.map((statement) => statement.owed ?? '0'),
      paysMonth(run.purpose),
    ],
  );
  const idOf = new Map(stored.map((row) => [row.person_id, row.id]));
  const lines = calculated.flatMap((statement) => {
    const statementId = idOf.get(statement.personId);
    return statementId ? statement.lines.map((line) => ({ statementId, ...line })) : [];
  });
  await manager.query(
    `INSERT INTO statement_lines (statement_id, position, component, code, label, amount)
     SELECT * FROM unnest($1::uuid[], $2::int[], $3::text[], $4::text[], $5::text[], $6::numeric[])`,
    [
      lines.map((line) => line.statementId),
      lines.map((line) => line.position),
      lines.map((line) => line.component),
      lines.map((line) => line.code),
      lines.map((line) => line.label),
      lines.map((line) => line.amount),
    ],
  );
}

/** The register of a run does not add up: it must never reach a signature. */
export class RunDoesNotReconcileError extends Error {}

/** The total of a run that adds up has more digits than a register can hold. */
export class RunTotalTooLargeError extends Error {}

/** The first amount that `payroll_runs.total` cannot hold. */
const tooLarge = '1000000000000000000';

/** The run's total, after proving that everyone frozen has a statement and that each statement is the sum of its lines. */
export async function reconcileRun(manager: EntityManager, run: PayrollRun): Promise<string> {
  const [sums] = await manager.query<{ statements: number; total: string; isTooLarge: boolean; off: number }[]>(
    `SELECT count(*)::int AS statements, COALESCE(sum(s.total), 0)::text AS total,
            abs(COALESCE(sum(s.total), 0)) >= ${tooLarge} AS "isTooLarge",
            count(*) FILTER (WHERE s.total <> COALESCE(l.sum, 0))::int AS off
       FROM statements s
       LEFT JOIN LATERAL (SELECT sum(amount) FROM statement_lines WHERE statement_id = s.id) l ON true
      WHERE s.run_id = $1`,
    [run.id],
  );
  if (!sums || sums.statements !== run.people || sums.off > 0) {
    throw new RunDoesNotReconcileError(
      `${sums?.statements ?? 0} statements of ${run.people} people, ${sums?.off ?? 0} of them not the sum of their lines`,
    );
  }
  if (sums.isTooLarge) throw new RunTotalTooLargeError(`the total is ${tooLarge} or more`);
  return sums.total;
}

/** Posts all statements of a run. That nobody has two that pay one month, whatever run they are of, is a unique index; that nothing is paid beside a month and with it, a trigger. */
export async function postStatements(manager: EntityManager, runId: RunId, postedAt: Date): Promise<void> {
  await manager.query('UPDATE statements SET posted_at = $2 WHERE run_id = $1 AND posted_at IS NULL', [
    runId,
    postedAt,
  ]);
}
