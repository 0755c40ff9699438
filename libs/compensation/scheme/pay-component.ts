import type { z } from 'zod';
import type { Fraction } from '../numbers/exact-fraction.js';
import type { Problem } from '../problem.js';
import type { Language } from '../trace/language.js';
import type { RuleCatalogue } from '../trace/rule-words.js';
import type { TraceNode } from '../trace/trace.js';
import type { Evaluation } from './evaluation.js';
import type { Reference } from './reference.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * What a component does to pay: `fixed` pay (salary) is never touched by fines, `variable` pay depends on
 * results, a `deduction` takes away, a `settlement` makes up to a guarantee or a limit after all the others.
 */
export type PayNature = 'fixed' | 'variable' | 'deduction' | 'settlement';

/**
 * What a change of the scheme or the assignment inside a month does to the component: `prorated` pays each part
 * its share of the days; `at-month-end` is paid by the scheme in force on the last day.
 */
export type WithinMonth = 'prorated' | 'at-month-end';

/** One amount before it is rounded. `code` is unique in its component. */
export interface ExactLine {
  readonly code: string;
  readonly label: string;
  readonly exact: Fraction;
}

/** Something that does not stop the calculation and must be seen: a cut that was limited, a mix outside its profile. */
export interface Warning {
  readonly code: string;
  readonly component: string;
  readonly message: string;
}

/** What a component comes to. */
export interface ComponentResult {
  readonly lines: readonly ExactLine[];
  /** The state that the next month begins with; required of components that carry one. */
  readonly carriedState?: unknown;
  /** The combined attainment and that of each indicator, where there are any: conditions read them. */
  readonly attainment?: Fraction | undefined;
  readonly attainments?: ReadonlyMap<string, Fraction>;
  readonly warnings?: readonly Omit<Warning, 'component'>[];
  /** How it was calculated; only read when the evaluation is traced. */
  readonly trace?: TraceNode | undefined;
}

/** A result whose lines are rounded, as other components and the statement see it. */
export interface ComponentOutcome extends ComponentResult {
  /** What is paid: the sum of the rounded lines, or the exact sum where the line is shared with other components. */
  readonly amount: Fraction;
}

/** A component of a checked scheme, ready for any number of people and months. Pure. */
export type Calculation = (evaluation: Evaluation, carriedState: unknown) => ComponentResult;

/** One kind of pay. It lives in `components/<kind>/` and has its line in component-registry.ts. */
export interface PayComponent<Terms extends z.ZodType = z.ZodType, State extends z.ZodType = z.ZodType> {
  readonly nature: PayNature;
  readonly withinMonth: WithinMonth;
  readonly terms: Terms;
  /** The state that is carried from month to month, for one person; a first month begins without it. */
  readonly carriedState?: State;
  /** What the terms speak of by code; the paths start at the terms. */
  readonly references: (terms: z.infer<Terms>) => Reference[];
  /** What is wrong with the terms beyond their shape, in view of the whole scheme; the paths start at the terms. */
  readonly check?: (terms: z.infer<Terms>, vocabulary: Vocabulary) => Problem[];
  /** The codes of the actuals that it reads, besides those of a personal KPI plan. */
  readonly actualCodes?: (terms: z.infer<Terms>) => string[];
  /** The codes of the indicators that conditions of other components may name. */
  readonly indicatorCodes?: (terms: z.infer<Terms>) => string[];
  /** Whether the personal KPI plan of the month is read. */
  readonly readsPersonalPlan?: (terms: z.infer<Terms>) => boolean;
  /** The components that must be calculated before, beyond those that the terms name. */
  readonly after?: (terms: z.infer<Terms>, vocabulary: Vocabulary) => string[];
  readonly compile: (terms: z.infer<Terms>, vocabulary: Vocabulary, own: { readonly code: string; readonly name: string }) => Calculation;
  /** The terms in sentences, as they are signed. */
  readonly describe: (terms: z.infer<Terms>, language: Language, vocabulary: Vocabulary) => string[];
  /** The rules that its traces name. */
  readonly words: RuleCatalogue;
}

/** Keeps the types of a component's terms and state while they are checked against the interface. */
export function payComponent<Terms extends z.ZodType, State extends z.ZodType = z.ZodType>(component: PayComponent<Terms, State>): PayComponent<Terms, State> {
  return component;
}
