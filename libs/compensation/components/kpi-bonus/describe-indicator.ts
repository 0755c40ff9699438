import { DEFAULT_THRESHOLD, type SchemeIndicator } from '../../indicators/scheme-indicator.js';
import { compare, ONE, subtract } from '../../numbers/exact-fraction.js';
import { formatPercent } from '../../numbers/number-display.js';
import { parseRatio } from '../../numbers/ratio.js';
import { formatWeight } from '../../numbers/weight.js';
import { phraseQuantity, type AmountSource } from '../../terms/amount-source.js';
import { phraseCurve } from '../../terms/payout-curve.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language } from '../../trace/language.js';
import { quote } from '../../trace/quoted.js';

type Proportional = Extract<SchemeIndicator, { kind: 'higher-is-better' | 'lower-is-better' | 'loss-share' }>;

/** An indicator in one sentence: how it is measured, against what, and what is paid for which attainment. */
export function writeIndicatorSentence(indicator: SchemeIndicator, language: Language, vocabulary: Vocabulary): string {
  const weight =
    indicator.weight === undefined
      ? ''
      : ` (${language === 'ru' ? 'вес' : 'weight'} ${formatWeight(indicator.weight)})`;
  const target = `${phraseQuantity(indicator.target as AmountSource, vocabulary, language)} ${indicator.unit}`;
  const sentence = `${quote(indicator.name, language)}${weight}: ${phraseRules(indicator, target, language, vocabulary).join('; ')}`;
  // A unit may end with a full stop of its own.
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}

function phraseRules(indicator: SchemeIndicator, target: string, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  switch (indicator.kind) {
    case 'higher-is-better':
      return [
        `${ru ? 'факт / план' : 'actual / planned'}${phrasePlanned(indicator, target, language, vocabulary)}`,
        ...phrasePayment(indicator, language),
      ];
    case 'lower-is-better': {
      const byCurve = indicator.curve !== undefined;
      const measured = ru
        ? `${byCurve ? 'факт / план' : 'план / факт'}, чем меньше, тем лучше`
        : `${byCurve ? 'actual / planned' : 'planned / actual'}, less is better`;
      return [
        `${measured}${phrasePlanned(indicator, target, language, vocabulary)}`,
        ...phrasePayment(indicator, language),
      ];
    }
    case 'loss-share': {
      const measured = ru
        ? `доля сохранённых постоянных клиентов, всего их ${target}`
        : `the share of regular clients kept; regular clients: ${target}`;
      return [measured, ...phraseLosses(indicator, target, ru), ...phraseCurves(indicator, language)];
    }
    case 'deviation': {
      const tolerated = formatPercent(subtract(ONE, parseRatio(indicator.threshold ?? DEFAULT_THRESHOLD)));
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

function phrasePlanned(
  indicator: Extract<Proportional, { actual?: unknown }>,
  target: string,
  language: Language,
  vocabulary: Vocabulary,
): string {
  const ru = language === 'ru';
  const actual =
    indicator.actual === undefined
      ? ''
      : `, ${ru ? 'факт' : 'actual'} ${phraseQuantity(indicator.actual, vocabulary, language)}`;
  return `, ${ru ? 'план' : 'planned'} ${target}${actual}`;
}

/** From which attainment on it is paid, and what above 100 %. */
function phrasePayment(indicator: Proportional, language: Language): string[] {
  const ru = language === 'ru';
  if (indicator.curve !== undefined) return phraseCurves(indicator, language);
  const threshold = parseRatio(indicator.threshold ?? DEFAULT_THRESHOLD);
  const limit = formatPercent(threshold);
  return [
    ...(threshold.numerator === 0n ? [] : [ru ? `ниже ${limit} не оплачивается` : `nothing below ${limit}`]),
    ...(indicator.cap === undefined
      ? [ru ? 'сверх 100 % не ограничено' : 'not limited above 100 %']
      : phraseCap(indicator, ru)),
  ];
}

function phraseCurves(indicator: Proportional, language: Language): string[] {
  return [
    ...(indicator.curve === undefined ? [] : [phraseCurve(indicator.curve, language)]),
    ...phraseCap(indicator, language === 'ru'),
  ];
}

function phraseCap({ cap, kind, curve }: Proportional, ru: boolean): string[] {
  if (cap === undefined) return [];
  const most = formatPercent(parseRatio(cap));
  if (kind === 'loss-share' || curve !== undefined)
    return [ru ? `оплачивается не более ${most}` : `paid up to ${most}`];
  return [ru ? `оплачивается не более ${most} выполнения` : `attainment is paid up to ${most}`];
}

function phraseLosses(
  indicator: Extract<SchemeIndicator, { kind: 'loss-share' }>,
  target: string,
  ru: boolean,
): string[] {
  if (indicator.curve !== undefined) return [];
  const threshold = parseRatio(indicator.threshold ?? DEFAULT_THRESHOLD);
  if (threshold.numerator === 0n) return [];
  if (compare(threshold, ONE) > 0)
    return [ru ? `ниже ${formatPercent(threshold)} не оплачивается` : `nothing below ${formatPercent(threshold)}`];
  const lost = formatPercent(subtract(ONE, threshold));
  return [
    ru
      ? `если потеряно более ${lost} из них, не оплачивается`
      : `nothing when more than ${lost} of ${typeof indicator.target === 'string' ? `the ${target}` : 'them'} are lost`,
  ];
}
