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
import { pairUp } from '../../documents/items.js';

export interface WeighedCriterion {
  readonly code: string;
  readonly name: string;
  readonly weight: Fraction;
}

export function weighedCriteria(terms: ContestTerms): WeighedCriterion[] {
  return terms.criteria.map(({ code, name, weight }) => ({ code, name, weight: parseWeight(weight) }));
}

/** A criterion with what it came to, in the order of the participants. */
export interface CriterionResults extends WeighedCriterion {
  readonly results: readonly Fraction[];
}

/** What each criterion came to; nothing when one is missing, which is refused where it should be. A result that none of `allCodes` asks for is refused as well, where these are given. */
export function readResults(
  criteria: readonly WeighedCriterion[],
  participants: ContestInputs['participants'],
  allCodes: readonly string[] | undefined,
  evaluation: Evaluation,
): CriterionResults[] | undefined {
  let complete = true;
  if (allCodes !== undefined) refuseUnknown(participants, allCodes, evaluation);
  const results = criteria.map(({ code, name, weight }) => ({
    code,
    name,
    weight,
    results: participants.map((participant, index) => {
      const result = Object.hasOwn(participant.criteria, code) ? participant.criteria[code] : undefined;
      if (result !== undefined) return parseFraction(result);
      evaluation.refuse(
        'missing-criterion',
        ['contest', 'participants', index, 'criteria', code],
        `"${name}" has no result of this participant; give what it came to, 0 only where it came to 0: a result that is not known is no 0, and takes no place`,
      );
      complete = false;
      return ZERO;
    }),
  }));
  return complete ? results : undefined;
}

function refuseUnknown(
  participants: ContestInputs['participants'],
  allCodes: readonly string[],
  evaluation: Evaluation,
): void {
  participants.forEach((participant, index) => {
    for (const code of Object.keys(participant.criteria)) {
      if (!allCodes.includes(code))
        evaluation.refuse(
          'unknown-criterion',
          ['contest', 'participants', index, 'criteria', code],
          `no contest of the scheme has such a criterion; there are: ${allCodes.join(', ')}`,
        );
    }
  });
}

/** 1 for the most; those who are equal have the same rank, one more than the number of those who did better. */
export function rankResults(results: readonly Fraction[]): number[] {
  const order = results.map((result, index) => ({ result, index })).sort((a, b) => compare(b.result, a.result));
  const ranks = new Array<number>(results.length);
  let before: { readonly result: Fraction; readonly rank: number } | undefined;
  for (const [position, { result, index }] of order.entries()) {
    const rank = before !== undefined && compare(before.result, result) === 0 ? before.rank : position + 1;
    ranks[index] = rank;
    before = { result, rank };
  }
  return ranks;
}

/** Each result's share of the best; less than 0 counts 0, and where nobody is above 0 the criterion counts 0 for all. */
export function sharesOfBest(results: readonly Fraction[]): Fraction[] {
  const best = results.reduce(takeLarger);
  return results.map((result) => (best.numerator > 0n && result.numerator > 0n ? divide(result, best) : ZERO));
}

/** The composite of each participant; more is better, so that of ranks, where the least is best, is negative. */
export function scoreResults(how: ContestTerms['compare'], criteria: readonly CriterionResults[]): Fraction[] {
  const weighted = criteria.map(({ weight, results }) =>
    how === 'rank'
      ? rankResults(results).map((rank) => negate(multiply(weight, fromWhole(rank))))
      : sharesOfBest(results).map((share) => multiply(weight, share)),
  );
  return weighted.reduce((sums, each) => pairUp(sums, each).map(([sum, score]) => add(sum, score)));
}
