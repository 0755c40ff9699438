import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Month } from '#calendar/month.js';
import { readsMonthsBefore } from '#compensation/computed/months-before.js';
import { findSharing, type Sharing } from './computed-sections.js';
import type { PayrollRun } from './entities/payroll-run.entity.js';
import {
  type Missing,
  missingAssignment,
  missingFigures,
  missingFromThen,
  missingOfShared,
  missingPlan,
  missingScheme,
  missingTurn,
} from './missing-of-month.js';
import { endedWithinMonth } from './month-packs-sql.js';
import { monthToPay, type MonthToPay, withoutNestedLoops } from './month-to-pay.js';
import {
  isAsked,
  isInScope,
  isPaidFor,
  peopleOfOthers,
  peopleWithoutPack,
  type PayrollScope,
} from './payroll-scope.js';
import { peopleUnassigned } from './people-unassigned.js';
import { type ProvePacks, refusedOfMonth } from './refused-of-month.js';
import { holdsIn, peopleWithoutScheme, type SchemeInForce } from './schemes-of-month.js';
import { earnersWithoutSignedPlan, theOnlyOne } from './staff-of-month.js';

export interface UnreadyPerson {
  personId: PersonId;
  name: string;
  missing: Missing[];
}

/** A month, and whose: of departments, or everybody's. */
export interface PayMonth {
  readonly organisationId: OrganisationId;
  readonly month: Month;
  readonly scope: PayrollScope;
  /** Of these people alone. */
  readonly personIds?: readonly PersonId[] | null;
  /** Whose figures are tried by calculating them, where that is not everybody. */
  readonly tried?: readonly PersonId[];
  /** Whether they are paid before their departments report: then those alone wait for actuals whose pay reads them. */
  readonly isBeforeActuals?: boolean;
}

/**
 * Everybody who earns in a month, is not paid for it yet and cannot be, by name, each with what is missing and who owes
 * it: a plan, actuals, a signed version of the scheme, or figures by which the engine can calculate the month. It is
 * asked to, person by person, from the packs that a run would freeze. `schemes` are those of the month.
 */
export async function findUnready(
  manager: EntityManager,
  of: PayMonth,
  schemes: readonly SchemeInForce[],
  prove?: ProvePacks,
): Promise<UnreadyPerson[]> {
  const toPay = await monthToPay(manager, of, schemes);
  const found = new Findings();
  const sharing = await withoutNestedLoops(manager, () => findSharing(manager, toPay));
  const awaited = await noteAwaited(manager, of, { toPay, schemes, sharing }, found);
  const refused = refusedOfMonth(manager, { ...of, personIds: of.tried ?? of.personIds }, { toPay, sharing, prove });
  for await (const { personId, faults } of refused)
    for (const fault of faults) {
      // What actuals will say that are not approved yet may be in them already, and so may what the plan asks.
      if (fault.place.startsWith('actuals.') && awaited.actuals.has(personId)) continue;
      if (fault.code !== 'missing-plan') found.note(personId, missingFigures(fault));
      else if (!awaited.plans.has(personId)) found.note(personId, missingPlan);
    }
  return describe(manager, of, found);
}

/** What documents, schemes and staff do not say that a run needs of them: who has become unready since it was started. */
export async function findAwaited(
  manager: EntityManager,
  run: PayrollRun,
  schemes: readonly SchemeInForce[],
): Promise<Findings> {
  const of = monthOf(run);
  const toPay = await monthToPay(manager, of, schemes);
  const awaited = new Findings();
  const sharing = await withoutNestedLoops(manager, () => findSharing(manager, toPay));
  await noteAwaited(manager, of, { toPay, schemes, sharing }, awaited);
  return awaited;
}

/**
 * Whom a run would miss in silence that has frozen its packs: who earns in its month, is not paid for it, has no pack of
 * it and is not left out, or is among those who are `awaited`. What the figures are is for the calculation to say.
 */
export async function findForgotten(
  manager: EntityManager,
  run: PayrollRun,
  awaited: Findings,
): Promise<UnreadyPerson[]> {
  for (const personId of await peopleWithoutPack(manager, run)) awaited.name(personId);
  for (const personId of await peopleOfOthers(manager, run)) awaited.people.delete(personId);
  return describe(manager, monthOf(run), awaited);
}

function monthOf({ organisationId, month, departmentIds: scope, personIds, purpose }: PayrollRun): PayMonth {
  return { organisationId, month, scope, personIds, isBeforeActuals: purpose === 'leaver' };
}

/** What was found missing, by person; the same thing once. */
export class Findings {
  readonly people = new Map<PersonId, Missing[]>();
  private readonly told = new Set<string>();

