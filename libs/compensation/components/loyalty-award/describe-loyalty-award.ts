import { JANUARY } from '../../dating/business-year.js';
import { isPositiveText } from '../../numbers/decimal-text.js';
import { ZERO } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { formatDayOfYear, monthName, phraseYearBeginning } from '../../trace/day-display.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { formatMoney, formatPercent } from '../../trace/number-display.js';
import { say } from '../../trace/phrases.js';
import { loyaltyAwardPhrases } from './loyalty-award-phrases.js';
import { dateLoyaltyAward, type LoyaltyAwardTerms } from './loyalty-award-terms.js';

/** The terms of a loyalty award in sentences. */
export function describeLoyaltyAward(
  terms: LoyaltyAwardTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const { places, yearBeginsIn } = vocabulary;
  const { servedBy, statementMonth } = dateLoyaltyAward(terms, yearBeginsIn);
  const percent = (text: string) => formatPercent(parseRatio(text), language);
  const isNotMoney = typeof terms.amount === 'string' && !isPositiveText(terms.amount);
  return [
    say(loyaltyAwardPhrases.criteria, language, {
      day: formatDayOfYear(servedBy, language),
      months: String(terms.serviceMonths),
      misses: String(terms.mostMisses),
      monthly: percent(terms.monthlyPlanAtLeast),
      annual: percent(terms.annualPlanAtLeast),
    }),
    isNotMoney
      ? say(loyaltyAwardPhrases.notMoney, language, { nothing: formatMoney(ZERO, places, language) })
      : say(loyaltyAwardPhrases.amount, language, { amount: phraseAmount(terms.amount, vocabulary, language) }),
    say(loyaltyAwardPhrases.proposed, language, { month: monthName(statementMonth, language) }),
    ...(yearBeginsIn === JANUARY
      ? []
      : [say(loyaltyAwardPhrases.businessYear, language, { from: phraseYearBeginning(yearBeginsIn, language) })]),
  ];
}
