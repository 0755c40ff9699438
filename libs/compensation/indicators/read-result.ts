import { findActual } from '../inputs/actuals.js';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import { isLessBetter } from '../inputs/indicator-terms.js';
import { parseFraction, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { makeAmountReader, type AmountReader } from '../terms/amount-source.js';
import type { Evaluation } from '../terms/evaluation.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { Reported } from './measured.js';
import type { Result } from './result.js';
import type { IndicatorOf, SchemeIndicator } from './scheme-indicator.js';

/** What was reported of the indicator: a result, or why there is none; a problem where there is neither. */
export function readReported(indicator: SchemeIndicator, evaluation: Evaluation): IndicatorActual | undefined {
  const actual = findActual(evaluation.inputs.actuals, indicator.code);
  if (actual !== undefined) return actual;
  const message = `"${indicator.name}" has no actual; give its result, or the reason why there is none as missing`;
  evaluation.refuse('missing-actual', ['actuals', indicator.code], message, { indicator: indicator.code });
  return undefined;
}

/** The actual of another kind is refused with what is asked for. */
export function refuseShape(indicator: SchemeIndicator, field: string, evaluation: Evaluation): undefined {
  evaluation.refuse(
    'wrong-actual-for-kind',
    ['actuals', indicator.code],
    `"${indicator.name}" is of the kind ${indicator.kind}; give its result as ${field}, or the reason why there is none as missing`,
    { indicator: indicator.code },
  );
}

/** A number, or nothing where its reading met a problem, which is told already. */
export function readSoundly(reader: AmountReader, evaluation: Evaluation): Fraction | undefined {
  const faultsBefore = evaluation.faultCount;
  const number = reader.read(evaluation);
  return evaluation.faultCount > faultsBefore ? undefined : number;
}

/** Makes the reader of a result that is one number: reported, or from the month. */
export function makeValueReader(
  indicator: IndicatorOf<'higher-is-better' | 'lower-is-better' | 'within-bounds'>,
  vocabulary: Vocabulary,
): (actual: Reported | undefined, evaluation: Evaluation) => Result | undefined {
  const source = indicator.actual === undefined ? undefined : makeAmountReader(indicator.actual, vocabulary);
  return (actual, evaluation) => {
    if (source !== undefined) {
      const computed = readSoundly(source, evaluation);
      return computed && makeResult(indicator, computed);
    }
    if (actual === undefined || !('value' in actual)) return refuseShape(indicator, 'value', evaluation);
    const number = readReportedNumber(indicator, 'value', actual.value, evaluation);
    return number && { actual: number };
  };
}

/** A reported number. Where less is better one below 0 is a slip, and is refused: it would count as the best there is. */
export function readReportedNumber(
  indicator: SchemeIndicator,
  field: 'value' | 'numerator',
  text: string,
  evaluation: Evaluation,
): Fraction | undefined {
  const number = parseFraction(text);
  if (number.numerator >= 0n || !isLessBetter(indicator)) return number;
  evaluation.refuse(
    'result-below-zero',
    ['actuals', indicator.code, field],
    `must not be less than 0: of "${indicator.name}" less is better, and 0 is the least there is; check its sign`,
    { indicator: indicator.code },
  );
  return undefined;
}

/** A result that numbers of the month add up to. Where less is better one below 0 counts as 0, the best there is. */
export function makeResult(indicator: SchemeIndicator, actual: Fraction): Result {
  return actual.numerator < 0n && isLessBetter(indicator) ? { actual: ZERO, wasNegative: true } : { actual };
}
