import { parseRatio } from '../../numbers/ratio.js';
import { phraseComponents } from '../../terms/phrase-components.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { sayCounted } from '../../trace/counted.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatPercent } from '../../trace/number-display.js';
import { say } from '../../trace/phrases.js';
import { clawbackPhrases, daysTexts, instalmentsTexts, monthsTexts } from './clawback-phrases.js';
import type { ClawbackTerms } from './clawback-terms.js';

/** The terms of a clawback in sentences. */
export function describeClawback(
  { of, whenClientLeaves, whenUnpaid, instalments, mostShare }: ClawbackTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  return [
    say(clawbackPhrases.takenBack, language, { components: phraseComponents(of, language, vocabulary) }),
    ...(whenClientLeaves === undefined
      ? []
      : [say(clawbackPhrases.whenClientLeaves, language, { time: phraseTime(whenClientLeaves, language) })]),
    ...(whenUnpaid === undefined
      ? []
      : [
          say(clawbackPhrases.whenUnpaid, language, {
            time: sayCounted(daysTexts, language, whenUnpaid.afterDays),
          }),
        ]),
    ...(instalments === 1 ? [] : [sayCounted(instalmentsTexts, language, instalments)]),
    say(clawbackPhrases.mostShare, language, { share: formatPercent(parseRatio(mostShare), language) }),
  ];
}

function phraseTime(within: NonNullable<ClawbackTerms['whenClientLeaves']>, language: ExplanationLanguage): string {
  return 'withinMonths' in within
    ? sayCounted(monthsTexts, language, within.withinMonths)
    : sayCounted(daysTexts, language, within.withinDays);
}
