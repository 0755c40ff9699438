import { readAdjustedAmount, type Adjustment } from '../../inputs/adjustments.js';
import type { ReversedLine } from '../../inputs/reversed-line.js';
import { formatMonth } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatMoney } from '../../trace/number-display.js';
import { say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { phraseFact, phraseList, showMoney, type PhraseWords } from './phrase-parts.js';
import { adjustmentsPhrases } from './section-phrases.js';

/** The corrections with the month that each belongs to. */
export function phraseAdjustments(
  adjustments: readonly Adjustment[],
  language: ExplanationLanguage,
  { places }: Pick<PhraseWords, 'places'>,
): string[] {
  return [
    phraseList(say(adjustmentsPhrases.adjustments, language), adjustments, (each) =>
      [
        say(adjustmentsPhrases.adjustment, language, {
          id: each.id,
          month: formatMonth(each.month, language),
          reason: quote(each.reason, language),
          amount: formatMoney(readAdjustedAmount(each), places, language),
        }),
        ...phraseFact(each.reverses, (line) => `(${phraseReversed(line, language, places)})`),
      ].join(' '),
    ),
  ];
}

function phraseReversed(
  { code, imposed, taken, paid }: ReversedLine,
  language: ExplanationLanguage,
  places: number,
): string {
  const money = (text: string) => ({ amount: showMoney(text, places, language) });
  return [
    ...phraseFact(code, (text) => say(adjustmentsPhrases.line, language, { code: text })),
    ...phraseFact(imposed, (text) => say(adjustmentsPhrases.imposed, language, money(text))),
    ...phraseFact(taken, (text) => say(adjustmentsPhrases.taken, language, money(text))),
    ...phraseFact(paid, (text) => say(adjustmentsPhrases.paid, language, money(text))),
  ].join(', ');
}
