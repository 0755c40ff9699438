import { fromWhole, ZERO } from '../../numbers/exact-fraction.js';
import { canBeBelowZero, listReferencesOfAmount } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { paidForResults } from '../staff-of-kind.js';
import { compileEventBonus } from './calculate-event-bonus.js';
import { eventBonusStateSchema, eventBonusTermsSchema } from './event-bonus-terms.js';
import { eventBonusWords } from './event-bonus-words.js';
import { addMost, multiplyMost } from '../most-of-kind.js';
import { listStepsOfEvents } from './steps-of-events.js';

/**
 * So much per new client, per regular repeat deal, per N paid invoices, per contest won, and less than 0 per missed
 * call or other negative event (pay-rules.md, section 5).
 * Behind a gate that is shut the events of the month are used up and a remainder goes on.
 */
export const eventBonus = payComponent({
  label: { en: 'Event bonus', ru: 'Премия за события', hi: 'घटनाओं पर बोनस' },
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
    fields: { remainders: { en: 'left over', ru: 'остаток', hi: 'शेष' } },
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
  words: eventBonusWords,
});
