import { payComponent } from '../pay-component.js';

import { kpiBonus } from '../kpi-bonus/kpi-bonus.js';
import { annualBonusTermsSchema, dateAnnualBonus } from './annual-bonus-terms.js';
import { annualBonusWords } from './annual-bonus-words.js';
import { checkAnnualBonus } from './check-annual-bonus.js';
import { compileAnnualBonus } from './calculate-annual-bonus.js';
import { isPaidWith } from '../../dating/day-of-year.js';
import { ZERO } from '../../numbers/exact-fraction.js';
import { findMostOfKpiBonus } from '../kpi-bonus/most-pay.js';

/** The annual bonus: a KPI bonus by the indicators of the year, for those who have finished probation and are on the staff (pay-rules.md, section 10). */
export const annualBonus = payComponent({
  label: { en: 'Annual bonus', ru: 'Годовая премия', hi: 'वार्षिक बोनस' },
  nature: 'variable',
  withinMonth: 'at-month-end',
  staff: {
    ownRule: 'must be left out: the annual bonus is paid to those who are on the staff on its day of payment, paidOn',
  },
  terms: annualBonusTermsSchema,
  most: (terms, asked) =>
    isPaidWith(asked.month, dateAnnualBonus(terms, asked.vocabulary.yearBeginsIn).statementMonth)
      ? findMostOfKpiBonus(terms, asked)
      : ZERO,
  references: (terms) => kpiBonus.references(terms),
  indicators: (terms) => kpiBonus.indicators!(terms),
  actualCodes: (terms) => kpiBonus.actualCodes!(terms),
  timesRefusal: 'it is paid by the results of the year, not by one of the month; give what counts to its indicators',
  givesAttainment: () => true,
  readsPersonalPlan: (terms) => kpiBonus.readsPersonalPlan!(terms),
  isOfYear: true,
  check: checkAnnualBonus,
  compile: compileAnnualBonus,
  words: annualBonusWords,
});