  /** Somebody of whom it need not be known what is missing. */
  name(personId: PersonId): void {
    if (!this.people.has(personId)) this.people.set(personId, []);
  }

  note(personId: PersonId, missing: Missing): void {
    const { what, name, code, of, departmentId } = missing;
    const place = JSON.stringify([personId, what, name, of, departmentId]);
    const fault = `${place} ${code}`;
    if (this.told.has(place) || this.told.has(fault)) return;
    this.told.add(code === undefined ? place : fault);
    const known = this.people.get(personId);
    if (known === undefined) this.people.set(personId, [missing]);
    else known.push(missing);
  }
}

/** What is awaited of documents, schemes and staff; whose actuals and whose plans. */
export async function noteAwaited(
  manager: EntityManager,
  of: PayMonth,
  { toPay, schemes, sharing }: { toPay: MonthToPay; schemes: readonly SchemeInForce[]; sharing: Sharing },
  found: Findings,
): Promise<{ actuals: ReadonlySet<PersonId>; plans: ReadonlySet<PersonId> }> {
  const personIds = of.personIds ?? null;
  for (const { personId, schemeCode } of await peopleWithoutScheme(manager, { ...of, personIds }, schemes))
    found.note(personId, missingScheme(schemeCode));
  for (const { personId, laterMonth } of await peoplePaidLater(manager, of, schemes))
    found.note(personId, missingTurn(laterMonth));
  for (const personId of await peopleUnassigned(manager, of)) found.note(personId, missingAssignment);
  const waiting = await waitingForActuals(manager, of, { sharing, schemes });
  for (const { personId, ...missing } of waiting) found.note(personId, { what: 'actuals', ...missing });
  const unplanned = await earnersWithoutSignedPlan(manager, { ...of, personIds });
  for (const { id } of unplanned) found.note(id, missingPlan);
  for (const { personId, names } of await endedIn(manager, toPay, personIds))
    for (const name of names) found.note(personId, missingFromThen(name));
  for (const lack of sharing.lacks) for (const each of lack.people) found.note(each, missingOfShared(lack, each));
  for (const group of sharing.groups) noteWaitingOfGroup(group, waiting, found);
  const actuals = new Set(waiting.map(({ personId }) => personId));
  return { actuals, plans: new Set([...actuals, ...unplanned.map(({ id }) => id)]) };
}

/** What is shared is shared by figures that do not change any more: of everybody, also of other departments, once for each of these. */
function noteWaitingOfGroup(
  group: readonly string[],
  waiting: readonly (Omit<Missing, 'what'> & { personId: PersonId })[],
  found: Findings,
): void {
  const sharing = new Set(group);
  const late = waiting.filter(({ personId }) => sharing.has(personId));
  const departments = new Map(late.map((each) => [each.departmentId, each]));
  for (const { personId: of, ...missing } of departments.values()) {
    const awaited = new Set(
      late.flatMap((each) => (each.departmentId === missing.departmentId ? [each.personId] : [])),
    );
    for (const each of group) if (!awaited.has(each)) found.note(each, { what: 'actuals', of, ...missing });
  }
}

/** Departments in which somebody earned in the month, or has a plan of it, and whose actuals are not approved. */
function waitingForActuals(
  manager: EntityManager,
  { organisationId, month, personIds, isBeforeActuals = false }: PayMonth,
  { sharing: { groups }, schemes }: { sharing: Sharing; schemes: readonly SchemeInForce[] },
): Promise<{ personId: PersonId; departmentId: DepartmentId; owedBy: Role[] }[]> {
  // Whoever shares something with a person is waited for as well.
  const shares = (id: PersonId) => groups.some((group) => group.includes(id));
  const alone = personIds?.some(shares) === false ? personIds : null;
  const beforeActuals = isBeforeActuals ? (personIds ?? []).filter((id) => !shares(id)) : [];
  return manager.query(
    `WITH owing AS (
       SELECT e.person_id, e.department_id FROM earners_of_month($1, $2::text, NULL, ${theOnlyOne('$3')}) e WHERE ${isAsked('$3', 'e.person_id')}
       UNION
       SELECT d.person_id, c.department_id FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id
        WHERE d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'kpi-plan' AND d.status = 'signed' AND ${isAsked('$3', 'd.person_id')}
     )
     SELECT o.person_id AS "personId", o.department_id AS "departmentId",
            ARRAY[CASE WHEN a.status = 'in-approval' THEN 'commercial-director' ELSE 'head-of-department' END] AS "owedBy"
       FROM owing o
       LEFT JOIN monthly_cycles c ON c.department_id = o.department_id AND c.month = $2::text
       LEFT JOIN documents a ON a.cycle_id = c.id AND a.kind = 'actuals'
      WHERE a.status IS DISTINCT FROM 'signed' AND NOT (o.person_id = ANY ($4::uuid[]) AND NOT ${isPaidByActuals('o.person_id', '$2::text', '$5')})
      ORDER BY o.department_id, o.person_id`,
    [organisationId, month, alone, beforeActuals, listCodesWithoutActuals(schemes)],
  );
}

