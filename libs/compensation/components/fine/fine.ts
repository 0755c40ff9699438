import type { Problem } from '../../documents/problem.js';
import { payComponent } from '../pay-component.js';
import { notPaidForTheMonth } from '../staff-of-kind.js';
import { listComponentsOfNature, listReferencesOfComponents } from '../../terms/pay-of-components.js';
import { refuseSecondOfKind } from '../refuse-second-of-kind.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { compileFine } from './calculate-fine.js';
import { fineTermsSchema, type FineTerms } from './fine-terms.js';
import { fineWarnings, fineWords } from './fine-words.js';
import { readsSection } from '../../terms/reference.js';
import { paysNothingOfTheMonth } from '../most-of-kind.js';

/**
 * The fines of the month. They come after all pay and all settlements, so that what they are limited by is what
 * is really paid, and no guarantee makes up for them (pay-rules.md, section 10); and after the adjustments, which
 * use up the room that both share.
 */
export const fine = payComponent({
  label: { en: 'Fines', ru: 'Штрафы', hi: 'जुर्माने' },
  nature: 'deduction',
  withinMonth: 'at-month-end',
  staff: notPaidForTheMonth,
  terms: fineTermsSchema,
  most: paysNothingOfTheMonth,
  references: (terms) => [readsSection('fines'), ...listReferencesOfComponents(terms.from, 'from')],
  check: (terms, vocabulary) => [
    ...refuseSecondOfKind('fine', vocabulary, 'every fine of the month would be taken twice'),
    ...fixedPayNamed(terms, vocabulary),
  ],
  after: (_terms, vocabulary) => listComponentsOfNature(['fixed', 'variable', 'settlement', 'correction'], vocabulary),
  namedByInputs: ({ fines = [] }) => fines.map(({ id, reason }) => ({ code: id, name: reason })),
  compile: compileFine,
  words: fineWords,
  warnings: fineWarnings,
});

/** A fine never touches the salary, also where the terms name what it is taken from, unless they say that it may. */
function fixedPayNamed({ from = [], fromSalary }: FineTerms, vocabulary: Vocabulary): Problem[] {
  if (fromSalary) return [];
  return from.flatMap((code, index) => {
    const isFixed = vocabulary.components.some((component) => component.code === code && component.nature === 'fixed');
    return isFixed
      ? [
          {
            code: 'invalid',
            path: ['from', index],
            message: `"${code}" is fixed pay, and fines are taken from variable pay only; take it out, or leave from out where they may be taken from all variable pay`,
          },
        ]
      : [];
  });
}
