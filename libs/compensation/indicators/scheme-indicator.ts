import * as z from 'zod';
import { positiveQuantityText } from '../numbers/decimal-text.js';
import { rateText, ratioText } from '../numbers/ratio.js';
import { weightText } from '../numbers/weight.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { quantitySourceSchema } from '../terms/amount-source.js';
import { payoutCurveSchema } from '../terms/payout-curve.js';
import { strictObject } from '../documents/strict-object.js';
import { INDICATOR_KINDS } from '../inputs/indicator-kind.js';
import { makeRequiredMessage } from '../documents/required-message.js';

const target = z.union([positiveQuantityText, ...quantitySourceSchema.options.slice(1)] as const, {
  error: makeRequiredMessage(
    'must be a number as text, {"value": code}, {"component": code}, {"deals": "amount", "where"?: filter} or {"plus": [...], "minus": [...]}',
  ),
});

const common = {
  code: codeText,
  name: oneLineText(120),
  unit: oneLineText(24),
  /** The share of the base; left out where the result is strict or democratic. */
  weight: weightText.optional(),
  /**
   * The least attainment that is paid, the same for every kind (pay-rules.md, section 1: 60 %). For a loss
   * share attainment is the share kept, so a loss of over 40 % pays nothing; for a deviation it is the
   * closeness of forecast and sales, so a difference of over 40 % of the average need pays nothing.
   */
  threshold: rateText.default('0.6'),
};

/** What a proportional kind may add: a curve in place of proportion and threshold, a cap on what is paid. */
const proportional = { curve: payoutCurveSchema.optional(), cap: ratioText.optional(), threshold: rateText.optional() };

/** What a proportional indicator without a curve has as its threshold when it names none. */
export const DEFAULT_THRESHOLD = '0.6';

/**
 * An indicator of a scheme. `target` is the planned value (higher or lower is better), the number of regular
 * clients (loss share) or the forecast (deviation). `actual` says where the result comes from when it is not
 * reported under the indicator's own code. The curve of "lower is better" runs over actual / planned.
 */
export const schemeIndicatorSchema = z.discriminatedUnion(
  'kind',
  [
    strictObject({
      ...common,
      ...proportional,
      kind: z.literal('higher-is-better'),
      target,
      actual: quantitySourceSchema.optional(),
    }),
    strictObject({
      ...common,
      ...proportional,
      kind: z.literal('lower-is-better'),
      target,
      actual: quantitySourceSchema.optional(),
    }),
    strictObject({ ...common, ...proportional, kind: z.literal('loss-share'), target }),
    strictObject({ ...common, kind: z.literal('deviation'), target }),
    strictObject({
      ...common,
      kind: z.literal('yes-no'),
      target: z.literal('1', { error: 'of a yes/no indicator is "1" or left out' }).default('1'),
    }),
  ],
  { error: `must be an indicator whose kind is one of: ${INDICATOR_KINDS.join(', ')}` },
);

export type SchemeIndicator = z.infer<typeof schemeIndicatorSchema>;
