import { add, compare, takeLarger, subtract, ZERO, type Fraction } from '../../numbers/exact-fraction.js';
import { parseRatio } from '../../numbers/ratio.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { Vocabulary } from '../../terms/vocabulary.js';

/** What was taken away before the fines, and the share of the month's pay that it may come to together with them. */
export interface TakenBefore {
  /** The larger of the share of fines and those of what takes away before them. */
  readonly share: Fraction;
  /** Without a sign; what is paid on top does not make up for it. */
  readonly read: (evaluation: Evaluation) => Fraction;
}

/** Makes a reader of what the adjustments of the scheme take back. */
export function takenBefore(share: Fraction, vocabulary: Vocabulary): TakenBefore {
  const takers = vocabulary.components.filter((component) => component.withheldLimit !== undefined);
  return {
    share: takers.reduce((largest, { withheldLimit }) => takeLarger(largest, parseRatio(withheldLimit!)), share),
    read: (evaluation) => takers.reduce((sum, { code }) => add(sum, takenBy(code, evaluation)), ZERO),
  };
}

function takenBy(code: string, evaluation: Evaluation): Fraction {
  const lines = evaluation.outcomeOf(code)?.lines ?? [];
  return lines.reduce((sum, { exact }) => (compare(exact, ZERO) < 0 ? subtract(sum, exact) : sum), ZERO);
}
