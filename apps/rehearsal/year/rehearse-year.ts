import type { Administrator } from '../rehearsal-context.js';
import { calculateBonuses, calculateYear, type CalculatedMonth, hearsLate } from './calculate-year.js';
import { checkConcerns, expectedConcerns } from './check-concerns.js';
import { checkDecisions } from './check-decisions.js';
import { checkMonths, checkSettled, checkYears } from './check-pay.js';
import { drawYear, type YearOptions } from './draw-year.js';
import { playYear, type Tell } from './play-year.js';
import { readYear } from './read-year.js';
import type { YearCase } from './year-case.js';
import type { YearRead } from './year-read.js';
import { reportYear, type YearReport } from './year-report.js';

/** Plays a year by the options in a sandbox of its own, reads it back, checks it and tells it. */
export async function rehearseYear(
  url: string,
  administrator: Administrator,
  options: YearOptions,
  tell: Tell = () => undefined,
): Promise<YearReport> {
  const year = drawYear(options);
  const { company, timeline } = await playYear(url, administrator, year, tell);
  const read = await readYear(
    company,
    year.months.map(({ month }) => month),
  );
  return reportYear(options, timeline, read, checkYear(year, read));
}

/** Everything that has to hold of a year that was played. */
export function checkYear(year: YearCase, read: YearRead): YearReport['checks'] {
  const months = calculateYear(year);
  const bonuses = calculateBonuses(year);
  const known = [...months, ...bonuses];
  const when = [...monthsAsPaid(year, months), ...bonuses];
  return {
    months: { compared: when.length, differences: checkMonths(when, read.statements) },
    years: {
      compared: new Set(known.map(({ handle }) => handle)).size,
      differences: checkYears(known, read.statements),
    },
    settled: { compared: lateThingsOf(year), differences: checkSettled(read.unsettled) },
    concerns: {
      compared: expectedConcerns(year).length,
      differences: checkConcerns(expectedConcerns(year), read.concerns),
    },
    decisions: { compared: read.documents.length, differences: checkDecisions(read.documents) },
  };
}

/** Every month by what was known when it was paid: what is never corrected is as it is known by the end. */
function monthsAsPaid(year: YearCase, known: readonly CalculatedMonth[]): CalculatedMonth[] {
  const late = Object.keys(year.people).filter((handle) => hearsLate(year, handle));
  const asPaid = year.months.flatMap(({ month }) =>
    calculateYear(year, month, late).filter((each) => each.month === month),
  );
  return [...known.filter(({ handle }) => !late.includes(handle)), ...asPaid];
}

/** How many things become known of months that are paid. */
function lateThingsOf({ months }: YearCase): number {
  const late = months.flatMap(({ late: { facts = {}, assignments = {} } = {} }) => [
    ...Object.values(facts).flat(),
    ...Object.values(assignments).flat(),
  ]);
  return late.length;
}
