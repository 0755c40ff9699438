import { findActual } from '../inputs/actuals.js';
import type { IndicatorActual } from '../inputs/actual-shapes.js';
import { parseFraction, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { makeAmountReader, type AmountReader, type AmountSource } from '../terms/amount-source.js';
import type { Evaluation } from '../terms/evaluation.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import type { Reported } from './measured.js';
import type { Result } from './result.js';

/** An indicator, as far as it matters for the reading of its result. */
export interface ReadIndicator {
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** An indicator whose result is one number, reported or from the month. */
export interface ValueIndicator extends ReadIndicator {
  readonly actual?: AmountSource | undefined;
}

/** What was reported of the indicator: a result, or why there is none; a problem where there is neither. */
export function readReported(indicator: ReadIndicator, evaluation: Evaluation): IndicatorActual | undefined {
  const actual = findActual(evaluation.inputs.actuals, indicator.code);
  if (actual !== undefined) return actual;
  const message = `"${indicator.name}" has no actual; give its result, or the reason why there is none as missing`;
  evaluation.refuse('missing-actual', ['actuals', indicator.code], message, { indicator: indicator.code });
  return undefined;
}

/** The actual of another kind is refused with what is asked for. */
export function refuseShape(indicator: ReadIndicator, field: string, evaluation: Evaluation): undefined {
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
  indicator: ValueIndicator,
  vocabulary: Vocabulary,
  isLessBetter = false,
): (actual: Reported | undefined, evaluation: Evaluation) => Result | undefined {
  const source = indicator.actual === undefined ? undefined : makeAmountReader(indicator.actual, vocabulary);
  return (actual, evaluation) => {
    if (source !== undefined) {
      const computed = readSoundly(source, evaluation);
      return computed && makeResult(computed, isLessBetter);
    }
    if (actual === undefined || !('value' in actual)) return refuseShape(indicator, 'value', evaluation);
    const number = readReportedNumber({ indicator, field: 'value', isLessBetter }, actual.value, evaluation);
    return number && { actual: number };
  };
}

/** A reported number. Where less is better one below 0 is a slip, and is refused: it would count as the best there is. */
export function readReportedNumber(
  { indicator, field, isLessBetter }: { indicator: ReadIndicator; field: string; isLessBetter: boolean },
  text: string,
  evaluation: Evaluation,
): Fraction | undefined {
  const number = parseFraction(text);
  if (number.numerator >= 0n || !isLessBetter) return number;
  evaluation.refuse(
    'result-below-zero',
    ['actuals', indicator.code, field],
    `must not be less than 0: of "${indicator.name}" less is better, and 0 is the least there is; check its sign`,
    { indicator: indicator.code },
  );
  return undefined;
}

/** A result that numbers of the month add up to. Where less is better one below 0 counts as 0, the best there is. */
export function makeResult(actual: Fraction, isLessBetter: boolean): Result {
  return actual.numerator < 0n && isLessBetter ? { actual: ZERO, wasNegative: true } : { actual };
}
