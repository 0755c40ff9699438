import { NO_CAP } from '../../inputs/indicator-terms.js';
import type { MeasuringTerms } from '../../indicators/measured.js';
import { findMostCounted } from '../../indicators/most-counted.js';
import { readThreshold } from '../../indicators/payment.js';
import type { IndicatorOf, SchemeIndicator } from '../../indicators/scheme-indicator.js';
import { compare, ONE, subtract } from '../../numbers/exact-fraction.js';
import { formatPercent } from '../../numbers/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { formatWeight } from '../../numbers/weight.js';
import { phraseQuantity, type AmountSource } from '../../terms/amount-source.js';
import { phraseCurve } from '../../terms/payout-curve.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { quote } from '../../trace/quoted.js';
import { phraseBounds } from './describe-bounds.js';
import { phraseForecast } from './describe-forecast.js';
import { phraseMeasure, type AgainstPlan } from './describe-measure.js';

type Proportional = AgainstPlan | IndicatorOf<'loss-share'>;

/** What an indicator is described in: the language, the names of the scheme, and how it is paid. */
export interface Describing {
  readonly language: Language;
  readonly vocabulary: Vocabulary;
  readonly paidAs: MeasuringTerms['paidAs'];
}

/** An indicator in one sentence: how it is measured, against what, and what is paid for which attainment. */
export function writeIndicatorSentence(indicator: SchemeIndicator, describing: Describing): string {
  const { language } = describing;
  const weight =
    indicator.weight === undefined
      ? ''
      : ` (${language === 'ru' ? 'вес' : 'weight'} ${formatWeight(indicator.weight)})`;
  const sentence = `${quote(indicator.name, language)}${weight}: ${phraseRules(indicator, describing).join('; ')}`;
  // A unit may end with a full stop of its own.
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function phraseRules(indicator: SchemeIndicator, describing: Describing): string[] {
  const { language, vocabulary } = describing;
  const ru = language === 'ru';
  switch (indicator.kind) {
    case 'higher-is-better':
    case 'lower-is-better':
    case 'quotient':
      return [...phraseMeasure(indicator, language, vocabulary), ...phrasePayment(indicator, describing)];
    case 'loss-share': {
      const total = `${phraseQuantity(indicator.target as AmountSource, vocabulary, language)} ${indicator.unit}`;
      const measured = ru
        ? `доля сохранённых постоянных клиентов, всего их ${total}`
        : `the share of regular clients kept; regular clients: ${total}`;
      return [measured, ...phraseLosses(indicator, total, describing), ...phraseCurveAndCap(indicator, language)];
    }
    case 'within-bounds':
      return phraseBounds(indicator, language, vocabulary);
    case 'deviation':
      return phraseForecast(indicator, language, vocabulary);
    case 'yes-no':
      return [
        ru
          ? 'достигнуто — оплачивается полностью, не достигнуто — не оплачивается'
          : 'paid in full when achieved, otherwise nothing',
      ];
  }
}

/** From which attainment on it is paid, and how much at most. */
function phrasePayment(indicator: AgainstPlan, { language, paidAs }: Describing): string[] {
  if (indicator.curve !== undefined) return phraseCurveAndCap(indicator, language);
  const ru = language === 'ru';
  const threshold = readThreshold(indicator.threshold, paidAs);
  const limit = formatPercent(threshold);
  return [
    ...(threshold.numerator === 0n ? [] : [ru ? `ниже ${limit} не оплачивается` : `nothing below ${limit}`]),
    phraseMost(indicator, ru),
  ];
}

/** The cap, or loudly that there is none. */
function phraseMost(indicator: SchemeIndicator, ru: boolean): string {
  const most = findMostCounted(indicator);
  if (most === undefined)
    return ru ? 'БЕЗ ПРЕДЕЛА: сверх 100 % не ограничено' : 'WITHOUT A CAP: not limited above 100 %';
  const limit = formatPercent(most);
  return ru ? `оплачивается не более ${limit} выполнения` : `attainment is paid up to ${limit}`;
}

function phraseCurveAndCap({ curve, cap }: Proportional, language: Language): string[] {
  const most = cap === undefined || cap === NO_CAP ? [] : [formatPercent(parseRatio(cap))];
  return [
    ...(curve === undefined ? [] : [phraseCurve(curve, language)]),
    ...most.map((limit) => (language === 'ru' ? `оплачивается не более ${limit}` : `paid up to ${limit}`)),
  ];
}

function phraseLosses(indicator: IndicatorOf<'loss-share'>, total: string, { language, paidAs }: Describing): string[] {
  if (indicator.curve !== undefined) return [];
  const ru = language === 'ru';
  const threshold = readThreshold(indicator.threshold, paidAs);
  if (threshold.numerator === 0n) return [];
  if (compare(threshold, ONE) > 0)
    return [ru ? `ниже ${formatPercent(threshold)} не оплачивается` : `nothing below ${formatPercent(threshold)}`];
  const lost = formatPercent(subtract(ONE, threshold));
  return [
    ru
      ? `если потеряно более ${lost} из них, не оплачивается`
      : `nothing when more than ${lost} of ${typeof indicator.target === 'string' ? `the ${total}` : 'them'} are lost`,
  ];
}
