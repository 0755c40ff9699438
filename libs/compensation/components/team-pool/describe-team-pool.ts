import { parseRatio } from '../../numbers/ratio.js';
import type { AmountSource } from '../../terms/amount-source.js';
import { phraseAmount, phraseQuantity } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatPercent } from '../../trace/number-display.js';
import { say } from '../../trace/phrases.js';
import { SHARED_TEXTS, teamPoolPhrases } from './team-pool-phrases.js';
import type { TeamPoolTerms } from './team-pool-terms.js';

/** The terms of a team pool in sentences. */
export function describeTeamPool(
  { pool, share }: TeamPoolTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const whole =
    'of' in pool
      ? say(teamPoolPhrases.rateOf, language, {
          rate: formatPercent(parseRatio(pool.rate), language),
          result: phraseResult(pool.of, language, vocabulary),
        })
      : phraseAmount(pool.amount, vocabulary, language);
  return [
    say(teamPoolPhrases.pool, language, { pool: whole, share: say(SHARED_TEXTS[share], language) }),
    say(teamPoolPhrases.roundedOnce, language),
  ];
}

/** A sum stands in brackets, so that the percentage is seen to be of all of it. */
function phraseResult(source: AmountSource, language: ExplanationLanguage, vocabulary: Vocabulary): string {
  const phrase = phraseQuantity(source, vocabulary, language);
  return typeof source === 'object' && 'plus' in source ? `(${phrase})` : phrase;
}
