import * as z from 'zod';
import { moneyText, planMoneyText } from '../numbers/decimal-text.js';
import { checkIndicatorTerms, INDICATOR_KINDS, planIndicators, type IndicatorKind } from './indicator-kind.js';
import { findRepeatedCodes } from '../documents/repeated-codes.js';
import { strictObject } from '../documents/strict-object.js';
import { findWeightSumRefusal } from '../trace/weight-display.js';

/** How many indicators a plan has at most where the organisation says nothing else (pay-rules.md, section 10). */
export const MOST_INDICATORS_BY_DEFAULT = 5;

/** How many indicators any plan can have at most, whatever the organisation says. */
export const MOST_INDICATORS = 20;

type AnyPlanIndicator = (typeof planIndicators)[IndicatorKind]['schema'];

const schemas = Object.values(planIndicators).map(({ schema }) => schema) as unknown as [
  AnyPlanIndicator,
  ...AnyPlanIndicator[],
];

/** One indicator, its numbers written down. */
export const indicatorSchema = z
  .discriminatedUnion('kind', schemas, {
    error: `must be an indicator whose kind is one of: ${INDICATOR_KINDS.join(', ')}`,
  })
  .superRefine((indicator, context) => {
    checkIndicatorTerms(indicator, (field, message) => context.addIssue({ code: 'custom', path: [field], message }));
  });

/**
 * What one person's KPI plan of a month pays (pay-rules.md, section 10: weights add up to 100 %, so many indicators at
 * most, each with a cap). Amounts are in the organisation's currency. Parsing fills in the caps and takes surrounding
 * spaces off names; parsing the result again changes nothing, so its hash is stable.
 */
export function makeKpiPlanTermsSchema(mostIndicators: number, baseBonus = planMoneyText) {
  const most = Math.min(mostIndicators, MOST_INDICATORS);
  return strictObject({
    baseBonus,
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

/** A plan among the inputs of a month: its amount has the decimals of the scheme that pays it, which are checked in view of the scheme. */
export const kpiPlanOfInputsSchema = makeKpiPlanTermsSchema(MOST_INDICATORS, moneyText);

export type KpiPlanTerms = z.infer<typeof kpiPlanTermsSchema>;
/** The terms as an author may write them, without what has a default. */
export type KpiPlanTermsDraft = z.input<typeof kpiPlanTermsSchema>;
