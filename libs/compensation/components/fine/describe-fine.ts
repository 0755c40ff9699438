import { parseRatio } from '../../numbers/ratio.js';
import { phraseComponents } from '../../terms/phrase-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatPercent } from '../../trace/number-display.js';
import { say } from '../../trace/phrases.js';
import { finePhrases } from './fine-phrases.js';
import type { FineTerms } from './fine-terms.js';

/** The terms of fines in sentences. */
export function describeFine(terms: FineTerms, language: ExplanationLanguage, vocabulary: Vocabulary): string[] {
  return [
    writeSourceSentence(terms, language, vocabulary),
    say(finePhrases.mostShare, language, { share: formatPercent(parseRatio(terms.mostShare), language) }),
    ...writeAdjustmentsSentence(language, vocabulary),
  ];
}

function writeSourceSentence(
  { from, fromSalary }: FineTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string {
  if (from !== undefined)
    return say(finePhrases.fromComponents, language, { components: phraseComponents(from, language, vocabulary) });
  return say(fromSalary ? finePhrases.fromAllPay : finePhrases.fromVariablePay, language);
}

function writeAdjustmentsSentence(language: ExplanationLanguage, vocabulary: Vocabulary): string[] {
  const codes = vocabulary.components
    .filter(({ withheldLimit }) => withheldLimit !== undefined)
    .map(({ code }) => code);
  if (codes.length === 0) return [];
  return [say(finePhrases.besideAdjustments, language, { adjustments: phraseComponents(codes, language, vocabulary) })];
}
