import { writeExact } from '../../numbers/exact-fraction.js';
import { formatDecimal, formatPercent } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import { phraseDealFilter } from '../../terms/deal-filter-phrase.js';
import { phraseReachedTiers } from '../../terms/phrase-tiers.js';
import { readSteps } from '../../terms/tiers.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { ExplanationLanguage, ExplanationTexts } from '../../trace/language.js';
import { say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { dealCommissionPhrases, PAID_TO_TEXTS, RATE_TEXTS } from './deal-commission-phrases.js';
import type { DealCommissionTerms, DealRule } from './deal-commission-terms.js';
import { countsMonths } from './time-with-client.js';

function paysByMargin({ on, rateByMargin }: DealRule): boolean {
  return on === 'margin' || rateByMargin !== undefined;
}

/** The terms of a commission on single deals in sentences. */
export function describeDealCommission(
  terms: DealCommissionTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const { rules } = terms;
  const sayIf = (holds: boolean, sentence: ExplanationTexts) => (holds ? [say(sentence, language)] : []);
  return [
    say(dealCommissionPhrases.firstRule, language),
    ...rules.map((rule, index) => writeRuleSentence(rule, index, language, vocabulary)),
    ...sayIf(!rules.some((rule) => rule.where === undefined), dealCommissionPhrases.othersPayNothing),
    ...writeCoefficientSentence(terms, language),
    ...sayIf(
      rules.some((rule) => rule.paidTo === 'credited'),
      dealCommissionPhrases.shared,
    ),
    ...sayIf(
      rules.some((rule) => countsMonths(rule.where)),
      dealCommissionPhrases.months,
    ),
    ...sayIf(rules.some(paysByMargin), dealCommissionPhrases.atALoss),
    ...sayIf(
      rules.some(({ on, paidTo }) => on === 'collected' && paidTo !== 'collector'),
      dealCommissionPhrases.laterMoney,
    ),
    say(dealCommissionPhrases.returns, language),
  ];
}

function writeRuleSentence(
  rule: DealRule,
  index: number,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string {
  const { name, where, perDeal, on = 'amount', paidTo, onlyInItsMonth } = rule;
  const payee =
    paidTo === 'bringer' && where?.order === 'first' ? dealCommissionPhrases.oncePerClient : PAID_TO_TEXTS[paidTo];
  return say(dealCommissionPhrases.rule, language, {
    name: quote(name, language),
    which:
      where === undefined && index > 0
        ? say(dealCommissionPhrases.allOthers, language)
        : phraseDealFilter(where, language, vocabulary.places),
    paid:
      perDeal === undefined
        ? say(RATE_TEXTS[on], language, { rate: phraseRate(rule, language) })
        : say(dealCommissionPhrases.perDeal, language, { amount: phraseAmount(perDeal, vocabulary, language) }),
    paidTo: say(payee, language),
    once: onlyInItsMonth === true ? say(dealCommissionPhrases.onlyInItsMonth, language) : '',
  });
}

function phraseRate({ rate, rateByMargin }: DealRule, language: ExplanationLanguage): string {
  if (rateByMargin === undefined) return formatPercent(parseRatio(rate ?? '0'), language);
  return say(dealCommissionPhrases.rateByMargin, language, {
    steps: phraseReachedTiers(readSteps(rateByMargin.steps), rateByMargin.edge, language, formatPercent),
  });
}

function writeCoefficientSentence(
  { coefficients, otherProductLines }: DealCommissionTerms,
  language: ExplanationLanguage,
): string[] {
  if (coefficients === undefined) return [];
  const listed = coefficients.map((each) => [each.productLine, each.coefficient] as const);
  const others = say(dealCommissionPhrases.otherLines, language);
  const all = otherProductLines === undefined ? listed : [...listed, [others, otherProductLines] as const];
  const written = all.map(([name, text]) => `${name} — ${formatDecimal(writeExact(parseRatio(text)), language)}`);
  return [say(dealCommissionPhrases.coefficients, language, { coefficients: written.join(', ') })];
}
