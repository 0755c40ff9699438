import { compare, exactText, multiply, smallerOf, subtract, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import type { TraceNode, TraceNote } from '../trace/trace.js';
import { partAt, type Edge } from './edge.js';
import { moneyNode } from '../trace/number-nodes.js';
import { reachedNote } from './tier-words.js';
import { marginalAmount, wholeAmount, type Tier } from './tiers.js';

/** What tiers pay for an amount, and how the trace shows it. */
export interface TierSchedule {
  readonly pays: (amount: Fraction) => Fraction;
  /** `name` is the author's name of the amount. */
  readonly node: (amount: Fraction, name?: string) => TraceNode;
}

/** Each rate on its own part of the amount; one step of the trace for each tier that the amount reaches into. */
export function marginalSchedule(tiers: readonly Tier[]): TierSchedule {
  const pays = marginalAmount(tiers);
  return {
    pays,
    node: (amount) =>
      moneyNode('tiers/marginal', pays(amount), {
        children: tiers.filter((tier) => compare(amount, tier.from) > 0).map((tier) => partNode(tier, amount)),
      }),
  };
}

function partNode({ from, to, rate }: Tier, amount: Fraction): TraceNode {
  const part = subtract(to === undefined ? amount : smallerOf(amount, to), from);
  const range =
    from.numerator === 0n
      ? to === undefined
        ? undefined
        : noteOf('up', { to })
      : to === undefined
        ? noteOf('above', { from })
        : noteOf('between', { from, to });
  return moneyNode('tiers/part', multiply(part, rate), {
    values: { part: exactText(part), rate: exactText(rate) },
    notes: range === undefined ? undefined : [range],
  });
}

function noteOf(code: string, values: Record<string, Fraction>): TraceNote {
  return { code, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, exactText(value)])) };
}

/** The rate of the tier that is reached, on the whole amount. */
export function wholeAmountSchedule(tiers: readonly Tier[], edge: Edge): TierSchedule {
  const pays = wholeAmount(tiers, edge);
  const from = tiers.map((tier) => tier.from);
  return {
    pays,
    node: (amount, name) => {
      const counted = amount.numerator < 0n ? ZERO : amount;
      const tier = tiers[partAt(counted, from, edge)]!;
      return moneyNode('tiers/whole-amount', pays(counted), {
        values: { amount: exactText(counted), rate: exactText(tier.rate) },
        names: name === undefined ? undefined : { amount: name },
        notes: [reachedNote(tier, edge)],
      });
    },
  };
}
