import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { payScheme } from '#approvals/document-kinds/pay-scheme.js';
import type { Role } from '#approvals/role.js';
import type { Lack } from '#compensation/computed/people-of-month.js';
import type { Fault } from '#compensation/pack/refused-packs.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';

/** What keeps somebody from being paid off-cycle, besides what a month itself may lack. */
export const offCycleMissingKinds = [
  'last-day',
  'nothing-to-pay',
  'paid-already',
  'held-by-a-run',
  'regular-run',
  'earlier-month',
] as const;

/** What keeps somebody from being paid the bonus of a year, besides what keeps anybody from being paid off-cycle. */
export const annualMissingKinds = [
  'annual-plan',
  'annual-actuals',
  'probation',
  'not-on-staff',
  'hired-too-late',
] as const;

/**
 * What may be missing of a person's month: the signed plan, the approved actuals of a department, figures by which the
 * scheme can pay, a signed version of the scheme on all days, an assignment where facts are theirs, or its turn, where a later month is paid already. Off the
 * cycle also a last day that has come, something to pay, a month that is not paid, no other run that holds the person, a
 * run of the month before it, and an earlier month that is paid. Of the bonus of a year its signed plan, its approved
 * actuals, an end of probation and a place on the staff on the day of payment, and a day of hiring within the year.
 */
export const missingKinds = [
  'plan',
  'actuals',
  'figures',
  'scheme',
  'assignment',
  'later-month',
  ...offCycleMissingKinds,
  ...annualMissingKinds,
] as const;

/** Something without which a person's month cannot be paid. */
export interface Missing {
  what: (typeof missingKinds)[number];
  /** Of figures their place: a section of the inputs, or what stands in one (`tasks`, `values.revenue`, `receivables.north.limit`). Of a scheme its code, of a later or earlier month, of a run and of actuals of another month that month, of a last day that is to come that day. */
  name?: string;
  /** Why the figures do not do, and the same in words, where the engine says so. */
  code?: string;
  message?: string;
  /** Whose it is where it is not the person's: what is shared needs it of everybody. */
  of?: PersonId;
  /** Who owes it. */
  owedBy: Role[];
  /** The department whose head owes it, or of whose people it is. */
  departmentId: DepartmentId | null;
}

/** That there is no signed plan. */
export const missingPlan: Missing = { what: 'plan', owedBy: ['head-of-department'], departmentId: null };

/** What the engine finds missing or wrong, with who enters it. */
export function missingFigures({ code, place, message }: Fault): Missing {
  return { what: 'figures', name: place, code, message, owedBy: listOwing(place), departmentId: null };
}

/** A grade or a salary by order that ends within the month without another after it. */
export function missingFromThen(name: string): Missing {
  return { what: 'figures', name, owedBy: listOwing(name), departmentId: null };
}

/** What somebody lacks of what is shared, as one of those is told who share it. */
export function missingOfShared({ personId, lacks }: Lack, each: string): Missing {
  const name =
    typeof lacks !== 'object' ? `employment.${lacks}` : 'section' in lacks ? lacks.section : `values.${lacks.value}`;
  return {
    what: 'figures',
    name,
    ...(each === personId ? {} : { of: personId }),
    owedBy: listOwing(name),
    departmentId: null,
  };
}

/** A scheme without a signed version on some day: it is written and submitted, or the assignment is corrected. */
export function missingScheme(code: string): Missing {
  return { what: 'scheme', name: code, owedBy: [...payScheme.drafters, 'administrator'], departmentId: null };
}

/** Facts of the month are theirs, and nothing says by what they are paid: an assignment is entered, or the facts are of somebody else. */
export const missingAssignment: Missing = { what: 'assignment', owedBy: ['administrator'], departmentId: null };

/** What goes on from month to month has passed the month: accounting settles it in a later one. */
export function missingTurn(laterMonth: string): Missing {
  return { what: 'later-month', name: laterMonth, owedBy: ['accounting'], departmentId: null };
}

/** What keeps somebody from being paid off-cycle: who is on the staff is the administrator's, the rest accounting's to mend. */
export function missingOffCycle(what: (typeof offCycleMissingKinds)[number], name?: string): Missing {
  const owedBy: Role[] = what === 'last-day' ? ['administrator'] : ['accounting'];
  return { what, ...(name === undefined ? {} : { name }), owedBy, departmentId: null };
}

/** What keeps somebody from the bonus of a year: what their head owes, or what nobody can mend, with the day that it is judged by. */
export function missingOfYear(
  what: (typeof annualMissingKinds)[number],
  departmentId: DepartmentId | null,
  name?: string,
): Missing {
  const isOwed = what === 'annual-plan' || what === 'annual-actuals';
  return { what, ...(name === undefined ? {} : { name }), owedBy: isOwed ? ['head-of-department'] : [], departmentId };
}

/** Actuals of a posted month that are open again: it is calculated again once they are approved. */
export function missingReopenedActuals(month: string, departmentId: DepartmentId): Missing {
  return { what: 'actuals', name: month, owedBy: ['head-of-department'], departmentId };
}

/** A posted month that cannot be calculated again with what is known now; the corrections of its run keep why. */
export function missingOfPostedMonth(month: string): Missing {
  return { what: 'figures', name: month, owedBy: ['accounting'], departmentId: null };
}

/** The kinds of facts by which sections, and what stands in them, are entered. */
const kindOfSection: Readonly<Record<string, FactKindName>> = {
  deals: 'deals',
  receivables: 'receivables',
  tasks: 'tasks',
  values: 'values',
  fines: 'fines',
  adjustments: 'adjustments',
  'employment.workedDays': 'time-worked',
  'employment.workedHours': 'time-worked',
};

/** What of a deal or of receivables is told at the client, or by payments. */
const kindOfField: Readonly<Record<string, FactKindName>> = {
  limit: 'clients',
  group: 'clients',
  groupLimit: 'clients',
  agreedDays: 'clients',
  clientSince: 'clients',
  firstOrderOn: 'clients',
  contractOn: 'clients',
  handedOverOn: 'clients',
  broughtBy: 'clients',
  collected: 'payments',
  paid: 'payments',
};

/** What is computed of several people or earlier months, and what was carried: nobody enters it, accounting finds out. */
const COMPUTED = new Set(['team', 'contest', 'yearResults', 'carriedState', 'skippedMonths']);
const IN_ACTUALS = new Set(['actuals', 'kpiPlan']);

/** By what a place of the inputs is entered: a kind of facts, the actuals of a department, entries of the staff, or nothing, where it is computed. */
export type SourceOfPlace = FactKindName | 'actuals' | 'staff' | 'computed';

/** What stands in a place of the inputs is entered by; what is no fact is of the actuals, or an entry of the staff. */
export function sourceOfPlace(place: string): SourceOfPlace {
  const [section = '', ...within] = place.split('.');
  const ofClient = section === 'deals' || section === 'receivables' ? kindOfField[within.at(-1) ?? ''] : undefined;
  const kind = ofClient ?? kindOfSection[place] ?? kindOfSection[section];
  if (kind !== undefined) return kind;
  if (COMPUTED.has(section)) return 'computed';
  return IN_ACTUALS.has(section) ? 'actuals' : 'staff';
}

/** Who enters what stands in a place of the inputs. */
function listOwing(place: string): Role[] {
  const source = sourceOfPlace(place);
  switch (source) {
    case 'computed':
      return ['accounting'];
    case 'actuals':
      return ['head-of-department'];
    case 'staff':
      return ['administrator'];
    default:
      return [...factKindOf(source).enteredBy];
  }
}
