import type { Fraction } from '../numbers/exact-fraction.js';
import type { Day } from '#calendar/day.js';
import type { Employment } from '../inputs/employment.js';
import type { DealAmountSource } from '../terms/deal-amount-terms.js';
import type { Evaluation } from '../terms/evaluation.js';

/**
 * What a kind reads of several people, or of a whole year: nobody enters it, whoever pays a month computes it of the
 * people and of what was paid before (the folder `computed`).
 */
export type ComputedNeed =
  /** The members of a team, with what the pool is shared by. */
  | { readonly section: 'team'; readonly by?: 'salary' | 'hours' }
  /** The participants of a contest, with what each of these criteria came to: the value of its code, or a number of the deals. */
  | { readonly section: 'contest'; readonly criteria: readonly Criterion[] }
  /** The months of a year; asked for by the statement of one month alone. */
  | { readonly section: 'yearResults'; readonly statementMonth: number };

interface Criterion {
  readonly code: string;
  readonly of?: DealAmountSource | undefined;
}

/** The salary of a full month that holds on a day; nothing, and the reason is noted, where there is none. */
export type FullSalaryReader = (evaluation: Evaluation, employment: Employment, day: Day) => Fraction | undefined;
