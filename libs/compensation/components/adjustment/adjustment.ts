import { payComponent } from '../pay-component.js';
import { notPaidForTheMonth } from '../staff-of-kind.js';
import { listComponentsOfNature } from '../../terms/pay-of-components.js';
import { readsSection } from '../../terms/reference.js';
import { refuseSecondOfKind } from '../refuse-second-of-kind.js';
import { adjustmentTermsSchema } from './adjustment-terms.js';
import { adjustmentWarnings, adjustmentWords } from './adjustment-words.js';
import { compileAdjustment } from './calculate-adjustment.js';
import { paysNothingOfTheMonth } from '../most-of-kind.js';

/**
 * Corrections of the pay of earlier months, one line each, as they were decided. They belong to those months:
 * guarantees, draws and limits of this month do not see them, and no fine is measured by them. They come after all
 * pay and settlements, so that what they take back is limited by what is really paid, and before fines, which take
 * no more than the limit leaves.
 */
export const adjustment = payComponent({
  label: { en: 'Adjustments', ru: 'Корректировки', hi: 'समायोजन' },
  nature: 'correction',
  withinMonth: 'at-month-end',
  staff: notPaidForTheMonth,
  terms: adjustmentTermsSchema,
  most: paysNothingOfTheMonth,
  references: () => [readsSection('adjustments')],
  check: (_terms, vocabulary) =>
    refuseSecondOfKind('adjustment', vocabulary, 'every adjustment of the month would be paid twice'),
  after: (_terms, vocabulary) => listComponentsOfNature(['fixed', 'variable', 'settlement'], vocabulary),
  withheldLimit: (terms) => terms.mostShare,
  namedByInputs: ({ adjustments = [] }) => adjustments.map(({ id, reason }) => ({ code: id, name: reason })),
  compile: compileAdjustment,
  words: adjustmentWords,
  warnings: adjustmentWarnings,
});
