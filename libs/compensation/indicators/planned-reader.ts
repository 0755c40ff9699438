import type { Fraction } from '../numbers/exact-fraction.js';
import { makeAmountReader, type AmountSource } from '../terms/amount-source.js';
import type { Evaluation } from '../terms/evaluation.js';
import type { Vocabulary } from '../terms/vocabulary.js';
import { readSoundly } from './read-result.js';

/** An indicator that has a planned value. */
export interface PlannedIndicator {
  readonly code: string;
  readonly name: string;
  readonly target: AmountSource;
}

/** Reads what was planned, and refuses what nothing can be measured by: less than 0, and 0 unless it means something. */
export function makePlannedReader(
  { code, name, target }: PlannedIndicator,
  vocabulary: Vocabulary,
  { mayBeNothing, isReported }: { readonly mayBeNothing: boolean; readonly isReported: boolean },
): (evaluation: Evaluation) => Fraction | undefined {
  const reader = makeAmountReader(target, vocabulary);
  const advice = mayBeNothing
    ? 'check what is taken off it'
    : `give the value that was planned${isReported ? ', or report the result as missing, with the reason: it pays nothing then' : ''}`;
  const message = `the planned value of "${name}" is ${mayBeNothing ? 'less' : 'not more'} than 0, so that no attainment can be measured by it; ${advice}`;
  return (evaluation) => {
    const planned = readSoundly(reader, evaluation);
    if (planned === undefined || planned.numerator > 0n || (mayBeNothing && planned.numerator === 0n)) return planned;
    evaluation.refuse('target-not-positive', ['values'], message, { indicator: code });
    return undefined;
  };
}
