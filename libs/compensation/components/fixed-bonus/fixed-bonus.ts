import { writeExact } from '../../numbers/exact-fraction.js';
import {
  phraseAmount,
  makeAmountReader,
  moneySourceSchema,
  listReferencesOfAmount,
} from '../../terms/amount-source.js';
import { stepsOf } from '../../trace/steps.js';
import { payComponent } from '../pay-component.js';
import { choosePaidFor } from '../../terms/paid-for.js';
import { strictObject } from '../../documents/strict-object.js';
import { fixedBonusWords } from './fixed-bonus-words.js';

const { traceMoney } = stepsOf<typeof fixedBonusWords>();

const fixedBonusTermsSchema = strictObject({ amount: moneySourceSchema });

/** A bonus of one amount, paid whenever its gate is open: so much for a minimum of activity, for a plan met by k of n conditions. */
export const fixedBonus = payComponent({
  label: { en: 'Fixed bonus', ru: 'Фиксированная премия' },
  nature: 'variable',
  withinMonth: 'prorated',
  staff: { byDefault: ({ amount }) => choosePaidFor(amount) },
  terms: fixedBonusTermsSchema,
  references: (terms) => listReferencesOfAmount(terms.amount, ['amount']),
  compile: (terms, vocabulary, own) => {
    const amount = makeAmountReader(terms.amount, vocabulary);
    return (evaluation) => {
      const exact = amount.read(evaluation);
      const lines = [{ code: own.code, label: own.name, exact }];
      if (!evaluation.traced) return { lines };
      const names = amount.name === undefined ? {} : { names: { amount: amount.name } };
      return {
        lines,
        trace: traceMoney('fixed-bonus', exact, evaluation.places, { values: { amount: writeExact(exact) }, ...names }),
      };
    };
  },
  describe: (terms, language, vocabulary) => [
    language === 'ru'
      ? `Премия: ${phraseAmount(terms.amount, vocabulary, language)}.`
      : `Bonus: ${phraseAmount(terms.amount, vocabulary, language)}.`,
  ],
  words: fixedBonusWords,
});
