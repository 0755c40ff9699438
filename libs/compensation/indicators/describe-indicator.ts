import { formatWeight } from '../trace/weight-display.js';
import { quote } from '../trace/quoted.js';
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
  const sentence = `${quote(indicator.name, language)}${weight}: ${rules.join('; ')}`;
  // A unit may end with a full stop of its own.
  return sentence.endsWith('.') ? sentence : `${sentence}.`;
}
