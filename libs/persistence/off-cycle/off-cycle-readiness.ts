import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import { type OffCyclePurpose, paysMonth } from '#approvals/payroll-run-kinds.js';
import { type Month, previousMonth } from '#calendar/month.js';
import { yearOf } from '#calendar/year.js';
import { readsMonthsBefore } from '#compensation/computed/months-before.js';
import { peopleOfAnnualBonus } from '../annual/annual-bonus-people.js';
import { isUnsettled } from '../corrections/pay-changes.js';
import { holdsPerson } from '../held-month.js';
import { missingOffCycle, missingReopenedActuals, missingTurn } from '../missing-of-month.js';
import { describeFindings, Findings, findUnready, type UnreadyPerson } from '../payroll-readiness.js';
import { coversDepartment, isPaidFor, type PayrollScope } from '../payroll-scope.js';
import type { ProvePacks } from '../refused-of-month.js';
import { holdsIn, schemesOfMonth } from '../schemes-of-month.js';
import { payableAdjustments } from './payable-adjustments.js';

/** Whom an off-cycle run is to pay, for what, and in which month. */
export interface OffCycleAsk {
  readonly organisationId: OrganisationId;
  readonly month: Month;
  readonly purpose: OffCyclePurpose;
  readonly personIds: readonly PersonId[];
  /** The departments of whose people it is told; everybody's where it is not given. */
  readonly scope?: PayrollScope;
}

/**
 * Who of the people whom an off-cycle run would name cannot be paid by it, by name, each with what is in the way. Asked
 * within a transaction.
 */
export async function findNotPayable(
  manager: EntityManager,
  ask: OffCycleAsk,
  prove?: ProvePacks,
): Promise<UnreadyPerson[]> {
  const found = new Findings();
  if (ask.purpose === 'annual-bonus') await noteOfYear(manager, ask, found);
  else {
    await noteHeld(manager, ask, found);
    if (paysMonth(ask.purpose)) await noteOfMonth(manager, ask, found, prove);
    else await noteBesideMonth(manager, ask, found);
  }
  return describeFindings(manager, { ...ask, scope: ask.scope ?? null }, found);
}

async function noteHeld(
  manager: EntityManager,
  { organisationId, personIds }: OffCycleAsk,
  found: Findings,
): Promise<void> {
  const held = await manager.query<{ personId: PersonId; month: Month }[]>(
    `SELECT p.id AS "personId", r.month::text FROM unnest($2::uuid[]) AS p (id) JOIN payroll_runs r ON r.organisation_id = $1 AND ${holdsPerson('r', 'p.id')}
        AND (r.inputs_sha256 IS NOT NULL OR r.person_ids IS NOT NULL OR NOT ${isPaidFor('r.month::text', 'p.id')})
      ORDER BY p.id, r.month`,
    [organisationId, personIds],
  );
  for (const { personId, month } of held) found.note(personId, missingOffCycle('held-by-a-run', month));
}

/** Of the bonus of a year: whom it does not concern has nothing to be paid. */
async function noteOfYear(manager: EntityManager, ask: OffCycleAsk, found: Findings): Promise<void> {
  const { organisationId, month, personIds } = ask;
  const people = await peopleOfAnnualBonus(manager, { organisationId, year: yearOf(month) });
  const concerned = new Map(people.map((person) => [person.personId, person]));
  for (const personId of personIds)
    for (const missing of concerned.get(personId)?.missing ?? [missingOffCycle('nothing-to-pay')])
      found.note(personId, missing);
}

/** Of a run that pays the month itself: who is not to be paid for it, and then what the month of the others lacks. */
async function noteOfMonth(
  manager: EntityManager,
  ask: OffCycleAsk,
  found: Findings,
  prove: ProvePacks | undefined,
): Promise<void> {
  const { organisationId, month, purpose, personIds } = ask;
  const places = await manager.query<{ personId: PersonId; isPaid: boolean; earns: boolean; isPassed: boolean }[]>(
    `SELECT p.id AS "personId", ${isPaidFor('$2::text', 'p.id')} AS "isPaid",
            EXISTS (SELECT 1 FROM earners_of_month($1, $2::text, NULL, p.id))
              OR EXISTS (SELECT 1 FROM documents d WHERE d.person_id = p.id AND d.month = $2 AND d.kind = 'kpi-plan' AND d.status = 'signed') AS earns,
            EXISTS (SELECT 1 FROM payroll_runs r WHERE r.organisation_id = $1 AND r.month = $2 AND r.status = 'posted'
                      AND ${coversDepartment('r', 'department_in_month(p.id, $2::text)')}) AS "isPassed"
       FROM unnest($3::uuid[]) AS p (id) ORDER BY p.id`,
    [organisationId, month, personIds],
  );
  for (const { personId, isPaid, earns, isPassed } of places)
    if (isPaid) found.note(personId, missingOffCycle('paid-already', month));
    else if (!earns) found.note(personId, missingOffCycle('nothing-to-pay'));
    else if (purpose === 'left-out' && !isPassed) found.note(personId, missingOffCycle('regular-run'));
  if (purpose === 'leaver') await noteWhoStays(manager, ask, found);
  const others = personIds.filter((id) => !found.people.has(id));
  if (others.length === 0) return;
  const schemes = await schemesOfMonth(manager, { organisationId, month });
  const goingOn = schemes.flatMap(({ code, compiled }) => (readsMonthsBefore(compiled, month) ? [code] : []));
  if (purpose === 'leaver') await noteEarlierMonth(manager, { ...ask, personIds: others }, goingOn, found);
  const of = { organisationId, month, scope: null, personIds: others, isBeforeActuals: purpose === 'leaver' };
  for (const { personId, missing } of await findUnready(manager, of, schemes, prove)) {
    found.name(personId);
    for (const each of missing) found.note(personId, each);
  }
}

