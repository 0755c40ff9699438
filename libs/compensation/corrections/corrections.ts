import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { sourceReferenceSchema } from '../inputs/source-reference.js';
import { compare, parseFraction } from '../numbers/exact-fraction.js';
import { isPositiveText, moneyText } from '../numbers/decimal-text.js';
import { rateText } from '../numbers/ratio.js';
import { signedMoneyText } from '../numbers/signed-money-text.js';
import type { StatementLine } from '../statement/statement.js';

/** What can change the pay of a month after it was posted. */
export const causeKinds = ['fact', 'employment', 'assignment', 'plan', 'actuals', 'scheme', 'shared'] as const;
export type CauseKind = (typeof causeKinds)[number];

const causeSchema = strictObject({
  kind: z.enum(causeKinds),
  /** What has changed, by the name that people know it by: `deals/D-17`, the first day of an assignment, a scheme and its version. */
  source: oneLineText(200),
  /** Who changed it, by id. */
  by: oneLineText(200),
  /** The business day on which it became known. */
  on: dayText,
});

/** A line of a month that was paid, as it was paid and as it is with what is known now. */
const correctedLineSchema = strictObject({
  component: z.string().min(1),
  code: z.string().min(1),
  label: z.string().min(1),
  was: signedMoneyText,
  now: signedMoneyText,
});

const correctedMonthSchema = strictObject({
  month: monthText,
  causes: z.array(causeSchema).min(1),
  /** How many causes there are besides those that are named. */
  more: z.int().min(1).optional(),
  lines: z.array(correctedLineSchema),
});

/** What a signed decision writes off of what is owed: it is neither taken now nor carried on. */
const writeOffSchema = strictObject({
  amount: moneyText.refine(isPositiveText, { error: 'must be more than 0' }),
  /** The document that decided it. */
  source: sourceReferenceSchema,
  /** Who signed it last, by id. */
  by: oneLineText(200),
  /** The business day of the last signature. */
  on: dayText,
});

/** A line of this month that an off-cycle run has paid already. */
const paidOffCycleSchema = strictObject({
  component: z.string().min(1),
  code: z.string().min(1),
  label: z.string().min(1),
  amount: moneyText,
  /** The business day on which it was posted. */
  on: dayText,
});

/**
 * What a statement pays and takes back for months that are posted already: for each what has changed it, and its lines
 * before and after. What earlier statements could not take is owed still, and at most a part of the month's own pay is taken.
 */
export const correctionsSchema = strictObject({
  months: z.array(correctedMonthSchema),
  owed: signedMoneyText,
  writtenOff: writeOffSchema.optional(),
  /** What of the month itself was paid before it, off-cycle. */
  paidOffCycle: z.array(paidOffCycleSchema).min(1).optional(),
  limit: rateText,
}).refine(
  ({ owed, writtenOff }) =>
    writtenOff === undefined || compare(parseFraction(writtenOff.amount), parseFraction(owed)) <= 0,
  { error: 'is more than is owed', path: ['writtenOff', 'amount'] },
);

export type WriteOff = z.infer<typeof writeOffSchema>;
export type PaidOffCycle = z.infer<typeof paidOffCycleSchema>;
export type CorrectedLine = z.infer<typeof correctedLineSchema>;
export type CorrectedMonth = z.infer<typeof correctedMonthSchema>;
export type Corrections = z.infer<typeof correctionsSchema>;

/** The component of the lines that correct a month; no scheme can have a component with a slash in its code. */
export function nameCorrectionOf(month: string): string {
  return `${prefix}${month}`;
}

/** The component of the lines that carry on what could not be taken. */
export const owedComponent = 'correction/owed';

/** The component of the lines that take off what of the month was paid before it, off-cycle. */
export const paidOffCycleComponent = 'correction/off-cycle';

const prefix = 'correction/';

/** Whether a line of a statement is of another month's pay, and not of its own. */
export function isCorrection({ component }: Pick<StatementLine, 'component'>): boolean {
  return component.startsWith(prefix);
}
