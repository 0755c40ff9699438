import type { EntityManager } from 'typeorm';
import type { DepartmentId, OrganisationId, PersonId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Month } from '#calendar/month.js';
import { kpiPlanScheme } from '#compensation/calculation/kpi-plan-statement.js';
import { listNeedsOfMonth } from '#compensation/computed/needs-of-month.js';
import type { Lack } from '#compensation/computed/people-of-month.js';
import type { StatementInputs } from '#compensation/inputs/statement-inputs.js';
import { compileScheme } from '#compensation/scheme/compile-scheme.js';
import { paySchemeSchema } from '#compensation/scheme/pay-scheme.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { findSharing } from './computed-sections.js';
import { namesOfMonth } from './month-packs-sql.js';
import { monthToPay, type MonthToPay, withoutNestedLoops } from './month-to-pay.js';
import { isInScope, isPaidFor, type PayrollScope } from './payroll-scope.js';
import type { SchemeInForce } from './schemes-of-month.js';
import { earnersWithoutSignedPlan } from './staff-of-month.js';

/** Something without which a person's month cannot be paid. */
export interface Missing {
  /** The signed plan, the approved actuals of a department, or a figure. */
  what: 'plan' | 'actuals' | 'figures';
  /** Of a figure its name: a section of the inputs, or what stands in one (`tasks`, `values.revenue`). */
  name?: string;
  /** Whose it is where it is not the person's: what is shared needs it of everybody. */
  of?: PersonId;
  /** Who owes it. */
  owedBy: Role[];
  /** The department whose head owes it, or of whose people it is. */
  departmentId: DepartmentId | null;
}

export interface UnreadyPerson {
  personId: PersonId;
  name: string;
  missing: Missing[];
}

/** A month, and whose: of departments, or everybody's. */
interface PayMonth {
  readonly organisationId: OrganisationId;
  readonly month: Month;
  readonly scope: PayrollScope;
}

/**
 * Everybody who earns in a month, is not paid for it yet and cannot be: without a plan, actuals or figures that their
 * scheme reads, each with what is missing and who owes it, by name. `schemes` are those of the month.
 */
export async function findUnready(
  manager: EntityManager,
  of: PayMonth,
  schemes: readonly SchemeInForce[],
): Promise<UnreadyPerson[]> {
  const toPay = await monthToPay(manager, of, schemes);
  const found = new Map<PersonId, Missing[]>();
  const note = (personId: PersonId, missing: Missing) => {
    const known = found.get(personId);
    if (known === undefined) found.set(personId, [missing]);
    else known.push(missing);
  };
  const waiting = await waitingForActuals(manager, of);
  for (const { personId, ...missing } of waiting) note(personId, { what: 'actuals', ...missing });
  const unplanned = await earnersWithoutSignedPlan(manager, of);
  for (const { id } of unplanned) note(id, { what: 'plan', owedBy: ['head-of-department'], departmentId: null });
  const [figures, { groups, lacks }] = await withoutNestedLoops(manager, async () => [
    await missingFigures(manager, toPay),
    await findSharing(manager, toPay),
  ]);
  const actualsAwaited = new Set(waiting.map(({ personId }) => personId));
  const planKnown = new Set([...actualsAwaited, ...unplanned.map(({ id }) => id)]);
  for (const { personId, name } of figures) {
    // What actuals will say that are not approved yet may be in them already.
    if (name.startsWith('actuals.') && actualsAwaited.has(personId)) continue;
    if (name !== 'kpiPlan') note(personId, { what: 'figures', name, ...owed(name) });
    else if (!planKnown.has(personId))
      note(personId, { what: 'plan', owedBy: ['head-of-department'], departmentId: null });
  }
  for (const lack of lacks) noteLack(lack, note);
  for (const group of groups) noteAwaited(group, waiting, note);
  return describe(manager, of, found);
}

/** What somebody lacks is missing from all who share it. */
function noteLack({ personId, lacks, people }: Lack, note: (personId: PersonId, missing: Missing) => void): void {
  const name = typeof lacks === 'object' ? `values.${lacks.value}` : `employment.${lacks}`;
  for (const each of people)
    note(each, { what: 'figures', name, ...(each === personId ? {} : { of: personId }), ...owed(name) });
}

/** What is shared is shared by figures that do not change any more: of everybody, also of other departments, once for each of these. */
function noteAwaited(
  group: readonly string[],
  waiting: readonly (Omit<Missing, 'what'> & { personId: PersonId })[],
  note: (personId: PersonId, missing: Missing) => void,
): void {
  const sharing = new Set(group);
  const late = waiting.filter(({ personId }) => sharing.has(personId));
  const departments = new Map(late.map((each) => [each.departmentId, each]));
  for (const { personId: of, ...missing } of departments.values()) {
    const awaited = new Set(
      late.flatMap((each) => (each.departmentId === missing.departmentId ? [each.personId] : [])),
    );
    for (const each of group) if (!awaited.has(each)) note(each, { what: 'actuals', of, ...missing });
  }
}

