import * as z from 'zod';
import { deadlineRuleSchema } from './deadlines.js';

/** What is due in the cycle of a year, in the order of the regulation. */
export const ANNUAL_DEADLINE_KINDS = ['plans-signed', 'actuals-submitted', 'actuals-approved', 'bonus-posted'] as const;
export type AnnualDeadlineKind = (typeof ANNUAL_DEADLINE_KINDS)[number];

const MONTHS = 'must be a whole number of months from January of the year: -12 to 23, 12 is January after it';

/** A day, counted in months from January of the year: 12 is January after it; with what a day off does to it. */
export const annualDayRuleSchema = z.strictObject({
  ...deadlineRuleSchema.shape,
  monthOffset: z.int({ error: MONTHS }).min(-12, { error: MONTHS }).max(23, { error: MONTHS }),
});

const annualDeadlineRuleSchema = z.strictObject({ opens: annualDayRuleSchema, due: annualDayRuleSchema });

/** From when each act of the year is possible and by when it is due, and how long probation takes. */
export const annualRulesSchema = z
  .strictObject({
    'plans-signed': annualDeadlineRuleSchema,
    'actuals-submitted': annualDeadlineRuleSchema,
    'actuals-approved': annualDeadlineRuleSchema,
    'bonus-posted': annualDeadlineRuleSchema,
    probationMonths: z
      .int({ error: 'must be a whole number of months, 0 to 24' })
      .min(0, { error: 'must be a whole number of months, 0 to 24' })
      .max(24, { error: 'must be a whole number of months, 0 to 24' })
      .describe('How long somebody has been there at least on the day on which the bonus is due.'),
  })
  .superRefine((rules, context) => {
    for (const { path, message } of findAnnualDisorder(rules)) context.addIssue({ code: 'custom', path, message });
  });

export type AnnualDayRule = z.infer<typeof annualDayRuleSchema>;
export type AnnualRules = z.infer<typeof annualRulesSchema>;

const inJanuaryAfter = (day: number, dayOff: AnnualDayRule['dayOff']): AnnualDayRule => ({
  monthOffset: 12,
  day,
  dayOff,
});

/**
 * The regulation, "The yearly cycle": plans before the year begins, actuals in January after it, the bonus by 25 January
 * to those who have finished 3 months of probation. The days within the months are ours.
 */
export const defaultAnnualRules: AnnualRules = {
  'plans-signed': {
    opens: { monthOffset: -1, day: 1, dayOff: 'keep' },
    due: { monthOffset: -1, day: 31, dayOff: 'previous-working-day' },
  },
  'actuals-submitted': { opens: inJanuaryAfter(1, 'keep'), due: inJanuaryAfter(15, 'previous-working-day') },
  'actuals-approved': { opens: inJanuaryAfter(1, 'keep'), due: inJanuaryAfter(20, 'previous-working-day') },
  'bonus-posted': {
    opens: inJanuaryAfter(21, 'previous-working-day'),
    due: inJanuaryAfter(25, 'previous-working-day'),
  },
  probationMonths: 3,
};

const LONGEST_MONTH = 31;
const YEAR = 12;

/** Where a rule points in the months around the year, as a number that compares. */
const placeOf = ({ monthOffset, day }: AnnualDayRule): number => monthOffset * LONGEST_MONTH + day;

/** What opens after it is due, is due before what comes before it, or tells of a year that is not over. */
function findAnnualDisorder(rules: AnnualRules): { path: string[]; message: string }[] {
  return ANNUAL_DEADLINE_KINDS.flatMap((kind, index) => {
    const { opens, due } = rules[kind];
    const before = ANNUAL_DEADLINE_KINDS[index - 1];
    const found = [];
    if (placeOf(due) < placeOf(opens))
      found.push({ path: [kind, 'due'], message: 'is before the day on which it opens' });
    if (before && placeOf(due) < placeOf(rules[before].due))
      found.push({ path: [kind, 'due'], message: `is before ${before}` });
    if (kind !== 'plans-signed' && opens.monthOffset < YEAR)
      found.push({ path: [kind, 'opens'], message: 'is before the year is over: months are counted from its January' });
    return found;
  });
}
