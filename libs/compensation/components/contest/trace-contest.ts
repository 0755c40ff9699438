import { exactText, largerOf, multiply, sumOf, wholeNumber, type Fraction } from '../../numbers/exact-fraction.js';
import { hundredths, hundredthsToText } from '../../numbers/money.js';
import { moneyNode, quantityNode, ratioNode } from '../../trace/number-nodes.js';
import type { TraceNode } from '../../trace/trace.js';
import type { ContestTerms } from './contest-terms.js';
import { ranksOf, sharesOfBest, type WeighedCriterion } from './score-participants.js';
import { pooledPrizes, type Standing } from './standing.js';

/** A contest as one participant sees it: own results and how many are ahead, nothing that belongs to another. */
export interface ContestStory {
  readonly terms: ContestTerms;
  readonly criteria: readonly WeighedCriterion[];
  readonly results: readonly Fraction[][];
  readonly index: number;
  readonly standing: Standing;
  readonly prizes: readonly bigint[];
  readonly paid: bigint;
}

export function contestNode(story: ContestStory): TraceNode {
  const {
    terms,
    standing: { ahead, tied },
    prizes,
    paid,
  } = story;
  const children = [placeNode(story)];
  const place = String(ahead + 1);
  if (tied > 1 && terms.ties === 'share' && prizes[ahead] !== undefined) {
    return moneyNode('contest/tie', hundredths(paid), {
      values: { pool: hundredthsToText(pooledPrizes(ahead, tied, prizes)), tied: String(tied) },
      notes: [{ code: 'shared', values: { place, last: String(ahead + tied) } }],
      children,
    });
  }
  const note = prizes[ahead] === undefined ? 'no-prize' : tied > 1 ? 'same' : 'won';
  return moneyNode('contest', hundredths(paid), {
    values: { prize: hundredthsToText(paid) },
    notes: [{ code: note, values: { place, tied: String(tied) } }],
    children,
  });
}

function placeNode(story: ContestStory): TraceNode {
  const {
    terms,
    standing: { ahead, tied },
    results,
  } = story;
  return quantityNode('contest/place', wholeNumber(ahead + 1), {
    values: { ahead: String(ahead) },
    notes: [
      { code: tied > 1 ? 'tied' : 'alone', values: { participants: String(results[0]!.length), tied: String(tied) } },
    ],
    children: [terms.compare === 'rank' ? rankNode(story) : shareNode(story)],
  });
}

function rankNode({ criteria, results, index }: ContestStory): TraceNode {
  const parts = criteria.map(({ name, weight }, criterion) => {
    const rank = ranksOf(results[criterion]!)[index]!;
    const weighted = multiply(weight, wholeNumber(rank));
    return {
      weighted,
      node: quantityNode('contest/rank', weighted, {
        label: name,
        values: { weight: exactText(weight), rank: String(rank) },
        notes: [
          { code: 'result', values: { result: exactText(results[criterion]![index]!), ahead: String(rank - 1) } },
        ],
      }),
    };
  });
  return quantityNode('contest/composite-rank', sumOf(parts.map((part) => part.weighted)), {
    notes: [{ code: 'least-is-best' }],
    children: parts.map((part) => part.node),
  });
}

function shareNode({ criteria, results, index }: ContestStory): TraceNode {
  const parts = criteria.map(({ name, weight }, criterion) => {
    const own = results[criterion]!;
    const weighted = multiply(weight, sharesOfBest(own)[index]!);
    return { weighted, node: criterionNode(name, weight, own[index]!, own.reduce(largerOf), weighted) };
  });
  return ratioNode('contest/composite-share', sumOf(parts.map((part) => part.weighted)), {
    notes: [{ code: 'most-is-best' }],
    children: parts.map((part) => part.node),
  });
}

function criterionNode(
  name: string,
  weight: Fraction,
  result: Fraction,
  best: Fraction,
  weighted: Fraction,
): TraceNode {
  if (best.numerator <= 0n)
    return ratioNode('contest/nothing', weighted, {
      label: name,
      values: { weight: exactText(weight) },
      notes: [{ code: 'nobody', values: { result: exactText(result) } }],
    });
  if (result.numerator < 0n)
    return ratioNode('contest/nothing', weighted, {
      label: name,
      values: { weight: exactText(weight) },
      notes: [{ code: 'below-zero', values: { result: exactText(result) } }],
    });
  return ratioNode('contest/share', weighted, {
    label: name,
    values: { weight: exactText(weight), result: exactText(result), best: exactText(best) },
  });
}
