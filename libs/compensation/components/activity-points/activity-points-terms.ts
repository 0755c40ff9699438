import * as z from 'zod';
import { isPositiveText, positiveQuantityText } from '../../numbers/decimal-text.js';
import { NO_CAP } from '../../inputs/indicator-terms.js';
import { rateText, ratioText } from '../../numbers/ratio.js';
import { codeText, oneLineText } from '../../documents/plain-text.js';
import { moneySourceSchema, quantitySourceSchema } from '../../terms/amount-source.js';
import { payoutCurveSchema } from '../../terms/payout-curve.js';
import { strictObject } from '../../documents/strict-object.js';
import { findRepeatedCodes } from '../../documents/repeated-codes.js';

const MOST_ACTIVITIES = 30;

/** One activity: how often it was done, and the points that each of them gives. */
const activitySchema = strictObject({
  code: codeText,
  name: oneLineText(120),
  count: quantitySourceSchema,
  points: positiveQuantityText,
});

/**
 * The terms of activity points (pay-rules.md, section 3): points for activities, paid either at so much a point, or
 * as `base` x points / target. What the share of the target pays may have a threshold, below which nothing is
 * paid, a curve and a cap, which is 200 % where neither is written. With a target the points are an attainment, which conditions of other components read.
 */
export const activityPointsTermsSchema = strictObject({
  activities: z
    .array(activitySchema, { error: 'must be a list of activities {"code", "name", "count", "points"}' })
    .min(1, { error: 'must have at least 1 activity', abort: true })
    .max(MOST_ACTIVITIES, { error: `must have at most ${MOST_ACTIVITIES} activities`, abort: true }),
  target: quantitySourceSchema.optional(),
  perPoint: moneySourceSchema.optional(),
  base: moneySourceSchema.optional(),
  threshold: rateText.optional(),
  curve: payoutCurveSchema.optional(),
  cap: z
    .union([ratioText, z.literal(NO_CAP)], {
      error: `must be a ratio such as "150 %" (over 1000 % with its sign), or "${NO_CAP}" for points that are paid without a cap`,
    })
    .optional(),
}).superRefine((terms, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  findRepeatedCodes(
    terms.activities.map((activity) => activity.code),
    'activity',
  ).forEach((message, index) => refuse(['activities', index, 'code'], message));
  if (typeof terms.target === 'string' && !isPositiveText(terms.target))
    refuse(['target'], 'must be more than 0: points are divided by it');
  if (terms.perPoint !== undefined && terms.base !== undefined)
    refuse(['perPoint'], 'conflicts with base; pay either so much a point, or base x points / target');
  if (terms.perPoint === undefined && terms.base === undefined)
    refuse(['perPoint'], 'is missing; give it, or base and target');
  if (terms.base !== undefined && terms.target === undefined)
    refuse(['target'], 'is missing; the base is paid by points / target');
  if (terms.perPoint !== undefined && terms.base === undefined) {
    for (const field of ['threshold', 'curve', 'cap'] as const)
      if (terms[field] !== undefined)
        refuse([field], 'belongs to base x points / target; leave it out where every point is paid');
  }
});

export type ActivityPointsTerms = z.infer<typeof activityPointsTermsSchema>;
