import { phraseAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { phraseComponents, listPayBefore } from '../../terms/pay-of-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { compileLimit } from './calculate-limit.js';
import { limitTermsSchema, listReferencesOfLimit, type LimitTerms } from './limit-terms.js';
import { limitWords } from './limit-words.js';

/** A cap and a floor over several components together: one line corrects, at the end of the month, what they come to. */
export const limit = payComponent({
  nature: 'settlement',
  withinMonth: 'at-month-end',
  terms: limitTermsSchema,
  references: listReferencesOfLimit,
  after: (terms, vocabulary) =>
    terms.of === undefined ? listPayBefore('limit', ['fixed', 'variable'], vocabulary) : [],
  compile: compileLimit,
  describe: describeLimit,
  words: limitWords,
});

function describeLimit({ of, cap, floor }: LimitTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const limited = phraseComponents(
    of ?? listPayBefore('limit', ['fixed', 'variable'], vocabulary),
    language,
    vocabulary,
  );
  const most = cap === undefined ? [] : [`${ru ? 'не более' : 'at most'} ${phraseAmount(cap, vocabulary, language)}`];
  const least =
    floor === undefined ? [] : [`${ru ? 'не менее' : 'at least'} ${phraseAmount(floor, vocabulary, language)}`];
  const limits = [...least, ...most].join(ru ? ' и ' : ' and ');
  return [ru ? `Сумма за месяц (${limited}): ${limits}.` : `Together in a month, ${limited} come to ${limits}.`];
}
