import { JANUARY, lastMonthNumber } from '../../dating/business-year.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { sayCounted } from '../../trace/counted.js';
import { formatDayOfYear, monthName } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { describeKpiBonus } from '../kpi-bonus/describe-kpi-bonus.js';
import { annualBonusPhrases, probationTexts } from './annual-bonus-phrases.js';
import { dateAnnualBonus, type AnnualBonusTerms, type DatedAnnualBonusTerms } from './annual-bonus-terms.js';

/** The terms of an annual bonus in sentences: those of the KPI bonus that it is, and whom it is paid to. */
export function describeAnnualBonus(
  terms: AnnualBonusTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const { yearBeginsIn } = vocabulary;
  return [
    ...describeKpiBonus(terms, language, vocabulary),
    ...writeEligibilitySentences(dateAnnualBonus(terms, yearBeginsIn), language, yearBeginsIn),
  ];
}

/** Whom it is paid to, and with which statement; years that do not begin in January are called business years. */
function writeEligibilitySentences(
  { probationMonths, probationBy, paidOn, statementMonth }: DatedAnnualBonusTerms,
  language: ExplanationLanguage,
  yearBeginsIn: number,
): string[] {
  const { dayOfFollowingYear, dayOfFollowingBusinessYear } = annualBonusPhrases;
  const day = formatDayOfYear(paidOn, language);
  const payment = say(yearBeginsIn === JANUARY ? dayOfFollowingYear : dayOfFollowingBusinessYear, language, { day });
  const months = sayCounted(probationTexts, language, probationMonths);
  return [
    probationBy === undefined
      ? say(annualBonusPhrases.judgedOnPayment, language, { months, payment })
      : say(annualBonusPhrases.judgedBefore, language, {
          months,
          by: formatDayOfYear(probationBy, language),
          payment,
        }),
    say(annualBonusPhrases.onceAYear, language, {
      month: monthName(statementMonth, language),
      year: say(nameYearPaidFor(statementMonth, yearBeginsIn), language),
    }),
  ];
}

function nameYearPaidFor(statementMonth: number, yearBeginsIn: number) {
  const endsWithMonth = statementMonth === lastMonthNumber(yearBeginsIn);
  if (yearBeginsIn === JANUARY)
    return endsWithMonth ? annualBonusPhrases.forThatYear : annualBonusPhrases.forYearBefore;
  return endsWithMonth ? annualBonusPhrases.forBusinessYearEnding : annualBonusPhrases.forBusinessYearBefore;
}
