import * as z from 'zod';
import { planMoneyText, positiveQuantityText, quantityText, shareText } from '../numbers/decimal-text.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { INDICATOR_KINDS } from './indicator-kind.js';
import {
  betterSide,
  capText,
  checkIndicatorTerms,
  DEFAULT_CAP,
  forecastTerms,
  achievedTarget,
  lowerMeasure,
} from './indicator-terms.js';
import { findRepeatedCodes } from '../documents/repeated-codes.js';
import { strictObject } from '../documents/strict-object.js';
import { findWeightSumRefusal, weightText } from '../numbers/weight.js';

/** How many indicators a plan has at most where the organisation says nothing else (pay-rules.md, section 10). */
export const MOST_INDICATORS_BY_DEFAULT = 5;

/** How many indicators any plan can have at most, whatever the organisation says. */
export const MOST_INDICATORS = 20;

const common = {
  code: codeText,
  name: oneLineText(120),
  unit: oneLineText(24),
  weight: weightText,
};

/**
 * The least attainment that is paid (pay-rules.md, section 1: 60 % where an indicator is paid by itself, none where a
 * combined result is made of it). For a loss share attainment is the share kept, so a loss of over 40 % pays nothing.
 * Of a deviation it is another way to write the tolerance, as 100 % less it; of yes/no it means nothing.
 */
const threshold = shareText.optional();

/** Written into every plan, so that whoever signs it sees it. */
const cap = capText.default(DEFAULT_CAP);

/**
 * One indicator. `target` is the planned value (higher or lower is better, a quotient), the number of regular clients
 * (loss share) or the forecast (deviation); within bounds there are `atLeast`, `atMost` or both; a yes/no indicator
 * has the fixed target "1", which may be left out. Kinds without a cap pay 100 % at most.
 */
export const indicatorSchema = z
  .discriminatedUnion(
    'kind',
    [
      strictObject({ ...common, kind: z.literal('higher-is-better'), target: positiveQuantityText, threshold, cap }),
      strictObject({
        ...common,
        kind: z.literal('lower-is-better'),
        target: quantityText,
        measure: lowerMeasure,
        threshold,
        cap,
      }),
      strictObject({
        ...common,
        kind: z.literal('within-bounds'),
        atLeast: quantityText.optional(),
        atMost: quantityText.optional(),
      }),
      strictObject({
        ...common,
        kind: z.literal('quotient'),
        target: quantityText,
        better: betterSide,
        measure: lowerMeasure,
        threshold,
        cap,
      }),
      strictObject({
        ...common,
        kind: z.literal('loss-share'),
        target: positiveQuantityText,
        threshold,
        cap: capText.optional(),
      }),
      strictObject({
        ...common,
        kind: z.literal('deviation'),
        target: quantityText,
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

/**
 * What one person's KPI plan of a month pays (pay-rules.md, section 10: weights add up to 100 %, so many indicators at
 * most, each with a cap). Amounts are in the organisation's currency. Parsing fills in the caps and takes surrounding
 * spaces off names; parsing the result again changes nothing, so its hash is stable.
 */
export function makeKpiPlanTermsSchema(mostIndicators: number) {
  const most = Math.min(mostIndicators, MOST_INDICATORS);
  return strictObject({
    baseBonus: planMoneyText,
    indicators: z
      .array(indicatorSchema, { error: `must be a list of 1 to ${most} indicators` })
      .min(1, { error: 'a plan has at least 1 indicator', abort: true })
      .max(most, { error: `a plan has at most ${most} indicators`, abort: true }),
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
}

/** A plan as it is drafted where the organisation has set no limit of its own. */
export const kpiPlanTermsSchema = makeKpiPlanTermsSchema(MOST_INDICATORS_BY_DEFAULT);

/** A plan that has been signed, under whatever limit it was drafted. */
export const signedKpiPlanTermsSchema = makeKpiPlanTermsSchema(MOST_INDICATORS);

export type KpiPlanTerms = z.infer<typeof kpiPlanTermsSchema>;
/** The terms as an author may write them, without what has a default. */
export type KpiPlanTermsDraft = z.input<typeof kpiPlanTermsSchema>;
