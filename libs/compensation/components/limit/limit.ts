import { phraseAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { choosePaidFor } from '../../terms/paid-for.js';
import { listSettled } from '../settlement.js';
import { phraseComponents } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { compileLimit } from './calculate-limit.js';
import { limitSettlement, limitTermsSchema, listReferencesOfLimit, type LimitTerms } from './limit-terms.js';
import { limitWords } from './limit-words.js';

/** A cap and a floor over several components together: one line corrects, at the end of the month, what they come to. */
export const limit = payComponent({
  label: { en: 'Limit', ru: 'Ограничение' },
  nature: 'settlement',
  withinMonth: 'at-month-end',
  staff: {
    byDefault: ({ floor }) => (floor === undefined ? undefined : choosePaidFor(floor)),
    shared: { en: 'the floor of', ru: 'нижний предел компонента' },
    refuse: ({ floor }) =>
      floor === undefined ? 'must be left out: there is no floor, and a cap holds for the whole month' : undefined,
  },
  terms: limitTermsSchema,
  references: listReferencesOfLimit,
  settlement: limitSettlement,
  compile: compileLimit,
  describe: describeLimit,
  words: limitWords,
});

function describeLimit(terms: LimitTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const { cap, floor } = terms;
  const limited = phraseComponents(listSettled(limitSettlement, terms, vocabulary), language, vocabulary);
  const most = cap === undefined ? [] : [`${ru ? 'не более' : 'at most'} ${phraseAmount(cap, vocabulary, language)}`];
  const least =
    floor === undefined ? [] : [`${ru ? 'не менее' : 'at least'} ${phraseAmount(floor, vocabulary, language)}`];
  const limits = [...least, ...most].join(ru ? ' и ' : ' and ');
  return [ru ? `Сумма за месяц (${limited}): ${limits}.` : `Together in a month, ${limited} come to ${limits}.`];
}
