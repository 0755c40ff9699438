import type { Day } from '#calendar/day.js';
import { dayInYear } from '../../dating/business-year.js';
import { countFullMonths } from '../../dating/full-months.js';
import { countEarlierDays, findServiceStart, isEmployedOn } from '../../inputs/service.js';
import type { MonthResult } from '../../inputs/year-results.js';
import { parseAttainment } from '../../numbers/attainment-text.js';
import { compare, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import type { DatedLoyaltyAwardTerms } from './loyalty-award-terms.js';
import type { YearOfPerson } from './year-of-person.js';

/** A month with what its plan came to; nothing where it had no plan. */
export interface JudgedMonth {
  readonly result: MonthResult;
  readonly attainment: Fraction | undefined;
  readonly holds: boolean;
}

/** Every criterion of the award with its answer and the numbers that it was answered by. */
export interface Loyalty {
  readonly person: YearOfPerson;
  /** The day of hiring, so much earlier as earlier employments lasted. */
  readonly countedFrom: Day;
  readonly countedOn: Day;
  readonly earlierDays: number;
  readonly isOnStaff: boolean;
  readonly months: number;
  readonly hasServed: boolean;
  readonly misses: number;
  readonly isOnTime: boolean;
  readonly plans: readonly JudgedMonth[];
  readonly monthlyLimit: Fraction;
  readonly monthlyPlansHold: boolean;
  readonly annualAttainment: Fraction;
  readonly annualLimit: Fraction;
  readonly annualPlanHolds: boolean;
  readonly isProposed: boolean;
}

/** Makes the judge of a person's year. A month without a plan counts neither way, but a year without any plan proposes nobody. */
export function loyaltyJudge(terms: DatedLoyaltyAwardTerms): (person: YearOfPerson) => Loyalty {
  const { serviceMonths, servedBy, mostMisses } = terms;
  const monthlyLimit = parseRatio(terms.monthlyPlanAtLeast);
  const annualLimit = parseRatio(terms.annualPlanAtLeast);
  return (person) => {
    const countedOn = dayInYear(person.year, servedBy);
    const onStaff = isEmployedOn(person, countedOn);
    const countedFrom = findServiceStart(person, countedOn);
    const months = countFullMonths(countedFrom, countedOn);
    const misses = person.months.reduce((sum, month) => sum + month.misses, 0);
    const plans = person.months.map((result): JudgedMonth => {
      const attainment = result.attainment === undefined ? undefined : parseAttainment(result.attainment);
      return { result, attainment, holds: attainment === undefined || compare(attainment, monthlyLimit) >= 0 };
    });
    const annualAttainment = parseAttainment(person.annualAttainment);
    const answers = {
      isOnStaff: onStaff,
      hasServed: months >= serviceMonths,
      isOnTime: misses <= mostMisses,
      monthlyPlansHold: plans.every((plan) => plan.holds) && plans.some((plan) => plan.attainment !== undefined),
      annualPlanHolds: compare(annualAttainment, annualLimit) >= 0,
    };
    const isProposed =
      answers.isOnStaff && answers.hasServed && answers.isOnTime && answers.monthlyPlansHold && answers.annualPlanHolds;
    return {
      person,
      countedFrom,
      countedOn,
      earlierDays: countEarlierDays(person, countedOn),
      months,
      misses,
      plans,
      monthlyLimit,
      annualAttainment,
      annualLimit,
      ...answers,
      isProposed,
    };
  };
}
