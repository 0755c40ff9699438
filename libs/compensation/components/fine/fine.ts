import { percentDisplay } from '../../numbers/number-display.js';
import { ratioFraction } from '../../numbers/ratio.js';
import { payComponent } from '../../scheme/pay-component.js';
import { componentsOfNature, componentsPhrase, referencesOfComponents } from '../../scheme/pay-of-components.js';
import { secondOfKind } from '../../scheme/second-of-kind.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { fineCalculation } from './calculate-fine.js';
import { fineTermsSchema, type FineTerms } from './fine-terms.js';
import { fineWords } from './fine-words.js';
import { readsSection } from '../../scheme/reference.js';

/**
 * The fines of the month. They come after all pay and all settlements, so that what they are limited by is what
 * is really paid, and no guarantee makes up for them (regulation.md).
 */
export const fine = payComponent({
  nature: 'deduction',
  withinMonth: 'at-month-end',
  terms: fineTermsSchema,
  references: (terms) => [readsSection('fines'), ...referencesOfComponents(terms.from, 'from')],
  check: (_terms, vocabulary) => secondOfKind('fine', vocabulary, 'every fine of the month would be taken twice'),
  after: (_terms, vocabulary) => componentsOfNature(['fixed', 'variable', 'settlement'], vocabulary),
  compile: fineCalculation,
  describe: describeFine,
  words: fineWords,
});

function describeFine(terms: FineTerms, language: Language, vocabulary: Vocabulary): string[] {
  const share = percentDisplay(ratioFraction(terms.mostShare));
  if (language === 'ru') {
    const from = terms.from === undefined ? 'Штрафы удерживаются только из переменной части месяца, оклад не уменьшают.' : `Штрафы удерживаются из: ${componentsPhrase(terms.from, language, vocabulary)}.`;
    return [from, `Все штрафы вместе — не более ${share} выплат месяца до удержаний; остальное не удерживается и показывается.`];
  }
  const from = terms.from === undefined ? 'Fines are taken from the variable pay of the month only, never from the salary.' : `Fines are taken from ${componentsPhrase(terms.from, language, vocabulary)}.`;
  return [from, `All fines together take at most ${share} of the month's pay before deductions; the rest is not taken, and is shown.`];
}
