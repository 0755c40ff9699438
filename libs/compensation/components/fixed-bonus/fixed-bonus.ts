import { exactText } from '../../numbers/exact-fraction.js';
import { amountPhrase, amountReader, amountSourceSchema, referencesOfAmount } from '../../scheme/amount-source.js';
import { moneyNode } from '../../trace/number-nodes.js';
import { payComponent } from '../../scheme/pay-component.js';
import { strictObject } from '../../strict-object.js';
import { fixedBonusWords } from './fixed-bonus-words.js';

const fixedBonusTermsSchema = strictObject({ amount: amountSourceSchema });

/** A bonus of one amount, paid whenever its gate is open: so much for a minimum of activity, for a plan met by k of n conditions. */
export const fixedBonus = payComponent({
  nature: 'variable',
  withinMonth: 'prorated',
  terms: fixedBonusTermsSchema,
  references: (terms) => referencesOfAmount(terms.amount, ['amount']),
  compile: (terms, vocabulary, own) => {
    const amount = amountReader(terms.amount, vocabulary);
    return (evaluation) => {
      const exact = amount.read(evaluation);
      const lines = [{ code: own.code, label: own.name, exact }];
      if (!evaluation.traced) return { lines };
      const names = amount.name === undefined ? {} : { names: { amount: amount.name } };
      return { lines, trace: moneyNode('fixed-bonus', exact, { values: { amount: exactText(exact) }, ...names }) };
    };
  },
  describe: (terms, language, vocabulary) => [
    language === 'ru'
      ? `Премия: ${amountPhrase(terms.amount, vocabulary, language)}.`
      : `Bonus: ${amountPhrase(terms.amount, vocabulary, language)}.`,
  ],
  words: fixedBonusWords,
});
