import { phraseAmount, phraseQuantity } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { choosePaidFor } from '../../terms/paid-for.js';
import { listSettled } from '../settlement.js';
import { phraseComponents } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { compileGuarantee } from './calculate-guarantee.js';
import {
  guaranteeSettlement,
  guaranteeTermsSchema,
  listReferencesOfGuarantee,
  type GuaranteeTerms,
} from './guarantee-terms.js';
import { guaranteeWords } from './guarantee-words.js';

/**
 * A guaranteed amount: pay that falls short of it is made up, once, at the end of the month, by what the month
 * really pays. Fines come after it and are not made up for.
 */
export const guarantee = payComponent({
  label: { en: 'Top-up to the guarantee', ru: 'Доплата до гарантии' },
  nature: 'settlement',
  withinMonth: 'at-month-end',
  staff: {
    byDefault: ({ amount, prorated }) => (prorated === undefined ? choosePaidFor(amount) : 'whole-month'),
    shared: { en: 'the guaranteed amount of', ru: 'гарантированная сумма компонента' },
    refuse: ({ prorated }, chosen) =>
      prorated !== undefined && chosen === 'days-on-staff'
        ? 'must not be "days-on-staff" beside prorated, which shares out the guarantee by the time worked already; leave one of them out'
        : undefined,
  },
  terms: guaranteeTermsSchema,
  references: listReferencesOfGuarantee,
  settlement: guaranteeSettlement,
  compile: compileGuarantee,
  describe: describeGuarantee,
  words: guaranteeWords,
});

function describeGuarantee(terms: GuaranteeTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const codes = listSettled(guaranteeSettlement, terms, vocabulary);
  const counted = phraseComponents(codes, language, vocabulary);
  const several = codes.length > 1;
  const amount = phraseAmount(terms.amount, vocabulary, language);
  const sentence = ru
    ? `Гарантированная сумма: ${amount}. ${several ? `Учитываются ${counted}. Если вместе они меньше этой суммы` : `Если ${counted} меньше этой суммы`}, разница доплачивается.`
    : `Guaranteed amount: ${amount}. If ${counted} ${several ? 'together come' : 'comes'} to less, the difference is paid on top.`;
  if (terms.prorated === undefined) return [sentence];
  const [worked, planned] = [
    phraseQuantity(terms.prorated.worked, vocabulary, language),
    phraseQuantity(terms.prorated.planned, vocabulary, language),
  ];
  return [
    sentence,
    ru
      ? `За неполный месяц — пропорционально: ${worked} / ${planned}.`
      : `For a part of a month it is in proportion: ${worked} / ${planned}.`,
  ];
}
