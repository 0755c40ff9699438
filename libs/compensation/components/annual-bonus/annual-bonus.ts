import { formatDayOfYear, monthName } from '../../trace/day-display.js';
import { payComponent } from '../pay-component.js';

import type { Language } from '../../trace/language.js';
import { kpiBonus } from '../kpi-bonus/kpi-bonus.js';
import { annualBonusTermsSchema, type AnnualBonusTerms } from './annual-bonus-terms.js';
import { annualBonusWords } from './annual-bonus-words.js';
import { compileAnnualBonus } from './calculate-annual-bonus.js';

/** The annual bonus: a KPI bonus by the indicators of the year, for those who have finished probation and are on the staff (pay-rules.md, section 10). */
export const annualBonus = payComponent({
  label: { en: 'Annual bonus', ru: 'Годовая премия' },
  nature: 'variable',
  withinMonth: 'at-month-end',
  staff: {
    ownRule: 'must be left out: the annual bonus is paid to those who are on the staff on its day of payment, paidOn',
  },
  terms: annualBonusTermsSchema,
  references: (terms) => kpiBonus.references(terms),
  indicators: (terms) => kpiBonus.indicators!(terms),
  actualCodes: (terms) => kpiBonus.actualCodes!(terms),
  timesRefusal: 'it is paid by the results of the year, not by one of the month; give what counts to its indicators',
  givesAttainment: () => true,
  readsPersonalPlan: (terms) => kpiBonus.readsPersonalPlan!(terms),
  compile: compileAnnualBonus,
  describe: (terms, language, vocabulary) => [
    ...kpiBonus.describe(terms, language, vocabulary),
    ...writeEligibilitySentences(terms, language),
  ],
  words: annualBonusWords,
});

function writeEligibilitySentences(
  { probationMonths, probationBy, paidOn, statementMonth }: AnnualBonusTerms,
  language: Language,
): string[] {
  const ru = language === 'ru';
  const payment = formatDayOfYear(paidOn, language);
  const ofYear =
    statementMonth === 12 ? (ru ? 'за этот год' : 'for that year') : ru ? 'за предыдущий год' : 'for the year before';
  const month = monthName(statementMonth, language);
  return [
    probationBy === undefined
      ? judgedOnPayment(probationMonths, payment, ru)
      : judgedBefore(probationMonths, formatDayOfYear(probationBy, language), payment, ru),
    ru
      ? `Выплачивается раз в год, в расчётном листе за ${month}, ${ofYear}.`
      : `Paid once a year, with the statement of ${month}, ${ofYear}.`,
  ];
}

function judgedOnPayment(months: number, payment: string, ru: boolean): string {
  return ru
    ? `Выплачивается тем, у кого ко дню выплаты, ${payment} следующего года, закончился испытательный срок (${months} мес. со дня приёма) и кто в этот день состоит в штате; остальным — 0.`
    : `Paid to those who, on the day of payment, ${payment} of the following year, have finished probation (${months} months from the day of hiring) and are on the staff; 0 to the others.`;
}

function judgedBefore(months: number, by: string, payment: string, ru: boolean): string {
  return ru
    ? `Выплачивается тем, у кого испытательный срок (${months} мес. со дня приёма) закончился не позже ${by} и кто состоит в штате на день выплаты, ${payment} следующего года; остальным — 0.`
    : `Paid to those whose probation (${months} months from the day of hiring) ended by ${by} and who are on the staff on the day of payment, ${payment} of the following year; 0 to the others.`;
}
