import { canBeBelowZero } from '../../terms/amount-source.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import type { FixedBonusTerms } from './fixed-bonus.js';
import { fixedBonusPhrases } from './fixed-bonus-phrases.js';

/** The terms of a fixed bonus in a sentence. */
export function describeFixedBonus(
  { amount }: FixedBonusTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const sentence = canBeBelowZero(amount) ? fixedBonusPhrases.notBelowZero : fixedBonusPhrases.bonus;
  return [say(sentence, language, { amount: phraseAmount(amount, vocabulary, language) })];
}
