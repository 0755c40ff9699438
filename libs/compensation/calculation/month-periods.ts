import * as z from 'zod';
import { addDays, dayText } from '#calendar/day.js';
import { intersectSpans, prorationBasisSchema, type DaySpan } from '../dating/days-of-month.js';
import { statementInputsSchema } from '../inputs/statement-inputs.js';
import type { Problem } from '../documents/problem.js';
import { strictObject } from '../documents/strict-object.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';

const MOST_PERIODS = 31;

const { kpiPlan, sources } = statementInputsSchema.shape;

/**
 * From `from` on one scheme is in force for the person, until the day before the next period or, where that is
 * earlier, until the last day `until`. A period has its own KPI plan and sources where they changed with it;
 * otherwise those of the inputs hold. The first may have begun before the month.
 */
const periodSchema = strictObject({
  from: dayText,
  until: dayText.optional(),
  scheme: paySchemeSchema,
  kpiPlan,
  sources,
});

const periodsSchema = z
  .array(periodSchema, { error: 'must be a list of periods {"from", "scheme"}' })
  .min(1, { error: 'must have at least 1 period', abort: true })
  .max(MOST_PERIODS, { error: `must have at most ${MOST_PERIODS} periods`, abort: true })
  .superRefine((periods, context) => {
    periods.forEach(({ from, until }, index) => {
      const refuse = (field: string, message: string) =>
        context.addIssue({ code: 'custom', path: [index, field], message });
      const before = periods[index - 1];
      if (before !== undefined && from <= before.from)
        refuse(
          'from',
          `is not after the period before, which begins on ${before.from}; list periods in ascending order`,
        );
      else if (before?.until !== undefined && from <= before.until)
        refuse('from', `lies in the period before, which ends on ${before.until}`);
      if (until !== undefined && until < from) refuse('until', 'is before the first day of the period');
    });
  });

/**
 * What a month under several schemes, assignments or plan versions is calculated from. `proration` is by which
 * days the month is divided; without it as the scheme says that was the last in force.
 */
export const monthOfPeriodsSchema = strictObject({
  periods: periodsSchema,
  inputs: statementInputsSchema,
  proration: prorationBasisSchema.optional(),
  /** What the month before left, by the code of the component that carries it. */
  carriedState: z
    .record(z.string(), z.unknown(), { error: 'must be an object of states by the code of a component' })
    .optional(),
});

/** A period with the part of the month that it has. */
export interface DividedPeriod<Period> {
  readonly period: Period;
  readonly span: DaySpan;
}

/** The periods with the part of the month that each has; a problem for each that has none. */
export function divideMonth<Period extends { readonly from: string; readonly until?: string | undefined }>(
  periods: readonly Period[],
  month: DaySpan,
): { divided: DividedPeriod<Period>[]; problems: Problem[] } {
  const divided: DividedPeriod<Period>[] = [];
  const problems: Problem[] = [];
  for (const [index, period] of periods.entries()) {
    const next = periods[index + 1];
    const span = intersectSpans(month, {
      from: period.from,
      until: period.until ?? (next === undefined ? undefined : addDays(next.from, -1)),
    });
    if (span !== undefined) divided.push({ period, span });
    else
      problems.push({
        code: 'period-outside-month',
        path: ['periods', index, 'from'],
        message: `the period has no day from ${month.from} to ${month.until}; leave it out`,
      });
  }
  return { divided, problems };
}