/** The kinds of facts by which what is missing is entered. */
const kindOfName: Readonly<Record<string, FactKindName>> = {
  deals: 'deals',
  receivables: 'receivables',
  tasks: 'tasks',
  values: 'values',
  'employment.workedDays': 'time-worked',
  'employment.workedHours': 'time-worked',
};

/** A grade or a salary is an entry of the staff; what is no fact is in the actuals. */
function owed(name: string): Pick<Missing, 'owedBy' | 'departmentId'> {
  const kind = kindOfName[name] ?? kindOfName[name.split('.')[0] ?? ''];
  const owedBy: Role[] =
    kind !== undefined
      ? [...factKindOf(kind).enteredBy]
      : name.startsWith('employment.')
        ? ['administrator']
        : ['head-of-department'];
  return { owedBy, departmentId: null };
}

/** Departments in which somebody earned in the month, or has a plan of it, and whose actuals are not approved. */
function waitingForActuals(
  manager: EntityManager,
  { organisationId, month }: PayMonth,
): Promise<{ personId: PersonId; departmentId: DepartmentId; owedBy: Role[] }[]> {
  return manager.query(
    `WITH owing AS (
       SELECT e.person_id, e.department_id FROM earners_of_month($1, $2::text) e
       UNION
       SELECT d.person_id, c.department_id FROM documents d JOIN monthly_cycles c ON c.id = d.cycle_id
        WHERE d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'kpi-plan' AND d.status = 'signed'
     )
     SELECT o.person_id AS "personId", o.department_id AS "departmentId",
            ARRAY[CASE WHEN a.status = 'in-approval' THEN 'commercial-director' ELSE 'head-of-department' END] AS "owedBy"
       FROM owing o
       LEFT JOIN monthly_cycles c ON c.department_id = o.department_id AND c.month = $2::text
       LEFT JOIN documents a ON a.cycle_id = c.id AND a.kind = 'actuals'
      WHERE a.status IS DISTINCT FROM 'signed' ORDER BY o.department_id, o.person_id`,
    [organisationId, month],
  );
}

interface NamesOfPerson {
  personId: PersonId;
  periods: { from: string; until?: string; scheme: string }[];
  employment: StatementInputs['employment'] | null;
  names: string[];
  /** What held for a part of the month and does not go on: in the inputs the former would hold to its end. */
  ended: string[];
}

/** What the schemes of each person ask for and the month does not have. */
async function missingFigures(
  manager: EntityManager,
  { organisationId, month, inForce, builtIn, calendarHash, calendar, schemes }: MonthToPay,
): Promise<{ personId: PersonId; name: string }[]> {
  const people = await manager.query<NamesOfPerson[]>(namesOfMonth, [
    organisationId,
    month,
    null,
    inForce,
    builtIn,
    calendarHash,
    '[]',
  ]);
  const builtInScheme = compileScheme(paySchemeSchema.parse(kpiPlanScheme));
  const needs = new Map<string, string[]>();
  const needsOf = ({ periods, employment }: NamesOfPerson): string[] => {
    const key = JSON.stringify([periods.map(({ from, until, scheme }) => [from, until, scheme]), employment]);
    const known = needs.get(key);
    if (known !== undefined) return known;
    const found = listNeedsOfMonth({
      periods: periods.map(({ from, until, scheme }) => ({
        from,
        until,
        scheme: schemes.get(scheme) ?? builtInScheme,
      })),
      inputs: { person: 'person', month, values: {}, actuals: {}, employment: employment ?? undefined, calendar },
    });
    needs.set(key, found);
    return found;
  };
  return people.flatMap((person) => {
    const names = new Set(person.names);
    const missing = needsOf(person).filter((name) => !names.has(name));
    return [...missing, ...person.ended].map((name) => ({ personId: person.personId, name }));
  });
}

/** By name; who has left out nobody's department is told the one in which the person was in the month. */
async function describe(
  manager: EntityManager,
  { organisationId, month, scope }: PayMonth,
  found: ReadonlyMap<PersonId, readonly Missing[]>,
): Promise<UnreadyPerson[]> {
  const people = await manager.query<{ id: PersonId; name: string; departmentId: DepartmentId | null }[]>(
    `SELECT p.id, p.name, department_in_month(p.id, $3::text) AS "departmentId" FROM people p
      WHERE p.organisation_id = $1 AND p.id = ANY ($2::uuid[]) AND ${isInScope('$4', 'p.id', '$3::text')}
        AND NOT ${isPaidFor('$3::text', 'p.id')}
      ORDER BY p.name, p.id`,
    [organisationId, [...found.keys()], month, scope],
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
