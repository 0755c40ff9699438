import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId, RunId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { readsMonthsBefore } from '#compensation/computed/months-before.js';
import { DomainError } from '#contracts/domain-error.js';
import { leavesOut } from '#persistence/left-out.js';
import { isInScope, isOfRun, isPaidFor, type PayrollScope } from '#persistence/payroll-scope.js';
import { holdsIn, schemesOfMonth } from '#persistence/schemes-of-month.js';

interface OpenRun {
  id: RunId;
  month: Month;
  status: string;
}

/**
 * What a scheme carries from month to month, or judges of a year, is read in the order of the months: no run begins
 * beside an open one of another month that pays somebody of it by such a scheme, whatever the schemes of its own month
 * are. That one has read this month as it was not yet paid, or leaves what this month would pass over.
 *
 * @param isNotPaid who is not paid by the run that is to begin
 */
export async function refuseBesideRunThatGoesOn(
  manager: EntityManager,
  { organisationId, month, scope }: { organisationId: OrganisationId; month: Month; scope: PayrollScope },
  isNotPaid: readonly PersonId[],
): Promise<void> {
  const open = await manager.query<OpenRun[]>(
    `SELECT r.id, r.month::text, r.status FROM payroll_runs r
      WHERE r.organisation_id = $1 AND r.month <> $2 AND r.status IN ('calculating', 'in-approval') ORDER BY r.month DESC, r.number`,
    [organisationId, month],
  );
  for (const run of open) {
    const schemes = await schemesOfMonth(manager, { organisationId, month: run.month });
    const goingOn = schemes.flatMap(({ code, compiled }) => (readsMonthsBefore(compiled, run.month) ? [code] : []));
    if (goingOn.length === 0) continue;
    const [shared] = await manager.query<unknown[]>(sharedPerson, [
      organisationId,
      month,
      scope,
      isNotPaid,
      run.id,
      run.month,
      goingOn,
    ]);
    if (shared === undefined) continue;
    throw new DomainError(
      'conflict',
      'payroll-out-of-turn',
      `Payroll of ${run.month} is ${run.status}, and pays people of ${month} by a scheme that goes on from month to month: start ${month} when that run is posted or ended.`,
      { month, runId: run.id },
    );
  }
}

/** Somebody whom the open run $5 of the month $6 pays by one of the schemes $7, and who is to be paid for the month $2. */
const sharedPerson = `
  WITH going_on AS MATERIALIZED (
    SELECT DISTINCT a.person_id FROM payroll_runs r JOIN assignments a ON a.organisation_id = r.organisation_id AND a.scheme_code = ANY ($7::text[]) AND ${holdsIn('a', '$6::text')}
     WHERE r.id = $5 AND ${isOfRun('r', 'a.person_id')}
       AND NOT ${leavesOut('r', 'a.person_id')} AND NOT ${isPaidFor('$6::text', 'a.person_id')}
  ), to_pay AS (
    SELECT e.person_id FROM earners_of_month($1, $2::text) e
    UNION SELECT d.person_id FROM documents d WHERE d.organisation_id = $1 AND d.month = $2 AND d.kind = 'kpi-plan' AND d.status = 'signed'
  )
  SELECT 1 FROM going_on g JOIN to_pay t ON t.person_id = g.person_id
   WHERE t.person_id <> ALL ($4::uuid[]) AND ${isInScope('$3', 't.person_id', '$2::text')} AND NOT ${isPaidFor('$2::text', 't.person_id')} LIMIT 1`;

/**
 * What a statement takes back, and what it leaves owed, follows from the statement before it: nobody is corrected by a run
 * while another, of whatever month, holds them. Asked once the run has frozen its packs.
 */
export async function refuseBesideOtherCorrections(
  manager: EntityManager,
  { id, organisationId, month }: { id: RunId; organisationId: OrganisationId; month: Month },
): Promise<void> {
  const [other] = await manager.query<{ id: RunId; month: Month; people: number }[]>(
    `SELECT r.id, r.month, count(*)::int AS people FROM payroll_runs r JOIN payroll_inputs o ON o.run_id = r.id JOIN payroll_inputs i ON i.run_id = $2 AND i.person_id = o.person_id
      WHERE r.organisation_id = $1 AND r.id <> $2 AND r.status IN ('calculating', 'in-approval')
        AND (i.pack::jsonb ? 'corrections' OR o.pack::jsonb ? 'corrections') GROUP BY r.id, r.month ORDER BY r.month LIMIT 1`,
    [organisationId, id],
  );
  if (!other) return;
  throw new DomainError(
    'conflict',
    'payroll-out-of-turn',
    `The open run of ${other.month} holds ${other.people} people of ${month} of whom one of the two corrects posted months. Start ${month} again when that run is posted or ended.`,
    { month, runId: other.id },
  );
}

/** A run of the month waits for off-cycle runs that hold somebody whom it would pay: what it pays them depends on how these end. */
export async function refuseBesideOffCycle(
  manager: EntityManager,
  { organisationId, month, scope }: { organisationId: OrganisationId; month: Month; scope: PayrollScope },
): Promise<void> {
  const [run] = await manager.query<{ id: RunId; month: Month; number: number; personIds: PersonId[] }[]>(
    `SELECT r.id, r.month::text, r.number, array_agg(p.id ORDER BY p.id) AS "personIds"
       FROM payroll_runs r CROSS JOIN LATERAL unnest(r.person_ids) AS p (id)
      WHERE r.organisation_id = $1 AND r.status IN ('calculating', 'in-approval')
        AND ${isInScope('$3', 'p.id', '$2::text')} AND NOT ${isPaidFor('$2::text', 'p.id')}
        AND (EXISTS (SELECT 1 FROM earners_of_month($1, $2::text, NULL, p.id))
          OR EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id AND d.month = $2 AND d.kind = 'kpi-plan' AND d.status = 'signed'))
      GROUP BY r.id ORDER BY r.month, r.number LIMIT 1`,
    [organisationId, month, scope],
  );
  if (!run) return;
  const { id: runId, month: paidIn, number, personIds } = run;
  throw new DomainError(
    'conflict',
    'held-by-a-run',
    `Run ${number} of ${paidIn} (off-cycle) holds ${personIds.length} people whom the payroll of ${month} would pay. Start it when that run is posted or ended.`,
    { month, runId, personIds },
  );
}
