import { phraseCurve } from '../../terms/payout-curve.js';
import { parseFraction, roundToUnits, writeUnits } from '../../numbers/exact-fraction.js';
import { formatDecimal, formatPercent, formatWrittenMoney } from '../../trace/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { phraseAmount } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language, Texts } from '../../trace/language.js';
import { quote } from '../../trace/quoted.js';
import { writeExplanationSentences, writeIndicatorSentence } from '../../indicators/describe-indicator.js';
import type { KpiBonusTerms } from './kpi-bonus-terms.js';
import { findMostPay } from './most-pay.js';

const RULES: Record<KpiBonusTerms['results'], Texts> = {
  each: { en: 'each indicator pays its own share', ru: 'каждый показатель оплачивается отдельно, по своей доле' },
  weighted: { en: 'the results are added up by weight', ru: 'результаты складываются с учётом весов' },
  democratic: { en: 'the mean of the results counts', ru: 'засчитывается среднее результатов' },
  strict: { en: 'the least of the results counts', ru: 'засчитывается наименьший из результатов' },
};

/** The terms of a KPI bonus in sentences. */
export function describeKpiBonus(terms: KpiBonusTerms, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const shown = (text: string) => formatPercent(parseRatio(text), language);
  const base =
    terms.measuresOnly === true
      ? ru
        ? `Только измеряется, сама не выплачивается: от результата зависят другие части схемы; ${RULES[terms.results].ru}.`
        : `Measured only, pays nothing by itself: other parts of the scheme depend on the result; ${RULES[terms.results].en}.`
      : terms.baseBonus === undefined
        ? ru
          ? 'Базовая премия и показатели — по личному плану KPI сотрудника.'
          : "Base bonus and indicators come from the person's KPI plan."
        : ru
          ? `Базовая премия: ${phraseAmount(terms.baseBonus, vocabulary, language)}; ${RULES[terms.results].ru}.`
          : `Base bonus: ${phraseAmount(terms.baseBonus, vocabulary, language)}; ${RULES[terms.results].en}.`;
  const paidAs = terms.results === 'each' ? 'alone' : 'combined';
  return [
    base,
    ...(terms.indicators ?? []).flatMap((indicator) => [
      writeIndicatorSentence(indicator, { language, vocabulary, paidAs }),
      ...writeExplanationSentences(indicator, language),
    ]),
    ...(terms.attainmentDecimals === undefined ? [] : [writeDecimalsSentence(terms.attainmentDecimals, language)]),
    ...(terms.curve === undefined ? [] : [`${capital(phraseCurve(terms.curve, language))}.`]),
    ...(terms.floor === undefined
      ? []
      : [ru ? `Не менее ${shown(terms.floor)} базовой премии.` : `At least ${shown(terms.floor)} of the base bonus.`]),
    ...(terms.cap === undefined
      ? []
      : [ru ? `Не более ${shown(terms.cap)} базовой премии.` : `At most ${shown(terms.cap)} of the base bonus.`]),
    ...writeMostPaySentence(terms, language, vocabulary.places),
  ];
}

/** The most that can be paid, in money where the base is written; loudly where nothing limits it. What only measures pays nothing. */
function writeMostPaySentence(terms: KpiBonusTerms, language: Language, places: number): string[] {
  const most = findMostPay(terms, places);
  if (most === undefined || (most.isLimited && terms.measuresOnly === true)) return [];
  const ru = language === 'ru';
  if (!most.isLimited) {
    const names = most.withoutCap.map((name) => quote(name, language)).join(', ');
    return [
      ru
        ? `БЕЗ ПРЕДЕЛА: результат ничем не ограничен, показатели без предела: ${names}.`
        : `WITHOUT A CAP: nothing limits the result; indicators without a cap: ${names}.`,
    ];
  }
  const amount =
    most.amount === undefined
      ? `${formatPercent(most.shareOfBase, language)} ${ru ? 'базовой премии' : 'of the base bonus'}`
      : formatWrittenMoney(parseFraction(most.amount), places, language);
  return [ru ? `Наибольшая выплата: ${amount}.` : `Pays ${amount} at most.`];
}

const LONG_RATIO = '0.5964596459645';

/** Rounding by an example, because a percentage has two decimals fewer than its ratio. */
function writeDecimalsSentence(decimals: number, language: Language): string {
  const shortened = LONG_RATIO.slice(0, decimals + 3);
  const [exact, rounded] = [shortened, writeUnits(roundToUnits(parseFraction(shortened), decimals), decimals)].map(
    (text) => formatDecimal(text, language),
  );
  if (language === 'ru')
    return `Выполнение округляется как отношение, а не как процент, по правилу половины вверх; знаков после запятой: ${decimals} (${exact} становится ${rounded}).`;
  return `Attainment is rounded half-up to ${decimals} ${decimals === 1 ? 'decimal' : 'decimals'} of the ratio (${exact} becomes ${rounded}).`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
