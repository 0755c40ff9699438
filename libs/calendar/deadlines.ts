import * as z from 'zod';
import { addDays, type Day } from './day.js';
import { isYearKnown } from './known-years.js';
import { addMonths, dayOfMonth, firstDayOf, nextMonth, type Month } from './month.js';
import { nextWorkingDayOrSame, previousWorkingDayOrSame, type ProductionCalendar } from './production-calendar.js';
import { startOfDay, type TimeZone } from './time-zone.js';

/** The deadlines of a monthly cycle, in the order of the regulation. */
export const DEADLINE_KINDS = [
  'drafting-opened',
  'tasks-agreed',
  'plans-signed',
  'actuals-submitted',
  'payroll-posted',
] as const;
export type DeadlineKind = (typeof DEADLINE_KINDS)[number];

/**
 * When something is due in the cycle of month M: the `day` of the month `monthOffset` months from M (the last
 * day where that month is shorter), and what happens when it is a day off.
 */
export const deadlineRuleSchema = z.strictObject({
  monthOffset: z.int({ error: 'must be a whole number of months from the month of the cycle' }).min(-12).max(12),
  day: z.int({ error: 'must be a day of the month, 1 to 31' }).min(1).max(31),
  dayOff: z.enum(['keep', 'previous-working-day', 'next-working-day'], {
    error: 'must be "keep", "previous-working-day" or "next-working-day"',
  }),
});

/** A deadline whose opening is a setting of its own: the day from which on what is due may be done, moved by its own rule. */
const ruleWithOpening = deadlineRuleSchema.extend({
  opens: deadlineRuleSchema.optional().meta({
    description:
      'From which day on it may be done, where that is another day than the usual one: tasks and plans are submitted from the opening of their drafting, actuals from the day after the month.',
  }),
});

const payrollRule = deadlineRuleSchema.extend({
  opens: z
    .union([z.literal('actuals-approved'), deadlineRuleSchema], {
      error: 'must be "actuals-approved", or a day with monthOffset, day and dayOff',
    })
    .optional()
    .meta({
      description:
        'From when on the payroll may be started, where that is not the day on which it is due: a day, or "actuals-approved" for as soon as the actuals are approved.',
    }),
});

export const deadlineRulesSchema = z.strictObject({
  'drafting-opened': deadlineRuleSchema,
  'tasks-agreed': ruleWithOpening,
  'plans-signed': ruleWithOpening,
  'actuals-submitted': ruleWithOpening,
  'payroll-posted': payrollRule,
});

export type DeadlineRule = z.infer<typeof deadlineRuleSchema>;
export type DeadlineRules = z.infer<typeof deadlineRulesSchema>;

/** The regulation, "The monthly cycle": a day off moves submissions back and payroll forward. */
export const defaultDeadlineRules: DeadlineRules = {
  'drafting-opened': { monthOffset: -1, day: 28, dayOff: 'keep' },
  // The last day before the month: a month has at most 31 days.
  'tasks-agreed': { monthOffset: -1, day: 31, dayOff: 'previous-working-day' },
  'plans-signed': { monthOffset: 0, day: 1, dayOff: 'previous-working-day' },
  'actuals-submitted': { monthOffset: 1, day: 6, dayOff: 'previous-working-day' },
  'payroll-posted': { monthOffset: 1, day: 8, dayOff: 'next-working-day' },
};

/** A computed deadline. The instants are ISO UTC with milliseconds and compare as text. */
export interface Deadline {
  readonly kind: DeadlineKind;
  /** The day that the rule names. */
  readonly nominalOn: Day;
  /** The day that counts, after moving off a day off; never before the act is allowed. */
  readonly dueOn: Day;
  /** The day from whose start on it may be done. */
  readonly opensOn: Day;
  readonly opensAt: string;
  /** The end of `dueOn`, which is the start of the next day: done before this is on time. */
  readonly dueAt: string;
  readonly moved: boolean;
  /** False where the calendar says nothing of the year: every weekday of it counted as worked. */
  readonly calendarKnown: boolean;
}

/** What deadlines depend on, and nothing else; every field has passed its schema. */
export interface DeadlineBasis {
  readonly rules: DeadlineRules;
  readonly calendar: ProductionCalendar;
  readonly timeZone: TimeZone;
}

/**
 * The deadlines of one monthly cycle, by the instant they are due; those due together in the order of the
 * regulation. Pure. Throws a RangeError only for arguments that their schemas would refuse.
 */
export function deadlinesOf({ month, ...basis }: DeadlineBasis & { readonly month: Month }): Deadline[] {
  return DEADLINE_KINDS.map((kind) => deadlineOf(kind, month, basis)).sort((a, b) =>
    a.dueAt < b.dueAt ? -1 : a.dueAt > b.dueAt ? 1 : 0,
  );
}

