import * as z from 'zod';
import { add, multiply, ONE, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import type { Language, Texts } from '../trace/language.js';
import { quote } from '../trace/quoted.js';
import { dealFilterSchema, makeDealMatcher } from './deal-filter.js';
import { phraseDealFilter } from './deal-filter-phrase.js';
import { readDealAmount, findCredit, readDeals, isMeant } from './deals-of-month.js';
import type { Evaluation } from './evaluation.js';

/**
 * A number that is counted from the deals of the month: the sum of what the person is credited with, or how many
 * deals the person has a share in. `credit: "whole"` takes deals whole where their credit is split. `where` says
 * which deals, for example all but the large ones; `name` is what traces call the number. Where the month has
 * several schemes the deals of all of its days count.
 */
export const dealAmountSourceSchema = strictObject({
  deals: z.enum(['amount', 'margin', 'collected', 'count'], {
    error: 'must be "amount", "margin", "collected" or "count"',
  }),
  where: dealFilterSchema.optional(),
  credit: z
    .enum(['share', 'whole'], { error: 'must be "share" (the person\'s part of a split deal) or "whole"' })
    .optional(),
  name: oneLineText(120).optional(),
}).superRefine((source, context) => {
  if (source.deals === 'count' && source.credit !== undefined)
    context.addIssue({
      code: 'custom',
      path: ['credit'],
      message: 'belongs to amounts; a deal in which the person has a share counts as one',
    });
});

export type DealAmountSource = z.infer<typeof dealAmountSourceSchema>;

const SUMS: Record<DealAmountSource['deals'], Texts> = {
  amount: { en: 'revenue of deals', ru: 'выручка по сделкам' },
  margin: { en: 'margin of deals', ru: 'маржа по сделкам' },
  collected: { en: 'money collected on deals', ru: 'поступления по сделкам' },
  count: { en: 'number of deals', ru: 'число сделок' },
};

/** Makes a reader of the number; a deal that lacks what is asked of it is refused. */
export function makeDealAmountReader(source: DealAmountSource): (evaluation: Evaluation) => Fraction {
  const { deals: what, credit } = source;
  const matcher = source.where === undefined ? undefined : makeDealMatcher(source.where);
  const reader = source.name ?? SUMS[what].en;
  return (evaluation) => {
    let sum = ZERO;
    readDeals(evaluation).forEach((deal, index) => {
      if (matcher !== undefined && !isMeant(matcher, deal, index, evaluation, reader)) return;
      const share = findCredit(deal, index, evaluation);
      if (share.numerator === 0n) return;
      if (what === 'count') {
        sum = add(sum, ONE);
        return;
      }
      const amount = readDealAmount(what, deal, index, evaluation, reader);
      sum = add(sum, credit === 'whole' || deal.shares === undefined ? amount : multiply(amount, share));
    });
    return sum;
  };
}

/** The number as the description of a scheme writes it. */
export function phraseDealAmount(source: DealAmountSource, language: Language, places: number): string {
  const named = source.name === undefined ? '' : `${quote(source.name, language)}: `;
  const whole =
    source.credit !== 'whole' ? '' : language === 'ru' ? ', совместные сделки целиком' : ', shared deals in whole';
  const which = source.where === undefined ? '' : `; ${phraseDealFilter(source.where, language, places)}`;
  return named === '' && which === '' && whole === ''
    ? SUMS[source.deals][language]
    : `(${named}${SUMS[source.deals][language]}${whole}${which})`;
}
