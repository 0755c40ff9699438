import type { z } from 'zod';
import type { Named } from '../documents/named.js';
import type { SchemeIndicator } from '../indicators/scheme-indicator.js';
import type { Problem } from '../documents/problem.js';
import type { ExplanationTexts } from '../trace/language.js';
import type { RuleCatalogue } from '../trace/rule-words.js';
import type { WarningCatalogue } from '../trace/warning-words.js';
import type { ComponentResult } from '../statement/component-result.js';
import type { Evaluation } from '../terms/evaluation.js';
import type { PaidFor } from '../terms/paid-for.js';
import type { PayNature } from '../terms/pay-nature.js';
import type { Reference } from '../terms/reference.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { StatementInputs } from '../inputs/statement-inputs.js';
import type { CarriedStateOfKind } from './carried-state.js';
import type { ComputedNeed, FullSalaryReader } from './computed-need.js';
import type { MostOfKind } from './most-of-kind.js';
import type { Settlement } from './settlement.js';
import type { StaffOfKind } from './staff-of-kind.js';
import type { StepsOfKind } from './steps-of-kind.js';

/**
 * What a change of the scheme or the assignment inside a month does to the component: `prorated` pays each part
 * its share of the days; `dated` reads facts that have a day each, and pays each by the scheme in force on its day;
 * `at-month-end` is paid by the scheme in force on the last day.
 */
export type WithinMonth = 'prorated' | 'dated' | 'at-month-end';

/** A component of a checked scheme, ready for any number of people and months. Pure. */
export type Calculation = (evaluation: Evaluation, carriedState: unknown) => ComponentResult;

/** What a component of a scheme is called, and what it is paid for; the kind decides whether that shares out its lines or a number of its terms. */
export interface OwnNames {
  readonly code: string;
  readonly name: string;
  readonly paidFor?: PaidFor | undefined;
  /** Whether a gate or a factor of the month decides about what it pays. */
  readonly dependsOnMonth?: boolean;
}

/** One kind of pay. It lives in `components/<kind>/` and has its line in component-registry.ts; its terms are put into words in describe-<kind>.ts there. */
export interface PayComponent<Terms extends z.ZodType = z.ZodType, State extends z.ZodType = z.ZodType> {
  /** What people call the kind. */
  readonly label: ExplanationTexts;
  readonly nature: PayNature;
  readonly withinMonth: WithinMonth;
  /** What is paid of it to somebody who comes or goes inside the month. */
  readonly staff: StaffOfKind<z.infer<Terms>>;
  readonly terms: Terms;
  readonly carriedState?: CarriedStateOfKind<State, z.infer<Terms>>;
  /** Of a settlement, its place among the others and what it settles: these are calculated before it. */
  readonly settlement?: Settlement<z.infer<Terms>>;
  /** What the terms speak of by code; the paths start at the terms. */
  readonly references: (terms: z.infer<Terms>) => Reference[];
  /** What is wrong with the terms beyond their shape, in view of the whole scheme; the paths start at the terms. */
  readonly check?: (terms: z.infer<Terms>, vocabulary: Vocabulary) => Problem[];
  /** Why a component of this kind may have no gate; most may. */
  readonly gateRefusal?: string;
  /** Why the pay of this kind may not be multiplied by a result, where its nature does not say so already. */
  readonly timesRefusal?: string;
  /** The codes of the actuals that it reads, besides those of a personal KPI plan. */
  readonly actualCodes?: (terms: z.infer<Terms>) => string[];
  /** The indicators that it measures, besides those of a personal KPI plan: conditions of other components may name them, simulations set their results. */
  readonly indicators?: (terms: z.infer<Terms>) => readonly SchemeIndicator[];
  /** What else the terms call by a code: the criteria of a contest, the kinds of events. */
  readonly named?: (terms: z.infer<Terms>) => readonly Named[];
  /** What the inputs call by the codes of its lines: each fine by its reason. */
  readonly namedByInputs?: (inputs: StatementInputs) => readonly Named[];
  /** Whether the component has an attainment that conditions and rates may depend on; those without this say have none. */
  readonly givesAttainment?: (terms: z.infer<Terms>) => boolean;
  /** Whether it is of the business year of the scheme, counted over it or paid once in it. */
  readonly isOfYear?: true;
  /** Whether its line, also one of 0.00, says by itself that something holds: behind a shut gate it has none. */
  readonly isSaidByLine?: true;
  /** Whether it pays deal by deal, and tells what it pays for each. */
  readonly paysByDeal?: true;
  /** Whether the component only measures: nobody may read its pay, gate it or give it a line. */
  readonly paysNothing?: (terms: z.infer<Terms>) => boolean;
  /** What it reads of several people, or of a whole year. */
  readonly computed?: (terms: z.infer<Terms>, yearBeginsIn: number) => ComputedNeed;
  /** Of a salary, what it is before seniority and time: what a pool is shared by. */
  readonly fullSalary?: (terms: z.infer<Terms>, vocabulary: Vocabulary, own: OwnNames) => FullSalaryReader;
  /** Whether its attainment is that of the month's plan, or the share of the month's tasks that were done on time: a year is judged by them. */
  readonly resultOfMonth?: 'plan' | 'tasks';
  /** Whether the personal KPI plan of the month is read. */
  readonly readsPersonalPlan?: (terms: z.infer<Terms>) => boolean;
  /** The components that must be calculated before, beyond those that the terms name or that it settles. */
  readonly after?: (terms: z.infer<Terms>, vocabulary: Vocabulary) => string[];
  /**
   * Of variable pay that is paid at the end of the month: whether it may come to less than 0 as a penalty. What takes
   * away reduces the variable pay of the month down to zero, never more (pay-rules.md, section 6); see
   * calculation/take-from-variable-pay.ts.
   */
  readonly takesAway?: (terms: z.infer<Terms>) => boolean;
  /** Of a component that may take away from pay beside the fines: the share of the month's pay that it takes at most. */
  readonly withheldLimit?: (terms: z.infer<Terms>) => string;
  /** The most that it can pay; of a kind without this nothing limits what it pays. What a settlement makes of it, `settlement` says. */
  readonly most?: MostOfKind<z.infer<Terms>>;
  /** Where pay takes another course as a figure of the month grows: tiers, steps, thresholds, points of curves; `ofPlan` are the indicators of the personal plan. */
  readonly steps?: (terms: z.infer<Terms>, ofPlan: readonly SchemeIndicator[]) => StepsOfKind[];
  /** The terms for somebody who works all the time that is asked for, which a simulation of months to come assumes; nothing where the terms ask for none. */
  readonly atFullTime?: (terms: z.infer<Terms>) => z.infer<Terms> | undefined;
  readonly compile: (terms: z.infer<Terms>, vocabulary: Vocabulary, own: OwnNames) => Calculation;
  /** The rules that its traces name. */
  readonly words: RuleCatalogue;
  /** The warnings that it gives. */
  readonly warnings?: WarningCatalogue;
}

/** Keeps the types of a component's terms and state while they are checked against the interface. */
export function payComponent<Terms extends z.ZodType, State extends z.ZodType = z.ZodType>(
  component: PayComponent<Terms, State>,
): PayComponent<Terms, State> {
  return component;
}
