import { payComponent } from '../pay-component.js';
import { choosePaidFor } from '../../terms/paid-for.js';
import { compileDraw } from './calculate-draw.js';
import { drawSettlement, drawStateSchema, drawTermsSchema, listReferencesOfDraw } from './draw-terms.js';
import { drawWarnings, drawWords } from './draw-words.js';

/** An advance against variable pay: recoverable, with a balance that goes on from month to month, or not. */
export const draw = payComponent({
  label: { en: 'Draw', ru: 'Аванс под переменную часть', hi: 'अग्रिम' },
  nature: 'settlement',
  withinMonth: 'at-month-end',
  staff: {
    byDefault: ({ amount }) => choosePaidFor(amount),
    shared: { en: 'the level of', ru: 'сумма компонента', hi: 'इसकी राशि:' },
  },
  terms: drawTermsSchema,
  carriedState: { schema: drawStateSchema, fields: { balance: { en: 'owed', ru: 'задолженность', hi: 'बकाया' } } },
  references: listReferencesOfDraw,
  gateRefusal:
    'a draw that a shut gate keeps from paying would still be owed; leave it out, or give the draw an end with until',
  settlement: drawSettlement,
  compile: compileDraw,
  words: drawWords,
  warnings: drawWarnings,
});
