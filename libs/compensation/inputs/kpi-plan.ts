import * as z from 'zod';
import { planMoneyText, positiveQuantityText, shareText } from '../numbers/decimal-text.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { INDICATOR_KINDS, type IndicatorKind } from './indicator-kind.js';
import { findRepeatedCodes } from '../documents/repeated-codes.js';
import { strictObject } from '../documents/strict-object.js';
import { findWeightSumRefusal, weightText } from '../numbers/weight.js';

const MOST_INDICATORS = 5;

function makeIndicatorSchema<Kind extends IndicatorKind, Target extends z.ZodType<string>>(kind: Kind, target: Target) {
  return strictObject({
    code: codeText,
    name: oneLineText(120),
    kind: z.literal(kind),
    target,
    unit: oneLineText(24),
    weight: weightText,
    /**
     * The least attainment that is paid, the same for every kind (pay-rules.md, section 1: 60 %). For a loss
     * share attainment is the share kept, so a loss of over 40 % pays nothing; for a deviation it is the
     * closeness of forecast and sales, so a difference of over 40 % of the average need pays nothing.
     */
    threshold: shareText.default('0.6'),
  });
}

/**
 * One indicator. `target` is the planned value (higher or lower is better), the number of regular clients
 * (loss share), the forecast (deviation); a yes/no indicator has the fixed target "1", which may be left out.
 */
export const indicatorSchema = z.discriminatedUnion(
  'kind',
  [
    makeIndicatorSchema('higher-is-better', positiveQuantityText),
    makeIndicatorSchema('lower-is-better', positiveQuantityText),
    makeIndicatorSchema('loss-share', positiveQuantityText),
    makeIndicatorSchema('deviation', positiveQuantityText),
    makeIndicatorSchema('yes-no', z.literal('1', { error: 'of a yes/no indicator is "1" or left out' }).default('1')),
  ],
  { error: `must be an indicator whose kind is one of: ${INDICATOR_KINDS.join(', ')}` },
);

/**
 * What one person's KPI plan of a month pays (pay-rules.md, section 10: at most 5 indicators, weights
 * add up to 100 %). Amounts are in the organisation's currency. Parsing fills in the default thresholds and
 * takes surrounding spaces off names; parsing the result again changes nothing, so its hash is stable.
 */
export const kpiPlanTermsSchema = strictObject({
  baseBonus: planMoneyText,
  indicators: z
    .array(indicatorSchema, { error: `must be a list of 1 to ${MOST_INDICATORS} indicators` })
    .min(1, { error: 'a plan has at least 1 indicator', abort: true })
    .max(MOST_INDICATORS, { error: `a plan has at most ${MOST_INDICATORS} indicators`, abort: true }),
}).superRefine((terms, context) => {
  findRepeatedCodes(
    terms.indicators.map((indicator) => indicator.code),
    'indicator of a plan',
  ).forEach((message, index) => {
    context.addIssue({ code: 'custom', path: ['indicators', index, 'code'], message });
  });
  const refusal = findWeightSumRefusal(terms.indicators.map((indicator) => indicator.weight));
  if (refusal !== undefined) context.addIssue({ code: 'custom', path: ['indicators'], message: refusal });
});

export type KpiPlanTerms = z.infer<typeof kpiPlanTermsSchema>;
/** The terms as an author may write them, without what has a default. */
export type KpiPlanTermsDraft = z.input<typeof kpiPlanTermsSchema>;
