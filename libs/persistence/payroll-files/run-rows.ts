import type { EntityManager } from 'typeorm';
import type { OrganisationId, RunId } from '#approvals/ids.js';
import type { BankAccount } from '#outputs/bank/bank-account.js';
import type { Payment } from '#outputs/bank/payment-initiation.js';
import type { Payer } from '#outputs/bank/payer.js';
import type { ExchangedPerson } from '#outputs/exchange/payroll-exchange.js';
import type { LedgerAccounts } from '#outputs/ledger/ledger-accounts.js';
import type { PaidTogether } from '#outputs/ledger/ledger-entries.js';
import type { RegisterComponent, RegisteredPerson } from '#outputs/register/register-table.js';

/** A run of which files are made, with what its organisation says of them. */
export interface RunOfFiles {
  id: RunId;
  organisationId: OrganisationId;
  organisation: string;
  month: string;
  number: number;
  status: string;
  currency: string;
  people: number | null;
  total: string | null;
  postedAt: string | null;
  postedOn: string | null;
  payer: Payer | null;
  ledgerAccounts: LedgerAccounts;
}

export async function findRunOfFiles(manager: EntityManager, runId: RunId): Promise<RunOfFiles | undefined> {
  const [run] = await manager.query<RunOfFiles[]>(
    `SELECT r.id, r.organisation_id AS "organisationId", o.name AS organisation, r.month, r.number, r.status, o.currency, r.people, r.total::text AS total,
            to_char(r.posted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "postedAt", (r.posted_at AT TIME ZONE o.time_zone)::date::text AS "postedOn",
            o.payer, o.ledger_accounts AS "ledgerAccounts"
       FROM payroll_runs r JOIN organisations o ON o.id = r.organisation_id WHERE r.id = $1`,
    [runId],
  );
  return run;
}

/** What a component pays all people of a run together. */
export interface SummedComponent extends RegisterComponent {
  amount: string;
}

/** The components of a run in the order of their lines, by the name that people know them by. */
export function sumComponents(manager: EntityManager, runId: RunId): Promise<SummedComponent[]> {
  return manager.query<SummedComponent[]>(
    `SELECT l.component, CASE WHEN count(DISTINCT l.label) = 1 THEN min(l.label) ELSE l.component END AS name, sum(l.amount)::text AS amount
       FROM statement_lines l JOIN statements s ON s.id = l.statement_id WHERE s.run_id = $1
      GROUP BY l.component ORDER BY min(l.position), l.component`,
    [runId],
  );
}

/** What each component pays each department together. */
export function sumDepartments(manager: EntityManager, runId: RunId): Promise<PaidTogether[]> {
  return manager.query<PaidTogether[]>(
    `SELECT w."departmentId", d.name AS department, l.component, sum(l.amount)::text AS amount, count(DISTINCT w.id)::int AS people
       FROM (${whereOf}) w JOIN statement_lines l ON l.statement_id = w.id LEFT JOIN departments d ON d.id = w."departmentId"
      GROUP BY w."departmentId", d.name, l.component ORDER BY d.name NULLS LAST, w."departmentId", l.component`,
    [runId],
  );
}

/** How many people each department pays, and what in all; those who are paid nothing are among them. */
export function countDepartments(
  manager: EntityManager,
  runId: RunId,
): Promise<{ departmentId: string | null; department: string | null; people: number; total: string }[]> {
  return manager.query(
    `SELECT w."departmentId", d.name AS department, count(*)::int AS people, sum(w.total)::text AS total
       FROM (${whereOf}) w LEFT JOIN departments d ON d.id = w."departmentId"
      GROUP BY w."departmentId", d.name ORDER BY d.name NULLS LAST, w."departmentId"`,
    [runId],
  );
}

/** The statements of a run, each with the department that pays it. */
const whereOf = `SELECT s.id, s.total, department_in_month(s.person_id, s.month) AS "departmentId" FROM statements s WHERE s.run_id = $1`;

const componentsOf = `(SELECT json_object_agg(c.component, c.amount) FROM (SELECT component, sum(amount)::text AS amount FROM statement_lines WHERE statement_id = w.id GROUP BY component) c)`;