/** Whom a later month has paid, and the month would pay by a scheme that goes on from month to month: what it carries has passed. */
async function peoplePaidLater(
  manager: EntityManager,
  { organisationId, month, scope, personIds }: PayMonth,
  schemes: readonly SchemeInForce[],
): Promise<{ personId: PersonId; laterMonth: string }[]> {
  const goingOn = schemes.flatMap(({ code, compiled }) => (readsMonthsBefore(compiled, month) ? [code] : []));
  if (goingOn.length === 0) return [];
  return manager.query<{ personId: PersonId; laterMonth: string }[]>(
    `SELECT a.person_id AS "personId", max(s.month) AS "laterMonth"
       FROM assignments a JOIN statements s ON s.person_id = a.person_id AND s.posted_at IS NOT NULL AND s.pays_month AND s.month > $2
      WHERE a.organisation_id = $1 AND ${holdsIn('a', '$2::text')} AND a.scheme_code = ANY ($4::text[]) AND ${isAsked('$5', 'a.person_id')} AND ${isInScope('$3', 'a.person_id', '$2::text')}
      GROUP BY a.person_id ORDER BY a.person_id`,
    [organisationId, month, scope, goingOn, personIds ?? null],
  );
}

function endedIn(
  manager: EntityManager,
  { organisationId, month, inForce, builtIn }: MonthToPay,
  personIds: readonly PersonId[] | null,
): Promise<{ personId: PersonId; names: string[] }[]> {
  const ended = () =>
    manager.query<{ personId: PersonId; names: string[] }[]>(endedWithinMonth, [
      organisationId,
      month,
      personIds,
      inForce,
      builtIn,
    ]);
  return personIds === null ? withoutNestedLoops(manager, ended) : ended();
}

/** SQL: whether somebody is paid in a month by a plan, or by a scheme that reads actuals: another than those of $5. */
const isPaidByActuals = (personId: string, month: string, codes: string): string =>
  `(NOT EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = ${personId} AND a.scheme_code = ANY (${codes}::text[]) AND ${holdsIn('a', month)})
    OR EXISTS (SELECT 1 FROM assignments a WHERE a.person_id = ${personId} AND COALESCE(a.scheme_code <> ALL (${codes}::text[]), true) AND ${holdsIn('a', month)}))`;

/** The schemes of which no version in the month reads a plan or actuals. */
function listCodesWithoutActuals(schemes: readonly SchemeInForce[]): string[] {
  const reading = new Set(
    schemes.filter(({ compiled: { reads } }) => reads.personalPlan || reads.actuals.size > 0).map(({ code }) => code),
  );
  return [...new Set(schemes.map(({ code }) => code))].filter((code) => !reading.has(code));
}

/** Who of those of whom something was found is not paid for the month yet. */
async function describe(manager: EntityManager, of: PayMonth, found: Findings): Promise<UnreadyPerson[]> {
  return describeFindings(manager, of, found, `NOT ${isPaidFor('$3::text', 'p.id')}`);
}

/** By name; where nothing says a department, it is the one in which the person was in the month. */
export async function describeFindings(
  manager: EntityManager,
  { organisationId, month, scope, personIds }: PayMonth,
  { people: found }: Findings,
  isTold = 'true',
): Promise<UnreadyPerson[]> {
  const people = await manager.query<{ id: PersonId; name: string; departmentId: DepartmentId | null }[]>(
    `SELECT p.id, p.name, department_in_month(p.id, $3::text) AS "departmentId" FROM people p
      WHERE p.organisation_id = $1 AND p.id = ANY ($2::uuid[]) AND ${isInScope('$4', 'p.id', '$3::text')}
        AND ${isAsked('$5', 'p.id')} AND ${isTold}
      ORDER BY p.name, p.id`,
    [organisationId, [...found.keys()], month, scope, personIds ?? null],
  );
  return people.map(({ id, name, departmentId }) => ({
    personId: id,
    name,
    missing: (found.get(id) ?? []).map((missing) => ({
      ...missing,
      departmentId: missing.departmentId ?? departmentId,
    })),
  }));
}
