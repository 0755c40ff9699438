import { parseFraction } from '../../numbers/exact-fraction.js';
import { formatMoney, formatPercent, formatQuantity } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { sayCounted } from '../../trace/counted.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { changePhrases, mostYearsTexts, salaryPhrases } from './salary-phrases.js';
import type { SalaryTerms } from './salary-terms.js';

/** The terms of a salary in sentences. */
export function describeSalary(terms: SalaryTerms, language: ExplanationLanguage, vocabulary: Vocabulary): string[] {
  const change = changePhrases[vocabulary.withinMonth][terms.time === undefined ? 'ofMonth' : 'ofEmployment'];
  return [
    ...writeSalarySentences(terms, language, vocabulary),
    ...(terms.time === undefined ? [say(salaryPhrases.partTime, language)] : []),
    ...(terms.seniority === undefined ? [] : [writeSenioritySentence(terms.seniority, language)]),
    ...(terms.time === undefined ? [] : writeTimeSentences(terms.time, language)),
    say(change, language),
  ];
}

function writeSalarySentences(
  { grades, amount }: SalaryTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const personalInstead = say(salaryPhrases.personalInstead, language);
  if (grades !== undefined) {
    const rows = grades.map(
      ({ grade, name, salary }) =>
        `${grade} (${name}) — ${formatMoney(parseFraction(salary), vocabulary.places, language)}`,
    );
    return [say(salaryPhrases.byGrade, language, { grades: rows.join('; ') }), personalInstead];
  }
  if (amount === undefined) return [say(salaryPhrases.personal, language)];
  return [
    say(salaryPhrases.ofAmount, language, { amount: phraseAmount(amount, vocabulary, language) }),
    personalInstead,
  ];
}

function writeSenioritySentence(
  { perYear, mostYears, countedOn }: NonNullable<SalaryTerms['seniority']>,
  language: ExplanationLanguage,
): string {
  const sentence = countedOn === 'first-day' ? salaryPhrases.seniorityOnFirstDay : salaryPhrases.seniorityOnLastDay;
  return say(sentence, language, {
    rate: formatPercent(parseRatio(perYear), language),
    most: mostYears === undefined ? '' : sayCounted(mostYearsTexts, language, mostYears),
  });
}

function writeTimeSentences(
  { norm: written, in: unit, hoursPerDay, beyondNorm }: NonNullable<SalaryTerms['time']>,
  language: ExplanationLanguage,
): string[] {
  const shown = (text: string) => formatQuantity(parseFraction(text), language);
  const norm =
    written === 'calendar'
      ? say(salaryPhrases.normByCalendar, language)
      : say(salaryPhrases.normOfDays, language, { days: shown(written) });
  return [
    unit === 'hours'
      ? say(salaryPhrases.byHours, language, { norm, hours: shown(hoursPerDay ?? '8') })
      : say(salaryPhrases.byDays, language, { norm }),
    say(beyondNorm === 'in-proportion' ? salaryPhrases.beyondInProportion : salaryPhrases.beyondUnpaid, language),
  ];
}
