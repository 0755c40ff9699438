import { isPositiveText } from '../../numbers/decimal-text.js';
import { canBeBelowZero } from '../../terms/amount-source.js';
import { payComponent } from '../pay-component.js';
import { paidForResults } from '../staff-of-kind.js';
import { compileTimeliness } from './calculate-timeliness.js';
import {
  listReferencesOfTimeliness,
  readAfterMiss,
  timelinessStateSchema,
  timelinessTermsSchema,
} from './timeliness-terms.js';
import { timelinessWords } from './timeliness-words.js';
import { readsSection } from '../../terms/reference.js';
import { addMost, takeMost } from '../most-of-kind.js';

/** The timeliness bonus: pay, nothing or a deduction by a ladder of missed tasks that goes on from month to month (pay-rules.md, section 6). */
export const timeliness = payComponent({
  label: { en: 'Timeliness of tasks', ru: 'Своевременность задач', hi: 'कामों की समयबद्धता' },
  nature: 'variable',
  withinMonth: 'at-month-end',
  staff: paidForResults,
  terms: timelinessTermsSchema,
  most: ({ onTime, afterMiss, withoutTasks }, { mostOf }) =>
    takeMost([
      mostOf(onTime),
      mostOf(withoutTasks),
      ...afterMiss
        .map(readAfterMiss)
        .map(({ amount, isBesides }) => addMost([mostOf(amount), ...(isBesides ? [mostOf(onTime)] : [])])),
    ]),
  carriedState: {
    schema: timelinessStateSchema,
    fields: {
      pending: { en: 'pending', ru: 'не выполнены', hi: 'बाकी' },
      id: undefined,
      name: undefined,
      missed: { en: 'misses in a row', ru: 'пропусков подряд', hi: 'लगातार चूक' },
      monthsInARow: { en: 'months in a row with a miss', ru: 'месяцев с пропусками подряд', hi: 'चूक वाले लगातार महीने' },
    },
  },
  references: (terms) => [readsSection('tasks'), ...listReferencesOfTimeliness(terms)],
  givesAttainment: () => true,
  resultOfMonth: 'tasks',
  takesAway: ({ onTime, afterMiss, missed, withoutTasks }) =>
    [onTime, ...afterMiss.map((pays) => readAfterMiss(pays).amount), withoutTasks].some(canBeBelowZero) ||
    missed.some((amount) => typeof amount !== 'string' || isPositiveText(amount)),
  compile: compileTimeliness,
  words: timelinessWords,
});
