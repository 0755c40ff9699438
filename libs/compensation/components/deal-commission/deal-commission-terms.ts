import * as z from 'zod';
import { rateText, ratioText } from '../../numbers/ratio.js';
import { codeText, oneLineText } from '../../documents/plain-text.js';
import { moneySourceSchema } from '../../terms/amount-source.js';
import { dealFilterSchema } from '../../terms/deal-filter.js';
import { edgeSchema } from '../../terms/edge.js';
import { attainmentStepsSchema } from '../../terms/tiers.js';
import { strictObject } from '../../documents/strict-object.js';
import { findRepeatedCodes } from '../../documents/repeated-codes.js';

const MOST_RULES = 30;
const MOST_PRODUCT_LINES = 200;

/** What is paid for one deal: a rate of one of its amounts, or so much per deal; of the whole deal, before it is split. */
const ruleSchema = strictObject({
  code: codeText,
  name: oneLineText(120),
  /** Which deals; without it, every deal that no rule before took. */
  where: dealFilterSchema.optional(),
  /** What the rate is of. */
  on: z.enum(['amount', 'margin', 'collected'], { error: 'must be "amount", "margin" or "collected"' }).optional(),
  rate: rateText.optional(),
  /** In place of `rate`: the rate of the step that the margin share of the deal, margin / amount, reaches. */
  rateByMargin: strictObject({ steps: attainmentStepsSchema, edge: edgeSchema }).optional(),
  perDeal: moneySourceSchema.optional(),
  /** Whether a deal is paid in the month of its day alone, and nothing more when money comes in on it in a later one. */
  onlyInItsMonth: z.literal(true, { error: 'must be true; leave it out otherwise' }).optional(),
  /**
   * Those whom the deal is credited to, by their shares; who made it (an upsell); who brought the client, with or
   * without a part in the deal; or who collected the money that came in, also on deals that others made.
   */
  paidTo: z
    .enum(['credited', 'maker', 'bringer', 'collector'], {
      error:
        'must be "credited" (by the shares of the deal), "maker" (who made it), "bringer" (who brought the client) or "collector" (who collected its money)',
    })
    .default('credited'),
});

export type DealRule = z.infer<typeof ruleSchema>;

const coefficientSchema = strictObject({ productLine: codeText, coefficient: ratioText });

/**
 * Commission on single deals (pay-rules.md, section 4): the first rule that fits a deal decides, a deal that no
 * rule fits pays nothing. With `coefficients` the amount of a deal is weighted by its product line before a rate.
 */
export const dealCommissionTermsSchema = strictObject({
  rules: z
    .array(ruleSchema, { error: 'must be a list of rules {"code", "name", "where"?, "on", "rate"}' })
    .min(1, { error: 'must have at least 1 rule', abort: true })
    .max(MOST_RULES, { error: `must have at most ${MOST_RULES} rules`, abort: true }),
  coefficients: z
    .array(coefficientSchema, { error: 'must be a list of {"productLine", "coefficient"}' })
    .min(1, { error: 'must have at least 1 product line', abort: true })
    .max(MOST_PRODUCT_LINES, { error: `must have at most ${MOST_PRODUCT_LINES} product lines`, abort: true })
    .optional(),
  /** The coefficient of product lines that are not listed; without it a deal of such a line is refused. */
  otherProductLines: ratioText.optional(),
  linePer: z
    .enum(['component', 'rule'], { error: 'must be "component" (one statement line) or "rule" (a line for each rule)' })
    .default('component'),
}).superRefine((terms, context) => {
  const refuse: Refuse = (path, message) => context.addIssue({ code: 'custom', path, message });
  terms.rules.forEach((rule, index) => checkRule(rule, ['rules', index], refuse));
  checkOrder(terms.rules, refuse);
  checkCoefficients(terms, refuse);
});

export type DealCommissionTerms = z.infer<typeof dealCommissionTermsSchema>;

type Refuse = (path: (string | number)[], message: string) => void;

function checkRule(rule: DealRule, path: (string | number)[], refuse: Refuse): void {
  const paysBy = [rule.rate, rule.rateByMargin, rule.perDeal].filter((each) => each !== undefined);
  if (paysBy.length !== 1)
    refuse([...path, 'rate'], 'a rule pays a rate, a rateByMargin or an amount perDeal; give exactly one of them');
  if ((rule.rate ?? rule.rateByMargin) !== undefined && rule.on === undefined)
    refuse([...path, 'on'], 'is missing; say what the rate is of: "amount", "margin" or "collected"');
  if ((rule.rate ?? rule.rateByMargin) === undefined && rule.on !== undefined)
    refuse([...path, 'on'], 'belongs to a rate; an amount perDeal is of nothing');
  if (rule.onlyInItsMonth === true && rule.on === 'collected')
    refuse(
      [...path, 'onlyInItsMonth'],
      'keeps money of later months from being paid, and the rule pays by the money that comes in; leave it out',
    );
  if (rule.paidTo === 'bringer' && rule.perDeal !== undefined && rule.where?.order === undefined)
    refuse(
      [...path, 'where'],
      'must say which orders: with order "first" who brought the client has the amount once per client, with "later" for every order after the first',
    );
  if (rule.paidTo === 'collector' && rule.on !== undefined && rule.on !== 'collected')
    refuse(
      [...path, 'on'],
      'must be "collected": who collects payments is paid by the money that came in, or an amount perDeal',
    );
}

/** A rule that no deal comes to would look as if it paid something. */
function checkOrder(rules: readonly DealRule[], refuse: Refuse): void {
  const codes = rules.map((rule) => rule.code);
  const repeated = findRepeatedCodes(codes, 'rule');
  const firstWith = new Map<string | undefined, string>();
  let takesAll: string | undefined;
  for (const [index, { code, where }] of rules.entries()) {
    const refusal = repeated.get(index);
    if (refusal !== undefined) refuse(['rules', index, 'code'], refusal);
    const filter = JSON.stringify(where);
    const first = firstWith.get(filter);
    if (takesAll !== undefined)
      refuse(['rules', index], `is never reached: the rule "${takesAll}" before it takes every deal that is left`);
    else if (first !== undefined)
      refuse(
        ['rules', index, 'where'],
        `is the filter of the rule "${first}" before it, which takes these deals (an overlap)`,
      );
    else firstWith.set(filter, code);
    if (where === undefined) takesAll ??= code;
  }
}

function checkCoefficients(
  {
    rules,
    coefficients,
    otherProductLines,
  }: {
    rules: readonly DealRule[];
    coefficients?: { productLine: string }[] | undefined;
    otherProductLines?: string | undefined;
  },
  refuse: Refuse,
): void {
  if (coefficients === undefined) {
    if (otherProductLines !== undefined)
      refuse(['otherProductLines'], 'belongs to coefficients; give them, or leave it out');
    return;
  }
  if (rules.every((rule) => rule.perDeal !== undefined))
    refuse(['coefficients'], 'weight what a rate is of, and no rule has a rate');
  const lines = coefficients.map((each) => each.productLine);
  lines.forEach((line, index) => {
    if (lines.indexOf(line) !== index)
      refuse(['coefficients', index, 'productLine'], `the product line "${line}" has two coefficients (an overlap)`);
  });
}
