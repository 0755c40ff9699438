import * as z from 'zod';
import { positiveQuantityText, quantityText } from '../numbers/decimal-text.js';
import { rateText } from '../numbers/ratio.js';
import { weightText } from '../numbers/weight.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { quantitySourceSchema } from '../terms/amount-source.js';
import { payoutCurveSchema } from '../terms/payout-curve.js';
import { strictObject } from '../documents/strict-object.js';
import { INDICATOR_KINDS } from '../inputs/indicator-kind.js';
import {
  betterSide,
  capText,
  checkIndicatorTerms,
  forecastTerms,
  achievedTarget,
  lowerMeasure,
} from '../inputs/indicator-terms.js';
import { makeRequiredMessage } from '../documents/required-message.js';

function makeTarget<Written extends z.ZodType<string>>(written: Written) {
  return z.union([written, ...quantitySourceSchema.options.slice(1)] as const, {
    error: makeRequiredMessage(
      'must be a number as text, {"value": code}, {"component": code}, {"deals": "amount", "where"?: filter} or {"plus": [...], "minus": [...]}',
    ),
  });
}

/** What a result is divided by. */
const positiveTarget = makeTarget(positiveQuantityText);
/** What may well be 0: no complaints at all, nothing that is needed. */
const target = makeTarget(quantityText);

const actual = quantitySourceSchema.optional();

const common = {
  code: codeText,
  name: oneLineText(120),
  unit: oneLineText(24),
  /** The share of the base; left out where the result is strict or democratic. */
  weight: weightText.optional(),
};

/**
 * The least attainment that is paid: 60 % of an indicator that is paid by itself (pay-rules.md, section 1), none in a
 * combined result, unless the plan says so. For a loss share attainment is the share kept, so a loss of over 40 % pays
 * nothing. Of a deviation it is another way to write the tolerance, as 100 % less it; of yes/no it means nothing.
 */
const threshold = rateText.optional();

/** What a proportional kind may add: a curve in place of proportion and threshold, a cap on what is paid. */
const proportional = { threshold, curve: payoutCurveSchema.optional(), cap: capText.optional() };

/**
 * An indicator of a scheme. `target` is the planned value (higher or lower is better, a quotient), the number of regular
 * clients (loss share) or the forecast (deviation); within bounds there are `atLeast`, `atMost` or both. `actual`, or
 * `numerator` and `denominator` of a quotient, say where the result comes from when it is not reported under the
 * indicator's own code. Where less is better the curve runs over actual / planned, beyond a bound over the distance
 * from it as a share of it. Without a curve and without a cap of its own an indicator has the default cap.
 */
export const schemeIndicatorSchema = z
  .discriminatedUnion(
    'kind',
    [
      strictObject({
        ...common,
        ...proportional,
        kind: z.literal('higher-is-better'),
        target: positiveTarget,
        actual,
      }),
      strictObject({
        ...common,
        ...proportional,
        kind: z.literal('lower-is-better'),
        target,
        measure: lowerMeasure,
        actual,
      }),
      strictObject({
        ...common,
        kind: z.literal('within-bounds'),
        atLeast: quantitySourceSchema.optional(),
        atMost: quantitySourceSchema.optional(),
        curve: payoutCurveSchema.optional(),
        actual,
      }),
      strictObject({
        ...common,
        ...proportional,
        kind: z.literal('quotient'),
        target,
        better: betterSide,
        measure: lowerMeasure,
        numerator: quantitySourceSchema.optional(),
        denominator: quantitySourceSchema.optional(),
      }),
      strictObject({ ...common, ...proportional, kind: z.literal('loss-share'), target: positiveTarget }),
      strictObject({
        ...common,
        kind: z.literal('deviation'),
        target,
        ...forecastTerms,
        threshold,
      }),
      strictObject({
        ...common,
        kind: z.literal('yes-no'),
        target: achievedTarget,
        threshold,
      }),
    ],
    { error: `must be an indicator whose kind is one of: ${INDICATOR_KINDS.join(', ')}` },
  )
  .superRefine((indicator, context) => {
    checkIndicatorTerms(indicator, (field, message) => context.addIssue({ code: 'custom', path: [field], message }));
  });

export type SchemeIndicator = z.infer<typeof schemeIndicatorSchema>;

/** An indicator of one kind. */
export type IndicatorOf<Kind extends SchemeIndicator['kind']> = Extract<SchemeIndicator, { kind: Kind }>;
