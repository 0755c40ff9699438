import { findActual } from '../inputs/actuals.js';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import { parseFraction, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { parseRatio } from '../numbers/ratio.js';
import { makeAmountReader, type AmountSource } from '../terms/amount-source.js';
import type { Evaluation } from '../terms/evaluation.js';
import { traceRatio } from '../trace/number-nodes.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import { measureDeviation } from './deviation.js';
import { measureHigherIsBetter } from './higher-is-better.js';
import { measureLossShare } from './loss-share.js';
import { measureLowerIsBetter } from './lower-is-better.js';
import { compilePayment, type Measure, type Measured } from './measured.js';
import type { SchemeIndicator } from './scheme-indicator.js';
import { measureYesNo } from './yes-no.js';

/**
 * Makes the reader of one indicator. This is the only reading of an actual: what is checked at submission and
 * what is paid cannot differ. `decimals` rounds attainments, nothing leaves them exact.
 */
export function compileIndicator(
  indicator: SchemeIndicator,
  vocabulary: Vocabulary,
  decimals: number | undefined,
): Measure {
  const target = makeAmountReader(indicator.target as AmountSource, vocabulary);
  const actualSource =
    'actual' in indicator && indicator.actual !== undefined
      ? makeAmountReader(indicator.actual, vocabulary)
      : undefined;
  const measure = measureOfKind(indicator, decimals);
  return (evaluation) => {
    const faultsBefore = evaluation.faultCount;
    const planned = target.read(evaluation);
    if (planned.numerator <= 0n && evaluation.faultCount === faultsBefore) {
      evaluation.refuse(
        'target-not-positive',
        ['values'],
        `the planned value of "${indicator.name}" is not more than 0, so that no attainment can be measured by it`,
        { indicator: indicator.code },
      );
    }
    const actual =
      actualSource === undefined ? reportedActual(indicator, evaluation) : { computed: actualSource.read(evaluation) };
    if (actual === undefined || evaluation.faultCount > faultsBefore) return undefined;
    if ('missing' in actual) return withoutResult(actual.missing, evaluation);
    return measure(actual, planned, evaluation);
  };
}

type ActualResult = Exclude<IndicatorActual, { missing: string }> | { computed: Fraction };

function reportedActual(indicator: SchemeIndicator, evaluation: Evaluation): IndicatorActual | undefined {
  const actual = findActual(evaluation.inputs.actuals, indicator.code);
  if (actual !== undefined) return actual;
  const message = `"${indicator.name}" has no actual; give its result, or the reason why there is none as missing`;
  evaluation.refuse('missing-actual', ['actuals', indicator.code], message, { indicator: indicator.code });
  return undefined;
}

function measureOfKind(
  indicator: SchemeIndicator,
  decimals: number | undefined,
): (actual: ActualResult, planned: Fraction, evaluation: Evaluation) => Measured | undefined {
  const { code, unit } = indicator;
  switch (indicator.kind) {
    case 'higher-is-better': {
      const pay = compilePayment(indicator);
      return (actual, planned, evaluation) => {
        const value = readValue(actual);
        return value === undefined
          ? refuseShape(indicator, 'value', evaluation)
          : measureHigherIsBetter({ actual: value, planned, unit, decimals, pay }, evaluation);
      };
    }
    case 'lower-is-better': {
      const pay = compilePayment(indicator);
      const byCurve = indicator.curve !== undefined;
      return (actual, planned, evaluation) => {
        const value = readValue(actual);
        return value === undefined
          ? refuseShape(indicator, 'value', evaluation)
          : measureLowerIsBetter({ code, actual: value, planned, unit, decimals, pay, byCurve }, evaluation);
      };
    }
    case 'loss-share': {
      const pay = compilePayment(indicator);
      return (actual, total, evaluation) =>
        'lost' in actual
          ? measureLossShare({ code, lost: parseFraction(actual.lost), total, unit, decimals, pay }, evaluation)
          : refuseShape(indicator, 'lost', evaluation);
    }
    case 'deviation': {
      const threshold = parseRatio(indicator.threshold);
      return (actual, forecast, evaluation) => {
        if (!('sold' in actual)) return refuseShape(indicator, 'sold', evaluation);
        const averageNeed = actual.averageNeed === undefined ? undefined : parseFraction(actual.averageNeed);
        return measureDeviation(
          { code, forecast, sold: parseFraction(actual.sold), averageNeed, threshold, decimals },
          evaluation,
        );
      };
    }
    case 'yes-no':
      return (actual, _, evaluation) =>
        'achieved' in actual
          ? measureYesNo(actual.achieved, evaluation)
          : refuseShape(indicator, 'achieved', evaluation);
  }
}

function readValue(actual: ActualResult): Fraction | undefined {
  if ('computed' in actual) return actual.computed;
  return 'value' in actual ? parseFraction(actual.value) : undefined;
}

function refuseShape(indicator: SchemeIndicator, field: string, evaluation: Evaluation): undefined {
  evaluation.refuse(
    'wrong-actual-for-kind',
    ['actuals', indicator.code],
    `"${indicator.name}" is of the kind ${indicator.kind}; give its result as ${field}, or the reason why there is none as missing`,
    { indicator: indicator.code },
  );
}

/** An indicator without a result pays nothing and says why (pay-rules.md, section 10). */
function withoutResult(reason: string, evaluation: Evaluation): Measured {
  const trace = evaluation.traced
    ? traceRatio('indicator/no-result', ZERO, { notes: [{ code: 'because', values: { reason } }] })
    : undefined;
  return { ratio: ZERO, counted: ZERO, trace };
}
