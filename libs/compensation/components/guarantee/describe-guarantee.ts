import { phraseAmount, phraseQuantity } from '../../terms/phrase-amount.js';
import { phraseComponents } from '../../terms/phrase-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { listSettled } from '../settlement.js';
import { guaranteePhrases } from './guarantee-phrases.js';
import { guaranteeSettlement, type GuaranteeTerms } from './guarantee-terms.js';

/** The terms of a guarantee in sentences. */
export function describeGuarantee(
  terms: GuaranteeTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const codes = listSettled(guaranteeSettlement, terms, vocabulary);
  const guaranteed = say(codes.length > 1 ? guaranteePhrases.ofSeveral : guaranteePhrases.ofOne, language, {
    amount: phraseAmount(terms.amount, vocabulary, language),
    counted: phraseComponents(codes, language, vocabulary),
  });
  if (terms.prorated === undefined) return [guaranteed];
  const { worked, planned } = terms.prorated;
  return [
    guaranteed,
    say(guaranteePhrases.prorated, language, {
      worked: phraseQuantity(worked, vocabulary, language),
      planned: phraseQuantity(planned, vocabulary, language),
    }),
  ];
}
