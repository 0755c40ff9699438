import {
  writeExact,
  takeLarger,
  multiply,
  addAll,
  fromWhole,
  type Fraction,
  writeUnits,
} from '../../numbers/exact-fraction.js';
import { fromUnits } from '../../numbers/money.js';
import { stepsOf } from '../../trace/steps.js';
import type { TraceNode } from '../../trace/trace.js';
import type { ContestTerms } from './contest-terms.js';
import { rankResults, sharesOfBest, type CriterionResults } from './score-participants.js';
import { pooledPrizes, type Standing } from './standing.js';
import { itemAt } from '../../documents/items.js';
import type { contestWords } from './contest-words.js';

const { traceMoney, traceQuantity, traceRatio } = stepsOf<typeof contestWords>();

/** A contest as one participant sees it: own results and how many are ahead, nothing that belongs to another. */
export interface ContestStory {
  readonly terms: ContestTerms;
  readonly criteria: readonly CriterionResults[];
  /** The participant's, among the results. */
  readonly index: number;
  readonly standing: Standing;
  readonly prizes: readonly bigint[];
  readonly paid: bigint;
}

export function traceContest(story: ContestStory, places: number): TraceNode {
  const {
    terms,
    standing: { ahead, tied },
    prizes,
    paid,
  } = story;
  const children = [tracePlace(story)];
  const place = String(ahead + 1);
  if (tied > 1 && terms.ties === 'share' && prizes[ahead] !== undefined) {
    return traceMoney('contest/tie', fromUnits(paid, places), places, {
      values: { pool: writeUnits(pooledPrizes(ahead, tied, prizes), places), tied: String(tied) },
      notes: [{ code: 'shared', values: { place, last: String(ahead + tied) } }],
      children,
    });
  }
  const note = prizes[ahead] === undefined ? 'no-prize' : tied > 1 ? 'same' : 'won';
  return traceMoney('contest', fromUnits(paid, places), places, {
    values: { prize: writeUnits(paid, places) },
    notes: [{ code: note, values: { place, tied: String(tied) } }],
    children,
  });
}

function tracePlace(story: ContestStory): TraceNode {
  const {
    terms,
    standing: { ahead, tied },
    criteria: [first],
  } = story;
  return traceQuantity('contest/place', fromWhole(ahead + 1), {
    values: { ahead: String(ahead) },
    notes: [
      {
        code: tied > 1 ? 'tied' : 'alone',
        values: { participants: String(first?.results.length ?? 0), tied: String(tied) },
      },
    ],
    children: [terms.compare === 'rank' ? traceRank(story) : shareNode(story)],
  });
}

function traceRank({ criteria, index }: ContestStory): TraceNode {
  const parts = criteria.map(({ name, weight, results }) => {
    const rank = itemAt(rankResults(results), index);
    const weighted = multiply(weight, fromWhole(rank));
    return {
      weighted,
      node: traceQuantity('contest/rank', weighted, {
        label: name,
        values: { weight: writeExact(weight), rank: String(rank) },
        notes: [{ code: 'result', values: { result: writeExact(itemAt(results, index)), ahead: String(rank - 1) } }],
      }),
    };
  });
  return traceQuantity('contest/composite-rank', addAll(parts.map((part) => part.weighted)), {
    notes: [{ code: 'least-is-best' }],
    children: parts.map((part) => part.node),
  });
}

function shareNode({ criteria, index }: ContestStory): TraceNode {
  const parts = criteria.map(({ name, weight, results }) => {
    const weighted = multiply(weight, itemAt(sharesOfBest(results), index));
    const own = itemAt(results, index);
    return { weighted, node: traceCriterion(name, weight, own, results.reduce(takeLarger), weighted) };
  });
  return traceRatio('contest/composite-share', addAll(parts.map((part) => part.weighted)), {
    notes: [{ code: 'most-is-best' }],
    children: parts.map((part) => part.node),
  });
}

function traceCriterion(
  name: string,
  weight: Fraction,
  result: Fraction,
  best: Fraction,
  weighted: Fraction,
): TraceNode {
  if (best.numerator <= 0n)
    return traceRatio('contest/nothing', weighted, {
      label: name,
      values: { weight: writeExact(weight) },
      notes: [{ code: 'nobody', values: { result: writeExact(result) } }],
    });
  if (result.numerator < 0n)
    return traceRatio('contest/nothing', weighted, {
      label: name,
      values: { weight: writeExact(weight) },
      notes: [{ code: 'below-zero', values: { result: writeExact(result) } }],
    });
  return traceRatio('contest/share', weighted, {
    label: name,
    values: { weight: writeExact(weight), result: writeExact(result), best: writeExact(best) },
  });
}
