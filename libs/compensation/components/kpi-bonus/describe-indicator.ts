import { DEFAULT_THRESHOLD, type SchemeIndicator } from '../../indicator-kinds/scheme-indicator.js';
import { compare, ONE, subtract } from '../../numbers/exact-fraction.js';
import { percentDisplay } from '../../numbers/number-display.js';
import { ratioFraction } from '../../numbers/ratio.js';
import { weightDisplay } from '../../numbers/weight.js';
import { amountPhrase, type AmountSource } from '../../scheme/amount-source.js';
import { curvePhrase } from '../../scheme/payout-curve.js';
import type { Vocabulary } from '../../scheme/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { quoted } from '../../trace/quoted.js';

type Proportional = Extract<SchemeIndicator, { kind: 'higher-is-better' | 'lower-is-better' | 'loss-share' }>;

/** An indicator in one sentence: how it is measured, against what, and what is paid for which attainment. */
export function indicatorSentence(indicator: SchemeIndicator, language: Language, vocabulary: Vocabulary): string {
  const weight =
    indicator.weight === undefined
      ? ''
      : ` (${language === 'ru' ? 'вес' : 'weight'} ${weightDisplay(indicator.weight)})`;
  const target = `${amountPhrase(indicator.target as AmountSource, vocabulary, language)} ${indicator.unit}`;
  const sentence = `${quoted(indicator.name, language)}${weight}: ${rulePhrases(indicator, target, language, vocabulary).join('; ')}`;
  // A unit may end with a full stop of its own.
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function rulePhrases(indicator: SchemeIndicator, target: string, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  switch (indicator.kind) {
    case 'higher-is-better':
      return [
        `${ru ? 'факт / план' : 'actual / planned'}${plannedPhrase(indicator, target, language, vocabulary)}`,
        ...paymentPhrases(indicator, language),
      ];
    case 'lower-is-better': {
      const byCurve = indicator.curve !== undefined;
      const measured = ru
        ? `${byCurve ? 'факт / план' : 'план / факт'}, чем меньше, тем лучше`
        : `${byCurve ? 'actual / planned' : 'planned / actual'}, less is better`;
      return [
        `${measured}${plannedPhrase(indicator, target, language, vocabulary)}`,
        ...paymentPhrases(indicator, language),
      ];
    }
    case 'loss-share': {
      const measured = ru
        ? `доля сохранённых постоянных клиентов, всего их ${target}`
        : `the share of regular clients kept; regular clients: ${target}`;
      return [measured, ...lossPhrases(indicator, target, ru), ...curvePhrases(indicator, language)];
    }
    case 'deviation': {
      const tolerated = percentDisplay(subtract(ONE, ratioFraction(indicator.threshold ?? DEFAULT_THRESHOLD)));
      return ru
        ? [
            `прогноз ${target}`,
            `оплачивается полностью, если прогноз расходится с продажами не более чем на ${tolerated} средней потребности (если она не указана — продаж), иначе не оплачивается`,
          ]
        : [
            `forecast ${target}`,
            `paid in full when the difference of forecast and sales is at most ${tolerated} of the average need (of sales where no need is given), otherwise nothing`,
          ];
    }
    case 'yes-no':
      return [
        ru
          ? 'достигнуто — оплачивается полностью, не достигнуто — не оплачивается'
          : 'paid in full when achieved, otherwise nothing',
      ];
  }
}

function plannedPhrase(
  indicator: Extract<Proportional, { actual?: unknown }>,
  target: string,
  language: Language,
  vocabulary: Vocabulary,
): string {
  const ru = language === 'ru';
  const actual =
    indicator.actual === undefined
      ? ''
      : `, ${ru ? 'факт' : 'actual'} ${amountPhrase(indicator.actual, vocabulary, language)}`;
  return `, ${ru ? 'план' : 'planned'} ${target}${actual}`;
}

/** From which attainment on it is paid, and what above 100 %. */
function paymentPhrases(indicator: Proportional, language: Language): string[] {
  const ru = language === 'ru';
  if (indicator.curve !== undefined) return curvePhrases(indicator, language);
  const threshold = ratioFraction(indicator.threshold ?? DEFAULT_THRESHOLD);
  const limit = percentDisplay(threshold);
  return [
    ...(threshold.numerator === 0n ? [] : [ru ? `ниже ${limit} не оплачивается` : `nothing below ${limit}`]),
    ...(indicator.cap === undefined
      ? [ru ? 'сверх 100 % не ограничено' : 'not limited above 100 %']
      : capPhrases(indicator, ru)),
  ];
}

function curvePhrases(indicator: Proportional, language: Language): string[] {
  return [
    ...(indicator.curve === undefined ? [] : [curvePhrase(indicator.curve, language)]),
    ...capPhrases(indicator, language === 'ru'),
  ];
}

function capPhrases({ cap, kind, curve }: Proportional, ru: boolean): string[] {
  if (cap === undefined) return [];
  const most = percentDisplay(ratioFraction(cap));
  if (kind === 'loss-share' || curve !== undefined)
    return [ru ? `оплачивается не более ${most}` : `paid up to ${most}`];
  return [ru ? `оплачивается не более ${most} выполнения` : `attainment is paid up to ${most}`];
}

function lossPhrases(
  indicator: Extract<SchemeIndicator, { kind: 'loss-share' }>,
  target: string,
  ru: boolean,
): string[] {
  if (indicator.curve !== undefined) return [];
  const threshold = ratioFraction(indicator.threshold ?? DEFAULT_THRESHOLD);
  if (threshold.numerator === 0n) return [];
  if (compare(threshold, ONE) > 0)
    return [ru ? `ниже ${percentDisplay(threshold)} не оплачивается` : `nothing below ${percentDisplay(threshold)}`];
  const lost = percentDisplay(subtract(ONE, threshold));
  return [
    ru
      ? `если потеряно более ${lost} из них, не оплачивается`
      : `nothing when more than ${lost} of ${typeof indicator.target === 'string' ? `the ${target}` : 'them'} are lost`,
  ];
}
