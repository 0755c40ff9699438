import type { Vocabulary } from '../terms/vocabulary.js';
import { makeAmountReader } from '../terms/amount-source.js';
import { compileAgainstPlan } from './compile-against-plan.js';
import { compileBounds } from './compile-bounds.js';
import { compileForecast } from './compile-forecast.js';
import { compileLossShare } from './compile-loss-share.js';
import { isReported, listPlanSources } from './indicator-sources.js';
import type { Measure, MeasureReported, MeasuringTerms } from './measured.js';
import { measureNothing } from './no-result.js';
import { readReported, refuseShape } from './read-result.js';
import type { SchemeIndicator } from './scheme-indicator.js';
import { measureYesNo } from './yes-no.js';

/**
 * Makes the reader of one indicator. This is the only reading of an actual: what is checked at submission and
 * what is paid cannot differ.
 */
export function compileIndicator(indicator: SchemeIndicator, vocabulary: Vocabulary, terms: MeasuringTerms): Measure {
  const measure = compileKind(indicator, vocabulary, terms);
  if (!isReported(indicator)) return (evaluation) => measure(undefined, evaluation);
  const plan = listPlanSources(indicator).map(({ source }) => makeAmountReader(source, vocabulary));
  return (evaluation) => {
    const actual = readReported(indicator, evaluation);
    if (actual === undefined) {
      // What the plan lacks is told at the same time as the result.
      for (const reader of plan) reader.read(evaluation);
      return undefined;
    }
    if ('missing' in actual) return measureNothing({ code: 'because', values: { reason: actual.missing } }, evaluation);
    return measure(actual, evaluation);
  };
}

function compileKind(indicator: SchemeIndicator, vocabulary: Vocabulary, terms: MeasuringTerms): MeasureReported {
  switch (indicator.kind) {
    case 'higher-is-better':
    case 'lower-is-better':
    case 'quotient':
      return compileAgainstPlan(indicator, vocabulary, terms);
    case 'within-bounds':
      return compileBounds(indicator, vocabulary, terms);
    case 'loss-share':
      return compileLossShare(indicator, vocabulary, terms);
    case 'deviation':
      return compileForecast(indicator, vocabulary, terms);
    case 'yes-no':
      return (actual, evaluation) =>
        actual !== undefined && 'achieved' in actual
          ? measureYesNo(actual.achieved, evaluation)
          : refuseShape(indicator, 'achieved', evaluation);
  }
}
