import type { Vocabulary } from '../../terms/vocabulary.js';
import { monthName } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { canBeNegative } from '../commission/commission-base-terms.js';
import { writeBaseSentence, writeRateSentence } from '../commission/describe-commission.js';
import { writeOverdueSentences } from '../commission/describe-overdue.js';
import { IN_MONTHS, yearToDateCommissionPhrases } from './year-to-date-commission-phrases.js';
import type { YearToDateCommissionTerms } from './year-to-date-commission-terms.js';

/** The terms of a commission over the year in sentences. */
export function describeYearToDateCommission(
  terms: YearToDateCommissionTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const { overTheYear, givesBack } = yearToDateCommissionPhrases;
  const { yearBeginsIn } = vocabulary;
  const month = IN_MONTHS[language]?.[yearBeginsIn - 1] ?? monthName(yearBeginsIn, language);
  return [
    writeBaseSentence(terms, language, vocabulary),
    say(overTheYear, language, { month }),
    ...(canBeNegative(terms.on) ? [say(givesBack, language)] : []),
    writeRateSentence(terms.rate, language, vocabulary),
    ...writeOverdueSentences(terms, language, vocabulary),
  ];
}
