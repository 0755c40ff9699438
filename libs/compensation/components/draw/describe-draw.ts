import { phraseAmount } from '../../terms/phrase-amount.js';
import { phraseComponents } from '../../terms/phrase-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { formatMonth } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { listSettled } from '../settlement.js';
import { drawPhrases } from './draw-phrases.js';
import { drawSettlement, type DrawTerms } from './draw-terms.js';

/** The terms of a draw in sentences. */
export function describeDraw(terms: DrawTerms, language: ExplanationLanguage, vocabulary: Vocabulary): string[] {
  const { amount, recoverable, mostBalance, until, afterEnd } = terms;
  const level = phraseAmount(amount, vocabulary, language);
  const earnings = phraseComponents(listSettled(drawSettlement, terms, vocabulary), language, vocabulary);
  const after = afterEnd === undefined ? '' : say(drawPhrases[afterEnd], language);
  return [
    say(drawPhrases.draw, language, { level, earnings }),
    recoverable ? say(drawPhrases.recoverable, language, { level }) : say(drawPhrases.kept, language),
    ...(mostBalance === undefined
      ? []
      : [say(drawPhrases.mostBalance, language, { balance: phraseAmount(mostBalance, vocabulary, language) })]),
    ...(until === undefined ? [] : [say(drawPhrases.until, language, { month: formatMonth(until, language), after })]),
  ];
}
