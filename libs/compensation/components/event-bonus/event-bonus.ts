import { wholeNumber } from '../../numbers/exact-fraction.js';
import { quantityDisplay } from '../../numbers/number-display.js';
import { amountPhrase, referencesOfAmount } from '../../scheme/amount-source.js';
import { payComponent } from '../../scheme/pay-component.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import { quoted } from '../../trace/quoted.js';
import { eventBonusCalculation } from './calculate-event-bonus.js';
import { eventBonusStateSchema, eventBonusTermsSchema, type PaidEvent } from './event-bonus-terms.js';
import { eventBonusWords } from './event-bonus-words.js';

/**
 * So much per new client, per regular repeat deal, per N paid invoices, per contest won (pay-rules.md, section 5).
 * Behind a gate that is shut the events of the month are used up and a remainder goes on.
 */
export const eventBonus = payComponent({
  nature: 'variable',
  withinMonth: 'at-month-end',
  terms: eventBonusTermsSchema,
  carriedState: eventBonusStateSchema,
  references: (terms) =>
    terms.events.flatMap((event, index) => [
      ...referencesOfAmount(event.count, ['events', index, 'count']),
      ...referencesOfAmount(event.amount, ['events', index, 'amount']),
    ]),
  compile: eventBonusCalculation,
  describe: (terms, language, vocabulary) =>
    terms.events.map((event) =>
      language === 'ru' ? russianSentence(event, vocabulary) : englishSentence(event, vocabulary),
    ),
  words: eventBonusWords,
});

const shown = (count: number): string => quantityDisplay(wholeNumber(count));

function englishSentence(event: PaidEvent, vocabulary: Vocabulary): string {
  const amount = amountPhrase(event.amount, vocabulary, 'en');
  const each = event.every === 1 ? 'for each' : `for every full ${shown(event.every)}`;
  const most =
    event.most === undefined ? '' : `, paid at most ${shown(event.most)} times a month; what is over is not paid later`;
  const rest =
    event.every === 1
      ? ''
      : event.carryRemainder
        ? '; what does not make a full group counts in the next month'
        : '; what does not make a full group is not paid';
  return `${quoted(event.name, 'en')} (how many: ${amountPhrase(event.count, vocabulary, 'en')}): ${amount} ${each}${most}${rest}.`;
}

function russianSentence(event: PaidEvent, vocabulary: Vocabulary): string {
  const amount = amountPhrase(event.amount, vocabulary, 'ru');
  const each =
    event.every === 1 ? 'за каждое событие' : `за каждую полную группу событий (в группе: ${shown(event.every)})`;
  const most =
    event.most === undefined
      ? ''
      : `, выплат за месяц не более ${shown(event.most)}; что сверх того, позже не оплачивается`;
  const rest =
    event.every === 1
      ? ''
      : event.carryRemainder
        ? '; остаток до полной группы засчитывается в следующем месяце'
        : '; остаток до полной группы не оплачивается';
  return `«${event.name}» (количество: ${amountPhrase(event.count, vocabulary, 'ru')}): ${amount} ${each}${most}${rest}.`;
}
