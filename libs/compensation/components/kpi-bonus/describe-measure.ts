import { isLessBetter } from '../../inputs/indicator-terms.js';
import type { IndicatorOf } from '../../indicators/scheme-indicator.js';
import { isPositiveText } from '../../numbers/decimal-text.js';
import { phraseQuantity, type AmountSource } from '../../terms/amount-source.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import type { Language, Texts } from '../../trace/language.js';

/** What is compared with a planned value. */
export type AgainstPlan = IndicatorOf<'higher-is-better' | 'lower-is-better' | 'quotient'>;

/** How a result is measured against what was planned, in phrases: the formula, the plan, where the result comes from, and what becomes of a plan of 0. */
export function phraseMeasure(indicator: AgainstPlan, language: Language, vocabulary: Vocabulary): string[] {
  const ru = language === 'ru';
  const target = `${phraseQuantity(indicator.target as AmountSource, vocabulary, language)} ${indicator.unit}`;
  const planned = `, ${ru ? 'план' : 'planned'} ${target}`;
  return [
    `${phraseFormula(indicator, language)}${planned}${phraseActual(indicator, language, vocabulary)}`,
    ...phrasePlanOfNothing(indicator, ru),
  ];
}

const OF_PLAN: Texts = { en: 'actual / planned', ru: 'факт / план' };
const INVERSE: Texts = { en: 'planned / actual', ru: 'план / факт' };
const LINEAR: Texts = { en: '2 - actual / planned, not below 0', ru: '2 - факт / план, но не меньше 0' };
const LESS_IS_BETTER: Texts = { en: 'less is better', ru: 'чем меньше, тем лучше' };

/** The formula, and which side is better. */
function phraseFormula(indicator: AgainstPlan, language: Language): string {
  if (!isLessBetter(indicator)) return OF_PLAN[language];
  const isInverse = 'measure' in indicator && indicator.measure === 'inverse';
  const formula = indicator.curve !== undefined ? OF_PLAN : isInverse ? INVERSE : LINEAR;
  return `${formula[language]}, ${LESS_IS_BETTER[language]}`;
}

function phraseActual(indicator: AgainstPlan, language: Language, vocabulary: Vocabulary): string {
  const ru = language === 'ru';
  if (indicator.kind !== 'quotient')
    return indicator.actual === undefined
      ? ''
      : `, ${ru ? 'факт' : 'actual'} ${phraseQuantity(indicator.actual, vocabulary, language)}`;
  const nothing = ru
    ? 'если знаменатель — 0, результата нет и не оплачивается'
    : 'a denominator of 0 is no result and pays nothing';
  if (indicator.numerator === undefined || indicator.denominator === undefined)
    return `, ${ru ? 'факт — числитель / знаменатель' : 'actual is numerator / denominator'} (${nothing})`;
  const [over, under] = [indicator.numerator, indicator.denominator].map((source) =>
    phraseQuantity(source, vocabulary, language),
  );
  return `, ${ru ? 'факт' : 'actual'} ${over} / ${under} (${nothing})`;
}

/** What becomes of a plan of 0, where it may be 0. */
function phrasePlanOfNothing(indicator: AgainstPlan, ru: boolean): string[] {
  const { target, curve } = indicator;
  if (!isLessBetter(indicator) || (typeof target === 'string' && isPositiveText(target))) return [];
  if (curve !== undefined)
    return [
      ru
        ? 'при плане 0 факт 0 — это 100 % плана, всё, что больше, — дальше последней точки кривой'
        : 'where 0 is planned, 0 is 100 % of the plan and anything more is beyond the last point of the curve',
    ];
  return [
    ru
      ? 'при плане 0 факт 0 — это выполнение 100 %, всё, что больше, — 0'
      : 'where 0 is planned, 0 is an attainment of 100 % and anything more is 0',
  ];
}
