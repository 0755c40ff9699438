import type { Day } from '#calendar/day.js';
import { findSpanOfMonth } from '../../dating/days-of-month.js';
import { countFullMonths } from '../../dating/full-months.js';
import { countEarlierDays, findServiceStart } from '../../inputs/service.js';
import { ONE, fromWhole, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { SalaryTerms } from './salary-terms.js';

/** The full years worked, each full on its anniversary, and what the salary is multiplied by for them. */
export interface Seniority {
  /** The day of hiring, so much earlier as earlier employments lasted. */
  readonly countedFrom: Day;
  readonly countedOn: Day;
  readonly earlierDays: number;
  readonly fullYears: number;
  /** No more than the terms allow. */
  readonly paidYears: number;
  readonly perYear: Fraction;
  readonly factor: Fraction;
}

/** Reads seniority; nothing, and the reason is noted, where the day of hiring or the month is missing. */
export function makeSeniorityReader(
  terms: NonNullable<SalaryTerms['seniority']>,
  own: { readonly name: string },
): (evaluation: Evaluation) => Seniority | undefined {
  const perYear = parseRatio(terms.perYear);
  const most = terms.mostYears ?? Number.POSITIVE_INFINITY;
  return (evaluation) => {
    const { month, employment } = evaluation.inputs;
    const hiredOn = employment?.hiredOn;
    if (month === undefined)
      evaluation.refuse('missing-month', ['month'], `is missing; give it: "${own.name}" counts full years of work`);
    if (hiredOn === undefined)
      evaluation.refuse(
        'missing-hiring',
        ['employment', 'hiredOn'],
        `"${own.name}" counts full years of work; give the day of hiring`,
      );
    if (month === undefined || hiredOn === undefined) return undefined;
    const span = findSpanOfMonth(month);
    const countedOn = terms.countedOn === 'first-day' ? span.from : span.until;
    const service = { ...employment, hiredOn };
    const countedFrom = findServiceStart(service, countedOn);
    const fullYears = Math.floor(countFullMonths(countedFrom, countedOn) / 12);
    const paidYears = Math.min(fullYears, most);
    return {
      countedFrom,
      countedOn,
      earlierDays: countEarlierDays(service, countedOn),
      fullYears,
      paidYears,
      perYear,
      factor: findSeniorityFactor(perYear, paidYears),
    };
  };
}

function findSeniorityFactor(perYear: Fraction, years: number): Fraction {
  if (years === 0) return ONE;
  return {
    numerator: perYear.denominator + perYear.numerator * fromWhole(years).numerator,
    denominator: perYear.denominator,
  };
}
