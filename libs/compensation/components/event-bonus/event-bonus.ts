import { fromWhole, ZERO } from '../../numbers/exact-fraction.js';
import { formatQuantity } from '../../trace/number-display.js';
import { canBeBelowZero, phraseAmount, phraseQuantity, listReferencesOfAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { paidForResults } from '../staff-of-kind.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { quote } from '../../trace/quoted.js';
import { compileEventBonus } from './calculate-event-bonus.js';
import { eventBonusStateSchema, eventBonusTermsSchema, type PaidEvent } from './event-bonus-terms.js';
import { eventBonusWords } from './event-bonus-words.js';
import { addMost, multiplyMost } from '../most-of-kind.js';
import { listStepsOfEvents } from './steps-of-events.js';

/**
 * So much per new client, per regular repeat deal, per N paid invoices, per contest won, and less than 0 per missed
 * call or other negative event (pay-rules.md, section 5).
 * Behind a gate that is shut the events of the month are used up and a remainder goes on.
 */
export const eventBonus = payComponent({
  label: { en: 'Event bonus', ru: 'Премия за события' },
  nature: 'variable',
  withinMonth: 'at-month-end',
  staff: paidForResults,
  terms: eventBonusTermsSchema,
  most: ({ events }, { mostOf }) =>
    addMost(
      events.map(({ amount, most }) => {
        const each = mostOf(amount);
        if (each !== undefined && each.numerator <= 0n) return ZERO;
        return multiplyMost(each, most === undefined ? undefined : fromWhole(most));
      }),
    ),
  carriedState: {
    schema: eventBonusStateSchema,
    fields: { remainders: { en: 'left over', ru: 'остаток' } },
    isCarried: ({ events }) => events.some(({ carryRemainder }) => carryRemainder),
  },
  references: (terms) =>
    terms.events.flatMap((event, index) => [
      ...listReferencesOfAmount(event.count, ['events', index, 'count']),
      ...listReferencesOfAmount(event.amount, ['events', index, 'amount']),
    ]),
  named: (terms) => terms.events,
  takesAway: ({ events }) => events.some(({ amount }) => canBeBelowZero(amount)),
  steps: listStepsOfEvents,
  compile: compileEventBonus,
  describe: (terms, language, vocabulary) =>
    terms.events.map((event) =>
      language === 'ru' ? writeRussianSentence(event, vocabulary) : writeEnglishSentence(event, vocabulary),
    ),
  words: eventBonusWords,
});

const shown = (count: number, language: Language): string => formatQuantity(fromWhole(count), language);

function writeEnglishSentence(event: PaidEvent, vocabulary: Vocabulary): string {
  const { count, amount, every, most, carryRemainder } = event;
  const paid = isTaken(event) ? 'taken' : 'paid';
  const each = every === 1 ? 'for each' : `for every full ${shown(every, 'en')}`;
  const limit =
    most === undefined ? '' : `, ${paid} at most ${shown(most, 'en')} times a month; what is over is not ${paid} later`;
  const rest = carryRemainder
    ? '; what does not make a full group counts in the next month'
    : `; what does not make a full group is not ${paid}`;
  return `${quote(event.name, 'en')} (how many: ${phraseQuantity(count, vocabulary, 'en')}): ${phraseAmount(amount, vocabulary, 'en')} ${each}${limit}${every === 1 ? '' : rest}.`;
}

function writeRussianSentence(event: PaidEvent, vocabulary: Vocabulary): string {
  const { count, amount, every, most, carryRemainder } = event;
  const paid = isTaken(event) ? 'удерживается' : 'оплачивается';
  const each = every === 1 ? 'за каждое событие' : `за каждую полную группу событий (в группе: ${shown(every, 'ru')})`;
  const times = isTaken(event) ? 'удержаний' : 'выплат';
  const limit =
    most === undefined ? '' : `, ${times} за месяц не более ${shown(most, 'ru')}; что сверх того, позже не ${paid}`;
  const rest = carryRemainder
    ? '; остаток до полной группы засчитывается в следующем месяце'
    : `; остаток до полной группы не ${paid}`;
  return `«${event.name}» (количество: ${phraseQuantity(count, vocabulary, 'ru')}): ${phraseAmount(amount, vocabulary, 'ru')} ${each}${limit}${every === 1 ? '' : rest}.`;
}

/** Whether the terms write down that something is taken away for each event. */
function isTaken({ amount }: PaidEvent): boolean {
  return typeof amount === 'string' && canBeBelowZero(amount);
}
