import type { AmountSource } from '../../terms/amount-source.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import { phraseComponents } from '../../terms/phrase-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { join, say } from '../../trace/phrases.js';
import { listSettled } from '../settlement.js';
import { limitPhrases } from './limit-phrases.js';
import { limitSettlement, type LimitTerms } from './limit-terms.js';

/** The terms of a limit in a sentence. */
export function describeLimit(terms: LimitTerms, language: ExplanationLanguage, vocabulary: Vocabulary): string[] {
  const { floor, cap } = terms;
  const named = (source: AmountSource) => ({ amount: phraseAmount(source, vocabulary, language) });
  const limits = [
    ...(floor === undefined ? [] : [say(limitPhrases.floor, language, named(floor))]),
    ...(cap === undefined ? [] : [say(limitPhrases.cap, language, named(cap))]),
  ];
  return [
    say(limitPhrases.together, language, {
      components: phraseComponents(listSettled(limitSettlement, terms, vocabulary), language, vocabulary),
      limits: join(limits, 'and', language),
    }),
  ];
}
