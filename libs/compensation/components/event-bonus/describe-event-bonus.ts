import { fromWhole } from '../../numbers/exact-fraction.js';
import { canBeBelowZero } from '../../terms/amount-source.js';
import { phraseAmount, phraseQuantity } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatQuantity } from '../../trace/number-display.js';
import { say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { eventBonusPhrases, limitPhrasesOf } from './event-bonus-phrases.js';
import type { EventBonusTerms, PaidEvent } from './event-bonus-terms.js';

/** The terms of an event bonus in sentences. */
export function describeEventBonus(
  { events }: EventBonusTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  return events.map((event) => writeEventSentence(event, language, vocabulary));
}

function writeEventSentence(event: PaidEvent, language: ExplanationLanguage, vocabulary: Vocabulary): string {
  const { name, count, amount, every, most, carryRemainder } = event;
  const shown = (number: number) => formatQuantity(fromWhole(number), language);
  const limits = limitPhrasesOf[isTaken(event) ? 'taken' : 'paid'];
  const rest = carryRemainder ? eventBonusPhrases.restIsCarried : limits.restIsLost;
  return say(eventBonusPhrases.event, language, {
    name: quote(name, language),
    count: phraseQuantity(count, vocabulary, language),
    amount: phraseAmount(amount, vocabulary, language),
    each:
      every === 1
        ? say(eventBonusPhrases.forEach, language)
        : say(eventBonusPhrases.forEveryGroup, language, { every: shown(every) }),
    most: most === undefined ? '' : say(limits.most, language, { most: shown(most) }),
    rest: every === 1 ? '' : say(rest, language),
  });
}

/** Whether the terms write down that something is taken away for each event. */
function isTaken({ amount }: PaidEvent): boolean {
  return typeof amount === 'string' && canBeBelowZero(amount);
}
