import type { Vocabulary } from '../terms/vocabulary.js';
import { makeAmountReader } from '../terms/amount-source.js';
import { findIndicatorKind } from './indicator-registry.js';
import { isReported, listPlanSources } from './indicator-sources.js';
import type { Measure, MeasuringTerms } from './measured.js';
import { measureNothing } from './no-result.js';
import { readReported } from './read-result.js';
import type { SchemeIndicator } from './scheme-indicator.js';

/**
 * Makes the reader of one indicator. This is the only reading of an actual: what is checked at submission and
 * what is paid cannot differ.
 */
export function compileIndicator(indicator: SchemeIndicator, vocabulary: Vocabulary, terms: MeasuringTerms): Measure {
  const measure = findIndicatorKind(indicator).compile(indicator, vocabulary, terms);
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
