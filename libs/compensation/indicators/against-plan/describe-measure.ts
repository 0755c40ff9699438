import { isPositiveText } from '../../numbers/decimal-text.js';
import { phraseQuantity, type AmountSource } from '../../terms/amount-source.js';
import type { Language, Texts } from '../../trace/language.js';
import type { Describing } from '../indicator-kind.js';
import type { AgainstPlan } from './against-plan.js';

/**
 * How a result is measured against what was planned, in phrases: the formula, the plan, where the result comes from
 * (`actual`, with its comma), and what becomes of a plan of 0.
 */
export function phraseMeasure(
  indicator: AgainstPlan,
  actual: string,
  isLessBetter: boolean,
  { language, vocabulary }: Describing,
): string[] {
  const ru = language === 'ru';
  const target = `${phraseQuantity(indicator.target, vocabulary, language)} ${indicator.unit}`;
  const formula = isLessBetter ? phraseLessIsBetter(indicator, language) : OF_PLAN[language];
  return [
    `${formula}, ${ru ? 'план' : 'planned'} ${target}${actual}`,
    ...(isLessBetter ? phrasePlanOfNothing(indicator, ru) : []),
  ];
}

/** Where a result comes from that is one number; nothing where it is reported. */
export function phraseActual(actual: AmountSource | undefined, { language, vocabulary }: Describing): string {
  return actual === undefined
    ? ''
    : `, ${language === 'ru' ? 'факт' : 'actual'} ${phraseQuantity(actual, vocabulary, language)}`;
}

const OF_PLAN: Texts = { en: 'actual / planned', ru: 'факт / план' };
const INVERSE: Texts = { en: 'planned / actual', ru: 'план / факт' };
const LINEAR: Texts = { en: '2 - actual / planned, not below 0', ru: '2 - факт / план, но не меньше 0' };
const LESS_IS_BETTER: Texts = { en: 'less is better', ru: 'чем меньше, тем лучше' };

/** The formula, and which side is better. */
function phraseLessIsBetter({ curve, measure }: AgainstPlan, language: Language): string {
  const formula = curve !== undefined ? OF_PLAN : measure === 'inverse' ? INVERSE : LINEAR;
  return `${formula[language]}, ${LESS_IS_BETTER[language]}`;
}

/** What becomes of a plan of 0, where it may be 0. */
function phrasePlanOfNothing(indicator: AgainstPlan, ru: boolean): string[] {
  const { target, curve } = indicator;
  if (typeof target === 'string' && isPositiveText(target)) return [];
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
