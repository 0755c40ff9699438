import type { Month } from '#calendar/month.js';
import type { KpiPlanTerms } from '../inputs/kpi-plan.js';
import { addAll, multiply, takeLarger, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import type { AmountSource } from '../terms/amount-source.js';
import type { Vocabulary } from '../terms/vocabulary.js';

/** What the most of a component is found in view of: one person and month. */
export interface MostAsked {
  /** The most that a number of the terms can be; nothing where nothing limits it. */
  readonly mostOf: (source: AmountSource) => Fraction | undefined;
  /** The most that the component came to at the levels that were calculated. */
  readonly reached: Fraction;
  readonly month: Month;
  /** The personal KPI plan, where there is one. */
  readonly plan: KpiPlanTerms | undefined;
  readonly vocabulary: Vocabulary;
}

/**
 * The most that the terms of a kind let it pay one person in a month; nothing where nothing limits it. What only takes
 * away, or only corrects other months, pays nothing of the month.
 */
export type MostOfKind<Terms> = (terms: Terms, asked: MostAsked) => Fraction | undefined;

/** Of what takes away or corrects other months. */
export const paysNothingOfTheMonth = (): Fraction => ZERO;

/** The largest of several amounts of which one is paid; nothing where one of them is not limited. */
export function takeMost(amounts: readonly (Fraction | undefined)[]): Fraction | undefined {
  return combine(amounts, (limited) => limited.reduce(takeLarger, ZERO));
}

/** What several amounts come to together; nothing where one of them is not limited. */
export function addMost(amounts: readonly (Fraction | undefined)[]): Fraction | undefined {
  return combine(amounts, (limited) => addAll(limited));
}

/** An amount so many times over; nothing where one of the two is not limited. */
export function multiplyMost(amount: Fraction | undefined, by: Fraction | undefined): Fraction | undefined {
  return combine([amount, by], ([one = ZERO, other = ZERO]) => multiply(one, other));
}

function combine(
  amounts: readonly (Fraction | undefined)[],
  into: (limited: readonly Fraction[]) => Fraction,
): Fraction | undefined {
  const limited = amounts.filter((amount) => amount !== undefined);
  return limited.length < amounts.length ? undefined : into(limited);
}
