import type { Month } from '#calendar/month.js';
import {
  listMonthsOfYear,
  phraseYear,
  yearEndedBy,
  yearOfMonth,
  type BusinessYear,
} from '../../dating/business-year.js';
import { type Service, worksIn } from '../../inputs/service.js';
import type { MonthResult } from '../../inputs/year-results.js';
import type { Evaluation } from '../../terms/evaluation.js';

/** What is known of a person's year. */
export interface YearOfPerson extends Service {
  readonly year: BusinessYear;
  /** The months of the year, in their order. */
  readonly months: readonly MonthResult[];
  readonly annualAttainment: string;
}

/** Reads a person's business year, the last that has ended by the end of the month; nothing, and every reason is noted, where something of it is missing or does not belong to it. */
export function yearOfPerson(evaluation: Evaluation, name: string, yearBeginsIn: number): YearOfPerson | undefined {
  const { month, employment, yearResults } = evaluation.inputs;
  const hiredOn = employment?.hiredOn;
  const faultsBefore = evaluation.faultCount;
  if (month === undefined)
    evaluation.refuse('missing-month', ['month'], `is missing; give it: "${name}" is proposed once a year`);
  if (hiredOn === undefined)
    evaluation.refuse(
      'missing-hiring',
      ['employment', 'hiredOn'],
      `"${name}" depends on the time with the company; give the day of hiring`,
    );
  if (yearResults === undefined) {
    evaluation.refuse(
      'missing-year-results',
      ['yearResults'],
      `"${name}" is judged by the whole year; give its months and the attainment of the annual plan`,
    );
  } else if (month !== undefined) {
    const year = yearEndedBy(month, yearBeginsIn);
    noteOtherYears(yearResults.months, year, evaluation);
    if (hiredOn !== undefined)
      noteMissingMonths(yearResults.months, monthsEmployed(year, { ...employment, hiredOn }), evaluation, name);
    if (yearResults.annualAttainment === undefined) {
      evaluation.refuse(
        'missing-annual-attainment',
        ['yearResults', 'annualAttainment'],
        `"${name}" depends on the annual plan of ${phraseYear(year)}; give its attainment`,
      );
    }
  }
  if (
    evaluation.faultCount > faultsBefore ||
    month === undefined ||
    hiredOn === undefined ||
    yearResults?.annualAttainment === undefined
  )
    return undefined;
  const months = yearResults.months.toSorted((a, b) => (a.month < b.month ? -1 : 1));
  return {
    year: yearEndedBy(month, yearBeginsIn),
    hiredOn,
    leftOn: employment?.leftOn,
    before: employment?.before,
    months,
    annualAttainment: yearResults.annualAttainment,
  };
}

function noteOtherYears(months: readonly MonthResult[], year: BusinessYear, evaluation: Evaluation): void {
  months.forEach(({ month }, index) => {
    if (yearOfMonth(month, Number(year.slice(5))) === year) return;
    evaluation.refuse(
      'month-of-another-year',
      ['yearResults', 'months', index, 'month'],
      `is ${month}, but the year that is judged is ${phraseYear(year)}; leave it out`,
    );
  });
}

function noteMissingMonths(
  months: readonly MonthResult[],
  needed: readonly Month[],
  evaluation: Evaluation,
  name: string,
): void {
  const given = new Set(months.map(({ month }) => month));
  for (const month of needed) {
    if (given.has(month)) continue;
    evaluation.refuse(
      'missing-year-month',
      ['yearResults', 'months'],
      `the result of ${month} is missing; "${name}" needs every month of the year in which the person worked: give its attainment, or in noPlan the reason why there was no plan`,
    );
  }
}

/** The months of a year in which a person worked at least a day, by any employment. */
function monthsEmployed(year: BusinessYear, { before = [], ...present }: Service): Month[] {
  return listMonthsOfYear(year).filter((month) =>
    [...before, present].some((employment) => worksIn(month, employment)),
  );
}
