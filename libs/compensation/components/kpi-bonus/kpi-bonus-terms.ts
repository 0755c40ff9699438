import * as z from 'zod';
import { INDICATOR_KINDS } from '../../inputs/indicator-kind.js';
import { MOST_INDICATORS } from '../../inputs/kpi-plan.js';
import { schemeIndicatorSchema } from '../../indicators/scheme-indicator.js';
import { parseRatio, ratioText } from '../../numbers/ratio.js';
import { compare } from '../../numbers/exact-fraction.js';
import { findWeightSumRefusal } from '../../trace/weight-display.js';
import { moneySourceSchema } from '../../terms/amount-source.js';
import { payoutCurveSchema } from '../../terms/payout-curve.js';
import { strictObject } from '../../documents/strict-object.js';
import { findRepeatedCodes } from '../../documents/repeated-codes.js';

/**
 * How many results become one (pay-rules.md, section 2): `each` pays every indicator its own share of the base in
 * a line of its own; `weighted` is the weighted sum, `democratic` the mean, `strict` the minimum, paid in one line.
 */
export const RESULT_RULES = ['each', 'weighted', 'democratic', 'strict'] as const;

/**
 * The terms of a KPI bonus: base bonus and indicators, or `plan: "personal"`, by which both come from the KPI
 * plan that the person has for the month. A combined result may meet a payout curve, a cap and a floor.
 * With `measuresOnly` there is no base and no line, only the result, which gates, rates and `times` read.
 * `attainmentDecimals` rounds each attainment half-up before anything depends on it; without it nothing is rounded.
 */
export const kpiBonusFields = {
  plan: z.literal('personal', { error: 'is "personal" or left out' }).optional(),
  baseBonus: moneySourceSchema.optional(),
  indicators: z
    .array(schemeIndicatorSchema, {
      error: `must be a list of indicators whose kinds are among: ${INDICATOR_KINDS.join(', ')}`,
    })
    .min(1, { error: 'must have at least 1 indicator', abort: true })
    .max(MOST_INDICATORS, { error: `must have at most ${MOST_INDICATORS} indicators`, abort: true })
    .optional(),
  results: z.enum(RESULT_RULES, { error: `must be one of: ${RESULT_RULES.join(', ')}` }).default('each'),
  attainmentDecimals: z
    .int({ error: 'must be a whole number of decimals' })
    .min(0, { error: 'must be 0 to 12' })
    .max(12, { error: 'must be 0 to 12' })
    .optional(),
  curve: payoutCurveSchema.optional(),
  cap: ratioText.optional(),
  floor: ratioText.optional(),
};

/** What must hold between the terms of a KPI bonus; the paths start at the terms. */
export function checkKpiBonusTerms(
  terms: z.infer<z.ZodObject<typeof kpiBonusFields>> & { measuresOnly?: true | undefined },
  refuse: Refuse,
): void {
  if (terms.measuresOnly === true) {
    checkMeasuringTerms(terms, refuse);
  } else if (terms.plan === 'personal') {
    for (const field of ['baseBonus', 'indicators'] as const)
      if (terms[field] !== undefined)
        refuse([field], 'comes from the personal KPI plan; leave it out, or leave out plan');
  } else {
    for (const field of ['baseBonus', 'indicators'] as const)
      if (terms[field] === undefined) refuse([field], 'is missing; give it, or set plan to "personal"');
  }
  if (terms.results === 'each' && terms.measuresOnly !== true) {
    for (const field of ['curve', 'cap', 'floor'] as const)
      if (terms[field] !== undefined)
        refuse(
          [field],
          'belongs to a combined result; set results to "weighted", "democratic" or "strict", or give it to the indicators',
        );
  }
  if (
    terms.cap !== undefined &&
    terms.floor !== undefined &&
    compare(parseRatio(terms.floor), parseRatio(terms.cap)) > 0
  )
    refuse(['floor'], 'must not be more than the cap');
  if (terms.indicators !== undefined) checkIndicators(terms.indicators, terms.results, refuse);
}

/** What says how much is paid means nothing where nothing is, and several indicators need a rule that makes one result of them. */
function checkMeasuringTerms(terms: z.infer<z.ZodObject<typeof kpiBonusFields>>, refuse: Refuse): void {
  for (const field of ['baseBonus', 'curve', 'cap', 'floor'] as const)
    if (terms[field] !== undefined)
      refuse([field], 'means nothing where nothing is paid; leave it out, or leave out measuresOnly');
  if (terms.plan === 'personal')
    refuse(['plan'], 'has a base bonus that would not be paid; give the indicators here, or leave out measuresOnly');
  else if (terms.indicators === undefined) refuse(['indicators'], 'is missing; give what is measured');
  if (terms.results === 'each')
    refuse(['results'], 'says how the indicators become one result: "weighted", "democratic" or "strict"');
}

export const kpiBonusTermsSchema = strictObject({
  ...kpiBonusFields,
  measuresOnly: z.literal(true, { error: 'is true or left out' }).optional(),
}).superRefine((terms, context) => {
  checkKpiBonusTerms(terms, (path, message) => context.addIssue({ code: 'custom', path, message }));
});

/** Notes what is wrong with the terms, at a path that starts at them. */
export type Refuse = (path: (string | number)[], message: string) => void;

function checkIndicators(indicators: z.infer<typeof schemeIndicatorSchema>[], results: string, refuse: Refuse): void {
  findRepeatedCodes(
    indicators.map((indicator) => indicator.code),
    'indicator of a plan',
  ).forEach((message, index) => refuse(['indicators', index, 'code'], message));
  if (results === 'strict' || results === 'democratic') {
    indicators.forEach((indicator, index) => {
      if (indicator.weight !== undefined)
        refuse(['indicators', index, 'weight'], `means nothing where the result is ${results}; leave it out`);
    });
    return;
  }
  const weights = indicators.flatMap((indicator, index) => {
    if (indicator.weight === undefined) refuse(['indicators', index, 'weight'], 'is missing; weights add up to 100 %');
    return indicator.weight === undefined ? [] : [indicator.weight];
  });
  const refusal = weights.length < indicators.length ? undefined : findWeightSumRefusal(weights);
  if (refusal !== undefined) refuse(['indicators'], refusal);
}

export type KpiBonusTerms = z.infer<typeof kpiBonusTermsSchema>;
