import * as z from 'zod';
import { explanationFields } from '../inputs/explained-indicator.js';
import { capText } from '../inputs/indicator-terms.js';
import { positiveQuantityText, quantityText, type QuantityText } from '../numbers/decimal-text.js';
import { rateText } from '../numbers/ratio.js';
import { weightText } from '../numbers/weight.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { makeRequiredMessage } from '../documents/required-message.js';
import { quantitySourceSchema, type AmountSource } from '../terms/amount-source.js';
import { payoutCurveSchema } from '../terms/payout-curve.js';

function makeTarget(
  written: z.ZodType<QuantityText, string>,
): z.ZodType<AmountSource, z.input<typeof quantitySourceSchema>> {
  return z.union([written, ...quantitySourceSchema.options.slice(1)] as const, {
    error: makeRequiredMessage(
      'must be a number as text, {"value": code}, {"component": code}, {"deals": "amount", "where"?: filter} or {"plus": [...], "minus": [...]}',
    ),
  }) as unknown as z.ZodType<AmountSource, z.input<typeof quantitySourceSchema>>;
}

/** What a result is divided by. */
export const positiveTarget = makeTarget(positiveQuantityText);
/** What may well be 0: no complaints at all, nothing that is needed. */
export const target = makeTarget(quantityText);

/** Where a number comes from that is reported where nothing is said. */
export const source = quantitySourceSchema.optional();

/** What every indicator of a scheme has. */
export const indicatorFields = {
  code: codeText,
  name: oneLineText(120),
  unit: oneLineText(24),
  /** The share of the base; left out where the result is strict or democratic. */
  weight: weightText.optional(),
  ...explanationFields,
};

/**
 * The least attainment that is paid: 60 % of an indicator that is paid by itself (pay-rules.md, section 1), none in a
 * combined result, unless the plan says so. For a loss share attainment is the share kept, so a loss of over 40 % pays
 * nothing. Of a deviation it is another way to write the tolerance, as 100 % less it; of yes/no it means nothing.
 */
export const threshold = rateText.optional();

/** What a proportional kind may add: a curve in place of proportion and threshold, a cap on what is paid. */
export const proportionalFields = { threshold, curve: payoutCurveSchema.optional(), cap: capText.optional() };
