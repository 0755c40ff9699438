import type { MonthResult, YearResults } from '../../inputs/year-results.js';
import { formatMonth } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { phraseFact, phraseList, showRatio } from './phrase-parts.js';
import { yearResultsPhrases } from './section-phrases.js';

/** The months one by one, and what the annual plan came to. */
export function phraseYearResults({ months, annualAttainment }: YearResults, language: ExplanationLanguage): string[] {
  const heading = say(yearResultsPhrases.months, language);
  return [
    phraseList(heading, months, (month) => phraseMonthResult(month, language)),
    ...phraseFact(annualAttainment, (attainment) =>
      say(yearResultsPhrases.annualPlan, language, { attainment: showRatio(attainment, language) }),
    ),
  ];
}

function phraseMonthResult(
  { month, attainment, noPlan = '', misses }: MonthResult,
  language: ExplanationLanguage,
): string {
  return say(yearResultsPhrases.month, language, {
    month: formatMonth(month, language),
    attainment:
      attainment === undefined
        ? say(yearResultsPhrases.noPlan, language, { reason: noPlan })
        : showRatio(attainment, language),
    misses: String(misses),
  });
}
