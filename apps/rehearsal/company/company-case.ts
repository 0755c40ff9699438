import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import type { Actuals } from '#compensation/inputs/actuals.js';
import type { FactKindName } from '#facts/fact-kinds.js';

/** What somebody is called in a case, where the product has an id: a name of the case, or one of the sandbox's own parts. */
export type Handle = string;

/** What somebody is from a day on, until the next of their assignments. */
export interface AssignmentOfCase {
  readonly from: Day;
  readonly department: string;
  readonly position: string;
  readonly scheme?: string;
  readonly grade?: string;
  readonly salary?: string;
}

export interface PersonOfCase {
  readonly name: string;
  readonly joinedOn: Day;
  /** The last day of work. */
  readonly leftOn?: Day;
  /** The department that they head, from the day on that they join unless another is said. */
  readonly heads?: string;
  readonly headsFrom?: Day;
  /** What they are in the company beside their place in it. */
  readonly roles?: readonly string[];
  readonly assignments: readonly AssignmentOfCase[];
}

/** A row as it is entered, with handles for ids; its external id and its month are added where they are left out. */
export type RowOfCase = Readonly<Record<string, unknown>>;

/** A line of a statement, and after it how the amount was worked out by hand. */
export type ExpectedLine = readonly [component: string, code: string, amount: string, working?: string];

export interface ExpectedStatement {
  readonly lines: readonly ExpectedLine[];
  readonly total: string;
  /** The codes of the warnings, in their order. */
  readonly warnings?: readonly string[];
}

export interface MonthOfCase {
  readonly month: Month;
  /** The terms of each KPI plan. */
  readonly plans?: Readonly<Record<Handle, unknown>>;
  readonly facts?: Readonly<Partial<Record<FactKindName, readonly RowOfCase[]>>>;
  /** What the indicators of the plans came to. */
  readonly actuals?: Readonly<Record<Handle, Actuals>>;
  /** What becomes known only now of months that are paid already. */
  readonly late?: {
    readonly facts?: MonthOfCase['facts'];
    readonly assignments?: Readonly<Record<Handle, readonly AssignmentOfCase[]>>;
  };
}

/** A company, its people and schemes, and the months that are played of it: all that happens is in here. */
export interface CompanyCase<PlayedMonth extends MonthOfCase = MonthOfCase> {
  readonly name: string;
  /** The first day of its clock, before the drafting of the first month opens. Whoever has joined by then is hired on it. */
  readonly startsOn: Day;
  /** By code; `wholesale` is the sandbox's own and has its head, those below it without a head have the same. */
  readonly departments: Readonly<Record<string, { readonly name: string; readonly below?: string }>>;
  readonly people: Readonly<Record<Handle, PersonOfCase>>;
  readonly schemes: readonly unknown[];
  readonly months: readonly PlayedMonth[];
}