/** Everybody of a run with what each component pays them, by department and name. */
export function registeredPeople(manager: EntityManager, runId: RunId): AsyncGenerator<RegisteredPerson> {
  return rowsInPortions<RegisteredPerson>(
    manager,
    `SELECT p.name AS person, d.name AS department, q.name AS position, w.total::text AS total, COALESCE(${componentsOf}, '{}') AS components
       FROM (SELECT s.*, department_in_month(s.person_id, s.month) AS department_id FROM statements s WHERE s.run_id = $1) w
       JOIN people p ON p.id = w.person_id LEFT JOIN departments d ON d.id = w.department_id
       LEFT JOIN LATERAL (SELECT a.position_code FROM assignments a WHERE a.person_id = w.person_id AND a.superseded_at IS NULL
                            AND a.from_on < (w.month || '-01')::date + interval '1 month' ORDER BY a.from_on DESC LIMIT 1) a ON true
       LEFT JOIN positions q ON q.organisation_id = p.organisation_id AND q.code = a.position_code
      ORDER BY d.name NULLS LAST, p.name, w.person_id`,
    [runId],
  );
}

/** Everybody of a run with every line, by their id, which stays. */
export function exchangedPeople(manager: EntityManager, runId: RunId): AsyncGenerator<ExchangedPerson> {
  return rowsInPortions<ExchangedPerson>(
    manager,
    `SELECT p.id, p.login, p.name, d.id AS "departmentId", d.name AS department, w.id AS "statementId", w.total::text AS total,
            COALESCE((SELECT json_agg(json_build_object('component', l.component, 'code', l.code, 'label', l.label, 'amount', l.amount::text) ORDER BY l.position)
                        FROM statement_lines l WHERE l.statement_id = w.id), '[]') AS lines
       FROM statements w JOIN people p ON p.id = w.person_id LEFT JOIN departments d ON d.id = department_in_month(w.person_id, w.month)
      WHERE w.run_id = $1 ORDER BY w.person_id`,
    [runId],
  );
}

/** The account of a person that holds on a day: of the last day from which one was confirmed. */
const accountOn = (day: string) => `LEFT JOIN LATERAL (
  SELECT b.account FROM bank_accounts b WHERE b.person_id = s.person_id AND b.status = 'confirmed' AND b.from_on <= ${day}
   ORDER BY b.from_on DESC, b.decided_at DESC LIMIT 1) b ON true`;

/** Whom a run pays something, and to which account of that day. */
export function payments(manager: EntityManager, runId: RunId, executionOn: string): AsyncGenerator<Payment> {
  return rowsInPortions<Payment & { account: BankAccount }>(
    manager,
    `SELECT s.id AS "statementId", p.name AS person, s.total::text AS amount, b.account
       FROM statements s JOIN people p ON p.id = s.person_id ${accountOn('$2::date')}
      WHERE s.run_id = $1 AND s.total > 0 ORDER BY s.person_id`,
    [runId, executionOn],
  );
}

/** How many people a run pays something, what in all, and who of them has no account on a day: the first hundred. */
export async function sumPayments(
  manager: EntityManager,
  runId: RunId,
  executionOn: string,
): Promise<{ count: number; total: string; without: number; personIds: string[] }> {
  const [sums] = await manager.query<{ count: number; total: string; without: number; personIds: string[] | null }[]>(
    `SELECT count(*)::int AS count, COALESCE(sum(s.total), 0)::text AS total, count(*) FILTER (WHERE b.account IS NULL)::int AS without,
            (array_agg(s.person_id ORDER BY s.person_id) FILTER (WHERE b.account IS NULL))[1:100] AS "personIds"
       FROM statements s ${accountOn('$2::date')} WHERE s.run_id = $1 AND s.total > 0`,
    [runId, executionOn],
  );
  if (!sums) throw new Error('An aggregate has one row');
  return { ...sums, personIds: sums.personIds ?? [] };
}

const rowsAtOnce = 1000;

/** The rows of a statement, some at a time; asked within a transaction, and to the end before another is asked. */
async function* rowsInPortions<Row>(
  manager: EntityManager,
  statement: string,
  parameters: unknown[],
): AsyncGenerator<Row> {
  // All rows are read in the end.
  await manager.query('SET LOCAL cursor_tuple_fraction = 1');
  await manager.query(`DECLARE rows_of_a_run NO SCROLL CURSOR FOR ${statement}`, parameters);
  for (;;) {
    const rows = await manager.query<Row[]>(`FETCH ${rowsAtOnce} FROM rows_of_a_run`);
    if (rows.length === 0) break;
    yield* rows;
  }
  await manager.query('CLOSE rows_of_a_run');
}
