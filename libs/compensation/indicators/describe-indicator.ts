import { formatWeight } from '../trace/weight-display.js';
import { quote } from '../trace/quoted.js';
import type { Language } from '../trace/language.js';
import type { Describing } from './indicator-kind.js';
import { findIndicatorKind } from './indicator-registry.js';
import type { SchemeIndicator } from './scheme-indicator.js';

/** An indicator in one sentence: how it is measured, against what, and what is paid for which attainment. */
export function writeIndicatorSentence(indicator: SchemeIndicator, describing: Describing): string {
  const { language } = describing;
  const weight =
    indicator.weight === undefined
      ? ''
      : ` (${language === 'ru' ? 'вес' : 'weight'} ${formatWeight(indicator.weight, language)})`;
  const rules = findIndicatorKind(indicator).describe(indicator, describing);
  return closed(`${quote(indicator.name, language)}${weight}: ${rules.join('; ')}`);
}

/** How its result is measured and what the earner can do about it, in the author's own words; nothing where the document says neither. */
export function writeExplanationSentences(
  { name, howMeasured, howInfluenced }: SchemeIndicator,
  language: Language,
): string[] {
  const ru = language === 'ru';
  const named = quote(name, language);
  return [
    ...(howMeasured === undefined
      ? []
      : [closed(ru ? `${named} измеряется так: ${howMeasured}` : `How ${named} is measured: ${howMeasured}`)]),
    ...(howInfluenced === undefined
      ? []
      : [
          closed(
            ru
              ? `Что зависит от сотрудника в показателе ${named}: ${howInfluenced}`
              : `What the earner can do about ${named}: ${howInfluenced}`,
          ),
        ]),
  ];
}

/** Names, units and explanations may end with a full stop of their own. */
function closed(sentence: string): string {
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
