import { phraseCurve } from '../../terms/phrase-curve.js';
import { parseFraction, roundToUnits, writeUnits } from '../../numbers/exact-fraction.js';
import { formatDecimal, formatPercent, formatWrittenMoney } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/phrase-amount.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { sayCounted } from '../../trace/counted.js';
import type { ExplanationLanguage } from '../../trace/language.js';
import { capitalise, endSentence, say } from '../../trace/phrases.js';
import { quote } from '../../trace/quoted.js';
import { writeExplanationSentences, writeIndicatorSentence } from '../../indicators/describe-indicator.js';
import { decimalsTexts, kpiBonusPhrases, RESULT_TEXTS } from './kpi-bonus-phrases.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';
import { findMostPay } from './most-pay.js';

/** The terms of a KPI bonus in sentences. */
export function describeKpiBonus(
  terms: KpiBonusTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string[] {
  const { indicators = [], results, attainmentDecimals, curve, floor, cap } = terms;
  const share = (text: string) => ({ share: formatPercent(parseRatio(text), language) });
  const paidAs = results === 'each' ? 'alone' : 'combined';
  return [
    writeBaseSentence(terms, language, vocabulary),
    ...indicators.flatMap((indicator) => [
      writeIndicatorSentence(indicator, { language, vocabulary, paidAs }),
      ...writeExplanationSentences(indicator, language),
    ]),
    ...(attainmentDecimals === undefined ? [] : [writeDecimalsSentence(attainmentDecimals, language)]),
    ...(curve === undefined ? [] : [endSentence(capitalise(phraseCurve(curve, language)), language)]),
    ...(floor === undefined ? [] : [say(kpiBonusPhrases.floor, language, share(floor))]),
    ...(cap === undefined ? [] : [say(kpiBonusPhrases.cap, language, share(cap))]),
    ...writeMostPaySentence(terms, language, vocabulary.places),
  ];
}

function writeBaseSentence(
  { measuresOnly, baseBonus, results }: KpiBonusTerms,
  language: ExplanationLanguage,
  vocabulary: Vocabulary,
): string {
  const rule = say(RESULT_TEXTS[results], language);
  if (measuresOnly === true) return say(kpiBonusPhrases.measuresOnly, language, { rule });
  if (baseBonus === undefined) return say(kpiBonusPhrases.personal, language);
  return say(kpiBonusPhrases.base, language, { base: phraseAmount(baseBonus, vocabulary, language), rule });
}

/** The most that can be paid, in money where the base is written; loudly where nothing limits it. What only measures pays nothing. */
function writeMostPaySentence(terms: KpiBonusTerms, language: ExplanationLanguage, places: number): string[] {
  const most = findMostPay(terms, places);
  if (most === undefined || (most.isLimited && terms.measuresOnly === true)) return [];
  if (!most.isLimited) {
    const names = most.withoutCap.map((name) => quote(name, language)).join(', ');
    return [say(kpiBonusPhrases.withoutCap, language, { names })];
  }
  const amount =
    most.amount === undefined
      ? say(kpiBonusPhrases.ofBase, language, { share: formatPercent(most.shareOfBase, language) })
      : formatWrittenMoney(parseFraction(most.amount), places, language);
  return [say(kpiBonusPhrases.most, language, { amount })];
}

const LONG_RATIO = '0.5964596459645';

/** Rounding by an example, because a percentage has two decimals fewer than its ratio. */
function writeDecimalsSentence(decimals: number, language: ExplanationLanguage): string {
  const exact = LONG_RATIO.slice(0, decimals + 3);
  const rounded = writeUnits(roundToUnits(parseFraction(exact), decimals), decimals);
  return say(kpiBonusPhrases.rounded, language, {
    decimals: sayCounted(decimalsTexts, language, decimals),
    exact: formatDecimal(exact, language),
    rounded: formatDecimal(rounded, language),
  });
}
