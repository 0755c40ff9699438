import {
  compare,
  writeExact,
  multiply,
  takeSmaller,
  subtract,
  ZERO,
  type Fraction,
} from '../numbers/exact-fraction.js';
import type { NoteOfRule } from '../trace/step-details.js';
import type { TraceNode } from '../trace/trace.js';
import { findPart, type Edge } from './edge.js';
import { stepsOf } from '../trace/steps.js';
import { noteReached } from './tier-words.js';
import { marginalAmount, wholeAmount, type Tier } from './tiers.js';
import type { tierWords } from './tier-words.js';

const { traceMoney } = stepsOf<typeof tierWords>();

/** What tiers pay for an amount, and how the trace shows it. */
export interface TierSchedule {
  readonly pays: (amount: Fraction) => Fraction;
  /** `name` is the author's name of the amount. */
  readonly node: (amount: Fraction, name?: string) => TraceNode;
}

/** Each rate on its own part of the amount; one step of the trace for each tier that the amount reaches into. */
export function marginalSchedule(tiers: readonly Tier[], places: number): TierSchedule {
  const pays = marginalAmount(tiers);
  const shown = tiers.map(showTier);
  return {
    pays,
    node: (amount) =>
      traceMoney('tiers/marginal', pays(amount), places, {
        children: shown
          .filter(({ tier }) => compare(amount, tier.from) > 0)
          .map((each) => tracePart(each, amount, places)),
      }),
  };
}

type RangeNote = NoteOfRule<typeof tierWords, 'tiers/part'>;

/** A tier with what its steps say of it, whatever the amount. */
interface ShownTier {
  readonly tier: Tier;
  readonly rate: string;
  readonly notes: RangeNote[] | undefined;
}

function showTier(tier: Tier): ShownTier {
  const range = noteRange(tier);
  return { tier, rate: writeExact(tier.rate), notes: range === undefined ? undefined : [range] };
}

function noteRange({ from, to }: Tier): RangeNote | undefined {
  if (to === undefined)
    return from.numerator === 0n ? undefined : { code: 'above', values: { from: writeExact(from) } };
  return from.numerator === 0n
    ? { code: 'up', values: { to: writeExact(to) } }
    : { code: 'between', values: { from: writeExact(from), to: writeExact(to) } };
}

function tracePart({ tier, rate, notes }: ShownTier, amount: Fraction, places: number): TraceNode {
  const { from, to } = tier;
  const part = subtract(to === undefined ? amount : takeSmaller(amount, to), from);
  return traceMoney('tiers/part', multiply(part, tier.rate), places, {
    values: { part: writeExact(part), rate },
    notes,
  });
}

/** The rate of the tier that is reached, on the whole amount. */
export function wholeAmountSchedule(tiers: readonly Tier[], edge: Edge, places: number): TierSchedule {
  const pays = wholeAmount(tiers, edge);
  const shown = tiers.map((tier) => ({
    from: tier.from,
    rate: writeExact(tier.rate),
    notes: [noteReached(tier, edge)],
  }));
  return {
    pays,
    node: (amount, name) => {
      const counted = amount.numerator < 0n ? ZERO : amount;
      const { rate, notes } = findPart(counted, shown, edge);
      return traceMoney('tiers/whole-amount', pays(counted), places, {
        values: { amount: writeExact(counted), rate },
        names: name === undefined ? undefined : { amount: name },
        notes,
      });
    },
  };
}
