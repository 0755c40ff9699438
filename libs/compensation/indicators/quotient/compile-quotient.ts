import { divide, parseFraction, writeExact, type Fraction } from '../../numbers/exact-fraction.js';
import { makeAmountReader } from '../../terms/amount-source.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Vocabulary } from '../../terms/vocabulary.js';
import { stepsOf } from '../../trace/steps.js';
import type { ReadResult } from '../against-plan/against-plan.js';
import type { Reported } from '../measured.js';
import { measureNothing } from '../no-result.js';
import { makeResult, readReportedNumber, refuseShape } from '../read-result.js';
import { isLessBetter, type Quotient } from './quotient-terms.js';
import type { quotientWords } from './quotient-words.js';

const { traceQuantity } = stepsOf<typeof quotientWords>();

/**
 * Makes the reader of a quotient: numerator / denominator, reported or from two numbers of the month (pay-rules.md,
 * section 1, "quotient"). A denominator of 0 is a missing value: the indicator pays nothing and says why.
 */
export function compileQuotient(indicator: Quotient, vocabulary: Vocabulary): ReadResult {
  const { code, numerator, denominator } = indicator;
  const isLess = isLessBetter(indicator);
  const above = numerator === undefined ? undefined : makeAmountReader(numerator, vocabulary);
  const below = denominator === undefined ? undefined : makeAmountReader(denominator, vocabulary);
  const names = {
    ...(above?.name === undefined ? {} : { numerator: above.name }),
    ...(below?.name === undefined ? {} : { denominator: below.name }),
  };
  const read = (actual: Reported | undefined, evaluation: Evaluation): [Fraction, Fraction] | undefined => {
    if (above !== undefined && below !== undefined) return [above.read(evaluation), below.read(evaluation)];
    if (actual === undefined || !('numerator' in actual))
      return refuseShape(indicator, 'numerator and denominator', evaluation);
    const reported = readReportedNumber(
      { indicator, field: 'numerator', isLessBetter: isLess },
      actual.numerator,
      evaluation,
    );
    return reported && [reported, parseFraction(actual.denominator)];
  };
  return (actual, evaluation) => {
    const faultsBefore = evaluation.faultCount;
    const parts = read(actual, evaluation);
    if (parts === undefined || evaluation.faultCount > faultsBefore) return undefined;
    const [over, under] = parts;
    if (under.numerator < 0n) {
      const message = `the denominator of "${indicator.name}" is less than 0, so that its quotient means nothing; check what is taken off it`;
      evaluation.refuse('denominator-below-zero', ['values'], message, { indicator: code });
      return undefined;
    }
    if (under.numerator === 0n) return { none: measureNothing(noteNoDenominator(below?.name), evaluation) };
    const result = makeResult(divide(over, under), isLess);
    if (!evaluation.traced) return result;
    const values = { numerator: writeExact(over), denominator: writeExact(under) };
    return { ...result, step: traceQuantity('indicator/quotient', divide(over, under), { values, names }) };
  };
}

function noteNoDenominator(name: string | undefined) {
  return name === undefined
    ? ({ code: 'denominator-zero' } as const)
    : ({ code: 'named-denominator-zero', values: { name } } as const);
}
