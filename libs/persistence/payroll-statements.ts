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
  const lines = calculated.flatMap((each) => each.lines);
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
      plainArray(
        calculated.flatMap(({ id, lines: of }) => of.map(() => id)),
        (id) => id,
      ),
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
  return `{${items.map((item) => quoted(told(item))).join(',')}}`;
}

/** Most of what is written has nothing to escape, which is seen sooner than replaced. */
function quoted(text: string): string {
  const isPlain = !text.includes('"') && !text.includes('\\');
  return `"${isPlain ? text : text.replaceAll(/["\\]/g, String.raw`\$&`)}"`;
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

/** Posts all statements of a run. That nobody has two that pay one month, whatever run they are of, is a unique index; that nothing is paid beside a month and with it, a trigger. */
export async function postStatements(manager: EntityManager, runId: RunId, postedAt: Date): Promise<void> {
  await manager.query('UPDATE statements SET posted_at = $2 WHERE run_id = $1 AND posted_at IS NULL', [
    runId,
    postedAt,
  ]);
}
