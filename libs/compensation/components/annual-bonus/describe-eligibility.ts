import { JANUARY, lastMonthNumber } from '../../dating/business-year.js';
import { formatDayOfYear, monthName } from '../../trace/day-display.js';
import type { Language } from '../../trace/language.js';
import type { DatedAnnualBonusTerms } from './annual-bonus-terms.js';

/** Whom the annual bonus is paid to, and with which statement; years that do not begin in January are called business years. */
export function writeEligibilitySentences(
  { probationMonths, probationBy, paidOn, statementMonth }: DatedAnnualBonusTerms,
  language: Language,
  yearBeginsIn: number,
): string[] {
  const ru = language === 'ru';
  const following = phraseFollowingYear(ru, yearBeginsIn);
  const payment = `${formatDayOfYear(paidOn, language)} ${following}`;
  const month = monthName(statementMonth, language);
  const year = phraseYearPaidFor(ru, { statementMonth, yearBeginsIn });
  return [
    probationBy === undefined
      ? judgedOnPayment(probationMonths, payment, ru)
      : judgedBefore(probationMonths, formatDayOfYear(probationBy, language), payment, ru),
    ru
      ? `Выплачивается раз в год, в расчётном листе за ${month}, ${year}.`
      : `Paid once a year, with the statement of ${month}, ${year}.`,
  ];
}

function phraseFollowingYear(ru: boolean, yearBeginsIn: number): string {
  if (yearBeginsIn === JANUARY) return ru ? 'следующего года' : 'of the following year';
  return ru ? 'следующего финансового года' : 'of the following business year';
}

function phraseYearPaidFor(
  ru: boolean,
  { statementMonth, yearBeginsIn }: { readonly statementMonth: number; readonly yearBeginsIn: number },
): string {
  const endsWithMonth = statementMonth === lastMonthNumber(yearBeginsIn);
  if (yearBeginsIn === JANUARY) {
    if (endsWithMonth) return ru ? 'за этот год' : 'for that year';
    return ru ? 'за предыдущий год' : 'for the year before';
  }
  if (endsWithMonth)
    return ru
      ? 'за финансовый год, который заканчивается этим месяцем'
      : 'for the business year that ends with that month';
  return ru
    ? 'за последний финансовый год, закончившийся до этого месяца'
    : 'for the last business year that ended before that month';
}

function judgedOnPayment(months: number, payment: string, ru: boolean): string {
  return ru
    ? `Выплачивается тем, у кого ко дню выплаты, ${payment}, закончился испытательный срок (${months} мес. со дня приёма) и кто в этот день состоит в штате; остальным — 0.`
    : `Paid to those who, on the day of payment, ${payment}, have finished probation (${months} months from the day of hiring) and are on the staff; 0 to the others.`;
}

function judgedBefore(months: number, by: string, payment: string, ru: boolean): string {
  return ru
    ? `Выплачивается тем, у кого испытательный срок (${months} мес. со дня приёма) закончился не позже ${by} и кто состоит в штате на день выплаты, ${payment}; остальным — 0.`
    : `Paid to those whose probation (${months} months from the day of hiring) ended by ${by} and who are on the staff on the day of payment, ${payment}; 0 to the others.`;
}
