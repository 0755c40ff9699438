import {
  ANNUAL_DEADLINE_KINDS,
  type AnnualDayRule,
  type AnnualDeadlineKind,
  type AnnualRules,
} from './annual-rules.js';
import { addDays, type Day } from './day.js';
import { moveOffDayOff } from './deadlines.js';
import { isYearKnown } from './known-years.js';
import { addMonths, dayOfMonth } from './month.js';
import type { ProductionCalendar } from './production-calendar.js';
import { dayOfInstant, normaliseInstant, startOfDay, type TimeZone } from './time-zone.js';
import { firstMonthOf, yearOf } from './year.js';

/** A computed deadline of a year. The instants are ISO UTC with milliseconds and compare as text. */
export interface AnnualDeadline {
  readonly kind: AnnualDeadlineKind;
  /** The day that the rule names. */
  readonly nominalOn: Day;
  /** The day that counts, after moving off a day off; never before the one on which it opens. */
  readonly dueOn: Day;
  /** The day from whose start on it may be done. */
  readonly opensOn: Day;
  readonly opensAt: string;
  /** The end of `dueOn`: done before this is on time. */
  readonly dueAt: string;
  /** False where the calendar says nothing of the year: every weekday of it counted as worked. */
  readonly calendarKnown: boolean;
}

/** What the deadlines of a year depend on, and nothing else. */
export interface AnnualBasis {
  readonly annualRules: AnnualRules;
  readonly calendar: ProductionCalendar;
  readonly timeZone: TimeZone;
}

export interface AnnualOpening {
  readonly year: number;
  /** When its plans open. */
  readonly opensAt: string;
}

/** The deadlines of one year, in the order of the regulation. */
export function annualDeadlinesOf(year: number, basis: AnnualBasis): AnnualDeadline[] {
  return ANNUAL_DEADLINE_KINDS.map((kind) => annualDeadlineOf(kind, year, basis));
}

/** One deadline of one year. */
export function annualDeadlineOf(
  kind: AnnualDeadlineKind,
  year: number,
  { annualRules, calendar, timeZone }: AnnualBasis,
): AnnualDeadline {
  const { opens, due } = annualRules[kind];
  const [opening, nominal] = [nominalDay(year, opens), nominalDay(year, due)];
  const opensOn = moveOffDayOff(opening, opens.dayOff, calendar);
  const moved = moveOffDayOff(nominal, due.dayOff, calendar);
  const dueOn = moved < opensOn ? opensOn : moved;
  return {
    kind,
    nominalOn: nominal,
    dueOn,
    opensOn,
    opensAt: startOfDay(opensOn, timeZone),
    dueAt: startOfDay(addDays(dueOn, 1), timeZone),
    calendarKnown: [opening, nominal, dueOn].every((day) => isYearKnown(day, calendar)),
  };
}

/** Rules point at most a year before their year, and the longest rest moves a day by two months. */
const YEARS_AROUND = 3;

/** The first opening of annual plans strictly after an instant. */
export function nextAnnualOpening({ after, ...basis }: AnnualBasis & { readonly after: string }): AnnualOpening {
  const from = normaliseInstant(after);
  const year = yearOf(dayOfInstant(from, basis.timeZone));
  for (let each = year - 1; each <= year + YEARS_AROUND; each += 1) {
    const { opensAt } = annualDeadlineOf('plans-signed', each, basis);
    if (opensAt > from) return { year: each, opensAt };
  }
  throw new RangeError('No opening of annual plans was found near the instant. Validate the rules first.');
}

/** The years whose plans have been opened by an instant, the last of them and the one before. */
export function lastOpenedYears({ now, ...basis }: AnnualBasis & { readonly now: string }): number[] {
  const { year } = nextAnnualOpening({ after: now, ...basis });
  return [year - 2, year - 1];
}

function nominalDay(year: number, { monthOffset, day }: AnnualDayRule): Day {
  return dayOfMonth(addMonths(firstMonthOf(year), monthOffset), day);
}
