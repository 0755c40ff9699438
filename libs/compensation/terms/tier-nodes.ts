import {
  compare,
  writeExact,
  multiply,
  takeSmaller,
  subtract,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import type { TraceNode, TraceNote } from '../trace/trace.js';
import { findPart, type Edge } from './edge.js';
import { traceMoney } from '../trace/number-nodes.js';
import { noteReached } from './tier-words.js';
import { marginalAmount, wholeAmount, type Tier } from './tiers.js';

/** What tiers pay for an amount, and how the trace shows it. */
export interface TierSchedule {
  readonly pays: (amount: Fraction) => Fraction;
  /** `name` is the author's name of the amount. */
  readonly node: (amount: Fraction, name?: string) => TraceNode;
}

/** Each rate on its own part of the amount; one step of the trace for each tier that the amount reaches into. */
export function marginalSchedule(tiers: readonly Tier[], places: number): TierSchedule {
  const pays = marginalAmount(tiers);
  return {
    pays,
    node: (amount) =>
      traceMoney('tiers/marginal', pays(amount), places, {
        children: tiers.filter((tier) => compare(amount, tier.from) > 0).map((tier) => tracePart(tier, amount, places)),
      }),
  };
}

function tracePart({ from, to, rate }: Tier, amount: Fraction, places: number): TraceNode {
  const part = subtract(to === undefined ? amount : takeSmaller(amount, to), from);
  const range =
    from.numerator === 0n
      ? to === undefined
        ? undefined
        : makeRangeNote('up', { to })
      : to === undefined
        ? makeRangeNote('above', { from })
        : makeRangeNote('between', { from, to });
  return traceMoney('tiers/part', multiply(part, rate), places, {
    values: { part: writeExact(part), rate: writeExact(rate) },
    notes: range === undefined ? undefined : [range],
  });
}

function makeRangeNote(code: string, values: Record<string, Fraction>): TraceNote {
  return { code, values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, writeExact(value)])) };
}

/** The rate of the tier that is reached, on the whole amount. */
export function wholeAmountSchedule(tiers: readonly Tier[], edge: Edge, places: number): TierSchedule {
  const pays = wholeAmount(tiers, edge);
  return {
    pays,
    node: (amount, name) => {
      const counted = amount.numerator < 0n ? ZERO : amount;
      const tier = findPart(counted, tiers, edge);
      return traceMoney('tiers/whole-amount', pays(counted), places, {
        values: { amount: writeExact(counted), rate: writeExact(tier.rate) },
        names: name === undefined ? undefined : { amount: name },
        notes: [noteReached(tier, edge)],
      });
    },
  };
}
