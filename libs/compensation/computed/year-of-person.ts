import type { Month } from '#calendar/month.js';
import { isPaidWith } from '../dating/day-of-year.js';
import { JANUARY, listMonthsOfYear, yearEndedBy } from '../dating/business-year.js';
import { type Service, worksIn } from '../inputs/service.js';
import type { YearResults } from '../inputs/year-results.js';
import {
  addAll,
  divide,
  fromWhole,
  powerOfTen,
  reduceFraction,
  takeLarger,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import type { CompiledScheme } from '../scheme/compile-scheme.js';
import { listNeeds } from './people-of-month.js';
import type { ResultOfMonth } from './result-of-month.js';

/** The months by which the statement of a month judges a year; nothing where it judges none. */
export function listMonthsJudged(scheme: CompiledScheme, month: Month): Month[] {
  const isJudged = listNeeds(scheme, 'yearResults').some(({ need }) => isPaidWith(month, need.statementMonth));
  return isJudged ? listMonthsOfYear(yearEndedBy(month, scheme.scheme.yearBeginsIn ?? JANUARY)) : [];
}

/**
 * The results of a year: of each month in which the person worked, by the last employment or by one before it, what the plan came to and how many tasks were missed,
 * as it was paid, or why there was no plan. The annual plan is that of its months: its attainment is their mean.
 */
export function computeYear(
  months: readonly Month[],
  employments: readonly Omit<Service, 'before'>[],
  results: ReadonlyMap<Month, ResultOfMonth>,
): YearResults {
  const worked = months.filter((month) => employments.some((employment) => worksIn(month, employment)));
  const attained = worked.flatMap((month) => results.get(month)?.attainment ?? []);
  const mean = attained.length === 0 ? ZERO : divide(addAll(attained), fromWhole(attained.length));
  return {
    months: worked.map((month) => {
      const result = results.get(month);
      const { attainment, misses = 0 } = result ?? {};
      return attainment === undefined
        ? { month, noPlan: result === undefined ? 'no statement' : 'no plan', misses }
        : { month, attainment: writeAttainment(attainment), misses };
    }),
    annualAttainment: writeAttainment(mean),
  };
}

const MOST_DIGITS = 60;
const DECIMALS = 6;

/** In full, or rounded down to millionths where that has more digits than are written. */
function writeAttainment(attainment: Fraction): string {
  const exact = reduceFraction(takeLarger(attainment, ZERO));
  const isTooLong = Math.max(String(exact.numerator).length, String(exact.denominator).length) > MOST_DIGITS;
  const { numerator, denominator } = isTooLong
    ? { numerator: (exact.numerator * powerOfTen(DECIMALS)) / exact.denominator, denominator: powerOfTen(DECIMALS) }
    : exact;
  return `${numerator}/${denominator}`;
}
