import type { AmountSource } from '../../terms/amount-source.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { timelinessPhrases } from './timeliness-phrases.js';
import { readAfterMiss, type TimelinessTerms } from './timeliness-terms.js';

/** The table in sentences. */
export function describeTimeliness(
  { reading, onTime, missed, afterMiss, withoutTasks }: TimelinessTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const amount = (source: AmountSource) => phraseAmount(source, vocabulary, language);
  const paidAfter = afterMiss.map((pays) => {
    const { amount: source, isBesides } = readAfterMiss(pays);
    return isBesides ? say(timelinessPhrases.besides, language, { amount: amount(source) }) : amount(source);
  });
  const misses = reading === 'per-earner' ? timelinessPhrases.missesOfPerson : timelinessPhrases.missesOfTask;
  return [
    say(timelinessPhrases.onTime, language, { amount: amount(onTime) }),
    say(misses, language),
    say(timelinessPhrases.missed, language, { ladder: phraseLadder(missed.map(amount)) }),
    say(timelinessPhrases.afterMiss, language, { ladder: phraseLadder(paidAfter) }),
    say(timelinessPhrases.withoutTasks, language, { amount: amount(withoutTasks) }),
    say(timelinessPhrases.attainment, language),
  ];
}

/** What each number of misses comes to; the last stands for all that are more. */
function phraseLadder(amounts: readonly string[]): string {
  return amounts.map((text, index) => `${index + 1}${index === amounts.length - 1 ? '+' : ''} → ${text}`).join(', ');
}
