import type { z } from 'zod';
import { takeLarger, writeExact, ZERO } from '../../numbers/exact-fraction.js';
import { makeAmountReader, moneySourceSchema, listReferencesOfAmount } from '../../terms/amount-source.js';
import { stepsOf } from '../../trace/steps.js';
import { payComponent } from '../pay-component.js';
import { choosePaidFor } from '../../terms/paid-for.js';
import { strictObject } from '../../documents/strict-object.js';
import { fixedBonusWords } from './fixed-bonus-words.js';

const { traceMoney } = stepsOf<typeof fixedBonusWords>();

const fixedBonusTermsSchema = strictObject({ amount: moneySourceSchema });

export type FixedBonusTerms = z.infer<typeof fixedBonusTermsSchema>;

/**
 * A bonus of one amount, paid whenever its gate is open: so much for a minimum of activity, for a plan met by k of n
 * conditions. An amount below 0 counts as 0: a bonus takes nothing away, from other pay least of all.
 */
export const fixedBonus = payComponent({
  label: { en: 'Fixed bonus', ru: 'Фиксированная премия', hi: 'तय बोनस' },
  nature: 'variable',
  withinMonth: 'prorated',
  staff: { byDefault: ({ amount }) => choosePaidFor(amount) },
  terms: fixedBonusTermsSchema,
  most: ({ amount }, { mostOf }) => mostOf(amount),
  references: (terms) => listReferencesOfAmount(terms.amount, ['amount']),
  compile: (terms, vocabulary, own) => {
    const amount = makeAmountReader(terms.amount, vocabulary);
    return (evaluation) => {
      const read = amount.read(evaluation);
      const exact = takeLarger(read, ZERO);
      const lines = [{ code: own.code, label: own.name, exact }];
      if (!evaluation.traced) return { lines };
      const names = amount.name === undefined ? {} : { names: { amount: amount.name } };
      return {
        lines,
        trace: traceMoney(read.numerator < 0n ? 'fixed-bonus/below-zero' : 'fixed-bonus', exact, evaluation.places, {
          values: { amount: writeExact(read) },
          ...names,
        }),
      };
    };
  },
  words: fixedBonusWords,
});
