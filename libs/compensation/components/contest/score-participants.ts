import {
  add,
  compare,
  divide,
  parseFraction,
  takeLarger,
  multiply,
  negate,
  fromWhole,
  ZERO,
  type Fraction,
} from '../../numbers/exact-fraction.js';
import { parseWeight } from '../../numbers/weight.js';
import type { ContestInputs } from '../../inputs/contest.js';
import type { Evaluation } from '../../terms/evaluation.js';
import type { ContestTerms } from './contest-terms.js';

export interface WeighedCriterion {
  readonly code: string;
  readonly name: string;
  readonly weight: Fraction;
}

export function weighedCriteria(terms: ContestTerms): WeighedCriterion[] {
  return terms.criteria.map(({ code, name, weight }) => ({ code, name, weight: parseWeight(weight) }));
}

/** What each criterion came to, one list per criterion in the order of the participants; nothing when one is missing, which is refused where it should be. */
export function readResults(
  criteria: readonly WeighedCriterion[],
  participants: ContestInputs['participants'],
  evaluation: Evaluation,
): Fraction[][] | undefined {
  let complete = true;
  const known = new Set(criteria.map(({ code }) => code));
  participants.forEach((participant, index) => {
    for (const code of Object.keys(participant.criteria)) {
      if (!known.has(code))
        evaluation.refuse(
          'unknown-criterion',
          ['contest', 'participants', index, 'criteria', code],
          `the contest has no such criterion; it has: ${[...known].join(', ')}`,
        );
    }
  });
  const results = criteria.map(({ code, name }) =>
    participants.map((participant, index) => {
      if (Object.hasOwn(participant.criteria, code)) return parseFraction(participant.criteria[code]!);
      evaluation.refuse(
        'missing-criterion',
        ['contest', 'participants', index, 'criteria', code],
        `"${name}" has no result of this participant; give it, 0 where there was none`,
      );
      complete = false;
      return ZERO;
    }),
  );
  return complete ? results : undefined;
}

/** 1 for the most; those who are equal have the same rank, one more than the number of those who did better. */
export function rankResults(results: readonly Fraction[]): number[] {
  const order = results.map((_, index) => index).sort((a, b) => compare(results[b]!, results[a]!));
  const ranks = new Array<number>(results.length);
  order.forEach((index, position) => {
    const before = order[position - 1];
    ranks[index] =
      before !== undefined && compare(results[before]!, results[index]!) === 0 ? ranks[before]! : position + 1;
  });
  return ranks;
}

/** Each result's share of the best; less than 0 counts 0, and where nobody is above 0 the criterion counts 0 for all. */
export function sharesOfBest(results: readonly Fraction[]): Fraction[] {
  const best = results.reduce(takeLarger);
  return results.map((result) => (best.numerator > 0n && result.numerator > 0n ? divide(result, best) : ZERO));
}

/** The composite of each participant; more is better, so that of ranks, where the least is best, is negative. */
export function scoreResults(
  how: ContestTerms['compare'],
  criteria: readonly WeighedCriterion[],
  results: readonly Fraction[][],
): Fraction[] {
  const weighted = criteria.map(({ weight }, criterion) => {
    const own = results[criterion]!;
    return how === 'rank'
      ? rankResults(own).map((rank) => negate(multiply(weight, fromWhole(rank))))
      : sharesOfBest(own).map((share) => multiply(weight, share));
  });
  return weighted.reduce((sums, each) => sums.map((sum, index) => add(sum, each[index]!)));
}
