import type { z } from 'zod';
import type { IndicatorKind } from '../inputs/indicator-kind.js';
import { formatWeight } from '../trace/weight-display.js';
import { quote } from '../trace/quoted.js';
import type { ExplanationLanguage } from '../trace/language.js';
import { endSentence, say } from '../trace/phrases.js';
import { describeAgainstPlan } from './against-plan/describe-against-plan.js';
import { describeForecast } from './deviation/describe-forecast.js';
import type { Describing } from './describing.js';
import { indicatorPhrases } from './indicator-phrases.js';
import type { indicatorRegistry } from './indicator-registry.js';
import { describeLossShare } from './loss-share/describe-loss-share.js';
import { describeQuotient } from './quotient/describe-quotient.js';
import type { SchemeIndicator } from './scheme-indicator.js';
import { describeBounds } from './within-bounds/describe-bounds.js';
import { describeYesNo } from './yes-no/describe-yes-no.js';

type Describe<Indicator> = (indicator: Indicator, describing: Describing) => string[];

/** How an indicator of each kind is measured and what is paid for which attainment, in phrases. */
const descriptions: {
  readonly [Kind in IndicatorKind]: Describe<z.infer<(typeof indicatorRegistry)[Kind]['schema']>>;
} = {
  'higher-is-better': (indicator, describing) => describeAgainstPlan(indicator, false, describing),
  'lower-is-better': (indicator, describing) => describeAgainstPlan(indicator, true, describing),
  'within-bounds': describeBounds,
  quotient: describeQuotient,
  'loss-share': describeLossShare,
  deviation: describeForecast,
  'yes-no': describeYesNo,
};

/** An indicator in one sentence: how it is measured, against what, and what is paid for which attainment. */
export function writeIndicatorSentence(indicator: SchemeIndicator, describing: Describing): string {
  const { language } = describing;
  const { name, weight, kind } = indicator;
  const rules = (descriptions[kind] as Describe<SchemeIndicator>)(indicator, describing);
  const weighed =
    weight === undefined ? '' : say(indicatorPhrases.weight, language, { weight: formatWeight(weight, language) });
  return endSentence(`${quote(name, language)}${weighed}: ${rules.join('; ')}`, language);
}

/** How its result is measured and what the earner can do about it, in the author's own words; nothing where the document says neither. */
export function writeExplanationSentences(
  { name: own, howMeasured, howInfluenced }: SchemeIndicator,
  language: ExplanationLanguage,
): string[] {
  const name = quote(own, language);
  const sentences = [
    ...(howMeasured === undefined ? [] : [say(indicatorPhrases.howMeasured, language, { name, how: howMeasured })]),
    ...(howInfluenced === undefined
      ? []
      : [say(indicatorPhrases.howInfluenced, language, { name, how: howInfluenced })]),
  ];
  return sentences.map((sentence) => endSentence(sentence, language));
}