/** A leaver has a last day, and it has come. */
async function noteWhoStays(
  manager: EntityManager,
  { organisationId, personIds }: OffCycleAsk,
  found: Findings,
): Promise<void> {
  const rows = await manager.query<{ personId: PersonId; lastOn: string | null; hasCome: boolean }[]>(
    `SELECT p.id AS "personId", NULLIF(e.last_on, 'infinity')::text AS "lastOn", COALESCE(e.last_on <= business_today($1), false) AS "hasCome"
       FROM unnest($2::uuid[]) AS p (id)
       LEFT JOIN LATERAL (SELECT max(COALESCE(e.until_on, 'infinity')) AS last_on FROM employments e WHERE e.person_id = p.id AND e.superseded_at IS NULL) e ON true
      ORDER BY p.id`,
    [organisationId, personIds],
  );
  for (const { personId, lastOn, hasCome } of rows)
    if (!hasCome) found.note(personId, missingOffCycle('last-day', lastOn ?? undefined));
}

/** What goes on from month to month is paid in the order of the months. */
async function noteEarlierMonth(
  manager: EntityManager,
  { organisationId, month, personIds }: OffCycleAsk,
  goingOn: readonly string[],
  found: Findings,
): Promise<void> {
  const before = previousMonth(month);
  const rows = await manager.query<{ personId: PersonId }[]>(
    `SELECT p.id AS "personId" FROM unnest($4::uuid[]) AS p (id)
      WHERE EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = p.id AND a.scheme_code = ANY ($5::text[]) AND ${holdsIn('a', '$2::text')})
        AND EXISTS (SELECT 1 FROM earners_of_month($1, $3::text, NULL, p.id) e JOIN monthly_cycles c ON c.department_id = e.department_id AND c.month = $3)
        AND NOT ${isPaidFor('$3::text', 'p.id')} ORDER BY p.id`,
    [organisationId, month, before, personIds, goingOn],
  );
  for (const { personId } of rows) found.note(personId, missingOffCycle('earlier-month', before));
}

/** Of a run that pays beside the month: who has nothing that waits for it, and whose posted months cannot be calculated again yet. */
async function noteBesideMonth(manager: EntityManager, ask: OffCycleAsk, found: Findings): Promise<void> {
  const { organisationId, month, purpose, personIds } = ask;
  const paid = await manager.query<
    { personId: PersonId; isPaid: boolean; laterMonth: string | null; hasChanged: boolean }[]
  >(
    `SELECT p.id AS "personId", ${isPaidFor('$2::text', 'p.id')} AS "isPaid",
            (SELECT max(s.month)::text FROM statements s WHERE s.person_id = p.id AND s.posted_at IS NOT NULL AND s.month > $2) AS "laterMonth",
            EXISTS (SELECT 1 FROM pay_changes w WHERE w.organisation_id = $1 AND w.person_id = p.id AND ${isUnsettled('w')}) AS "hasChanged"
       FROM unnest($3::uuid[]) AS p (id) ORDER BY p.id`,
    [organisationId, month, personIds],
  );
  const adjustments = purpose === 'bonus' ? await payableAdjustments(manager, ask, personIds) : undefined;
  for (const { personId, isPaid, laterMonth, hasChanged } of paid) {
    if (purpose === 'bonus' && isPaid) found.note(personId, missingOffCycle('paid-already', month));
    else if (adjustments ? !adjustments.has(personId) : !hasChanged)
      found.note(personId, missingOffCycle('nothing-to-pay'));
    if (purpose === 'correction' && laterMonth !== null) found.note(personId, missingTurn(laterMonth));
  }
  if (purpose === 'correction') await noteReopened(manager, ask, found);
}

async function noteReopened(
  manager: EntityManager,
  { organisationId, personIds }: OffCycleAsk,
  found: Findings,
): Promise<void> {
  const rows = await manager.query<{ personId: PersonId; month: Month; departmentId: DepartmentId }[]>(
    `SELECT DISTINCT p.person_id AS "personId", c.month::text, c.department_id AS "departmentId"
       FROM pay_changes p JOIN monthly_cycles c ON c.organisation_id = $1 AND c.month = p.month AND c.department_id = department_in_month(p.person_id, p.month::text)
       JOIN documents d ON d.cycle_id = c.id AND d.kind = 'actuals' AND d.status <> 'signed' AND d.submitted_version IS NOT NULL
      WHERE p.organisation_id = $1 AND p.person_id = ANY ($2::uuid[]) AND ${isUnsettled('p')} ORDER BY 1, 2`,
    [organisationId, personIds],
  );
  for (const { personId, month, departmentId } of rows)
    found.note(personId, missingReopenedActuals(month, departmentId));
}