/** The end of the day that a rule names for a month: what is done before it is in time. */
export function endOfDayOf(
  rule: DeadlineRule,
  month: Month,
  { calendar, timeZone }: Pick<DeadlineBasis, 'calendar' | 'timeZone'>,
): string {
  const nominalOn = dayOfMonth(addMonths(month, rule.monthOffset), rule.day);
  return startOfDay(addDays(moveOffDayOff(nominalOn, rule.dayOff, calendar), 1), timeZone);
}

/** One deadline of one monthly cycle. */
export function deadlineOf(kind: DeadlineKind, month: Month, { rules, calendar, timeZone }: DeadlineBasis): Deadline {
  const basis = { rules, calendar, timeZone };
  const earliest = earliestDayOf(kind, month, basis);
  const due = dueByRule(rules[kind], month, { calendar, timeZone, earliest });
  const opensOn = opensWhenDue(kind, rules) ? due.dueOn : (earliest ?? due.dueOn);
  return { kind, ...due, opensOn, opensAt: startOfDay(opensOn, timeZone) };
}

/** Whether the day on which it is due is the first on which it may be done: of drafting, and of a payroll without an opening of its own. */
function opensWhenDue(kind: DeadlineKind, rules: DeadlineRules): boolean {
  return kind === 'drafting-opened' || (kind === 'payroll-posted' && rules[kind].opens === undefined);
}

/** The opening that the rules name for a deadline; undefined where it is the usual one. */
export function ownOpeningOf(kind: DeadlineKind, rules: DeadlineRules): DeadlineRule | 'actuals-approved' | undefined {
  return kind === 'drafting-opened' ? undefined : rules[kind].opens;
}

/** When something is due by a rule of its own, and not before a day where one is given. */
export function dueByRule(
  rule: DeadlineRule,
  month: Month,
  { calendar, timeZone, earliest }: Omit<DeadlineBasis, 'rules'> & { readonly earliest?: Day | undefined },
): Omit<Deadline, 'kind' | 'opensOn' | 'opensAt'> {
  const nominalOn = dayOfMonth(addMonths(month, rule.monthOffset), rule.day);
  const dueOn = notBefore(earliest, nominalOn, rule.dayOff, calendar);
  return {
    nominalOn,
    dueOn,
    dueAt: startOfDay(addDays(dueOn, 1), timeZone),
    moved: dueOn !== nominalOn,
    calendarKnown: isYearKnown(nominalOn, calendar) && isYearKnown(dueOn, calendar),
  };
}

/**
 * The first day on which what is due may be done: that of its own opening, where the rules name one, or the usual one.
 * Undefined where nothing holds it back.
 */
export function earliestDayOf(kind: DeadlineKind, month: Month, basis: DeadlineBasis): Day | undefined {
  const usual = usualOpeningOf(kind, month, basis);
  const opens = ownOpeningOf(kind, basis.rules);
  if (opens === undefined || opens === 'actuals-approved') return usual;
  const nominal = dayOfMonth(addMonths(month, opens.monthOffset), opens.day);
  return notBefore(usual, nominal, opens.dayOff, basis.calendar);
}

/** Tasks and plans from the day on which their drafting opens, actuals and the payroll from the day after the month. */
function usualOpeningOf(kind: DeadlineKind, month: Month, basis: DeadlineBasis): Day | undefined {
  switch (kind) {
    case 'drafting-opened':
      return undefined;
    case 'tasks-agreed':
    case 'plans-signed':
      return deadlineOf('drafting-opened', month, basis).dueOn;
    case 'actuals-submitted':
    case 'payroll-posted':
      return firstDayAfter(month);
  }
}

/** The first day after a month, from which its results are known. */
export function firstDayAfter(month: Month): Day {
  return firstDayOf(nextMonth(month));
}

/** A day off moves as its rule says; where that is before the earliest day, it moves forward instead. */
function notBefore(
  earliest: Day | undefined,
  nominalOn: Day,
  dayOff: DeadlineRule['dayOff'],
  calendar: ProductionCalendar,
): Day {
  const dueOn = moveOffDayOff(nominalOn, dayOff, calendar);
  if (earliest === undefined || dueOn >= earliest) return dueOn;
  const from = nominalOn > earliest ? nominalOn : earliest;
  return moveOffDayOff(from, dayOff === 'keep' ? 'keep' : 'next-working-day', calendar);
}

/** A day, or where it is off the one that counts for it. */
export function moveOffDayOff(day: Day, dayOff: DeadlineRule['dayOff'], calendar: ProductionCalendar): Day {
  switch (dayOff) {
    case 'keep':
      return day;
    case 'previous-working-day':
      return previousWorkingDayOrSame(day, calendar);
    case 'next-working-day':
      return nextWorkingDayOrSame(day, calendar);
  }
}
