import type { Day } from '#calendar/day.js';
import { spanOfMonth } from '../../dating/days-of-month.js';
import { fullMonthsBetween } from '../../dating/full-months.js';
import { ONE, wholeNumber, type Fraction } from '../../numbers/exact-fraction.js';
import { ratioFraction } from '../../numbers/ratio.js';
import type { Evaluation } from '../../scheme/evaluation.js';
import type { SalaryTerms } from './salary-terms.js';

/** The full years worked, each full on its anniversary, and what the salary is multiplied by for them. */
export interface Seniority {
  readonly hiredOn: Day;
  readonly countedOn: Day;
  readonly fullYears: number;
  /** No more than the terms allow. */
  readonly paidYears: number;
  readonly perYear: Fraction;
  readonly factor: Fraction;
}

/** Reads seniority; nothing, and the reason is noted, where the day of hiring or the month is missing. */
export function seniorityReader(
  terms: NonNullable<SalaryTerms['seniority']>,
  own: { readonly name: string },
): (evaluation: Evaluation) => Seniority | undefined {
  const perYear = ratioFraction(terms.perYear);
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
    const span = spanOfMonth(month);
    const countedOn = terms.countedOn === 'first-day' ? span.from : span.until;
    const fullYears = Math.floor(fullMonthsBetween(hiredOn, countedOn) / 12);
    const paidYears = Math.min(fullYears, most);
    return { hiredOn, countedOn, fullYears, paidYears, perYear, factor: factorOf(perYear, paidYears) };
  };
}

function factorOf(perYear: Fraction, years: number): Fraction {
  if (years === 0) return ONE;
  return {
    numerator: perYear.denominator + perYear.numerator * wholeNumber(years).numerator,
    denominator: perYear.denominator,
  };
}
