import { isExactAt, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { makeAmountReader, listReferencesOfAmount, type AmountSource } from './amount-source.js';
import type { Evaluation } from './evaluation.js';
import type { Vocabulary } from './vocabulary.js';

/** What is counted, by the author's name of it, and whether halves of it can happen. */
export interface Counted {
  readonly name: string;
  readonly whole: boolean;
}

/**
 * Makes a reader of how often something happened in the month: 0 or more, whole where it must be. Anything else
 * is refused at the value that it was read from, and 0 is counted in its place.
 */
export function countReader(
  source: AmountSource,
  vocabulary: Vocabulary,
  { name, whole }: Counted,
): (evaluation: Evaluation) => Fraction {
  const reader = makeAmountReader(source, vocabulary);
  const path = pathOfCount(source);
  return (evaluation) => {
    const faultsBefore = evaluation.faultCount;
    const count = reader.read(evaluation);
    if (evaluation.faultCount > faultsBefore) return ZERO;
    if (count.numerator < 0n) {
      evaluation.refuse('negative-count', path, `the count of "${name}" is less than 0; check what is taken off it`);
      return ZERO;
    }
    if (whole && !isExactAt(count, 0)) {
      evaluation.refuse(
        'count-not-whole',
        path,
        `the count of "${name}" is not a whole number; events are counted one by one`,
      );
      return ZERO;
    }
    return count;
  };
}

/** The value or the deals behind a count; the values as a whole where it is put together from several. */
function pathOfCount(source: AmountSource): string[] {
  if (typeof source === 'object' && 'deals' in source) return ['deals'];
  const values = listReferencesOfAmount(source, []).filter((reference) => reference.to === 'value');
  const [only] = values;
  return only !== undefined && values.length === 1 ? ['values', only.code] : ['values'];
}

/** Whether a count that the scheme writes down is a whole number; one of the month is judged when it is read. */
export function isWholeWhereWritten(source: AmountSource): boolean {
  return typeof source !== 'string' || /^\d+(\.0+)?$/.test(source);
}
