import * as z from 'zod';
import { quantityText } from '../numbers/decimal-text.js';
import { add, compare, parseFraction, multiply, subtract, ZERO, type Fraction } from '../numbers/exact-fraction.js';
import { rateText, parseRatio, ratioText } from '../numbers/ratio.js';
import { strictObject } from '../documents/strict-object.js';
import { findPart, type Edge } from './edge.js';

const MOST_TIERS = 50;

type Refuse = (path: (string | number)[], message: string) => void;

/** A tier as it is written: `to` may repeat where the next tier begins, so that the author sees both ends. */
interface WrittenTier {
  from: string;
  to?: string | undefined;
  rate: string;
}

function tierList<Edge extends z.ZodType<string>>(
  edgeText: Edge,
  fractionOf: (text: string) => Fraction,
  what: string,
) {
  return z
    .array(strictObject({ from: edgeText, to: edgeText.optional(), rate: rateText }), {
      error: `must be a list of ${what}s {"from", "to"?, "rate"}`,
    })
    .min(1, { error: `must have at least one ${what}`, abort: true })
    .max(MOST_TIERS, { error: `must have at most ${MOST_TIERS} ${what}s`, abort: true })
    .superRefine((tiers, context) =>
      checkTiers(tiers as WrittenTier[], fractionOf, what, (path, message) =>
        context.addIssue({ code: 'custom', path, message }),
      ),
    );
}

/**
 * Tiers of an amount (pay-rules.md, section 4). The first is from 0, they rise, the last is open, and where one
 * ends the next begins: a gap or an overlap is refused at the tier that has it. Every amount has one tier.
 */
export const tiersSchema = tierList(quantityText, parseFraction, 'tier');

/** The same of an attainment, whose edges are ratios: "80 %" or "0.8". */
export const attainmentStepsSchema = tierList(ratioText, parseRatio, 'step');

function checkTiers(
  tiers: readonly WrittenTier[],
  fractionOf: (text: string) => Fraction,
  what: string,
  refuse: Refuse,
): void {
  const list = tiers.map(({ from, to }) => ({
    from: fractionOf(from),
    to: to === undefined ? undefined : fractionOf(to),
  }));
  for (const [index, { from, to }] of list.entries()) {
    if (index === 0 && from.numerator !== 0n)
      refuse([0, 'from'], `must be 0: below the first ${what} nothing would be defined (a gap)`);
    const next = list[index + 1];
    if (next === undefined) {
      if (to !== undefined)
        refuse([index, 'to'], `must be left out: the last ${what} is open, above it nothing would be defined (a gap)`);
      return;
    }
    const rise = compare(next.from, from);
    if (rise <= 0)
      refuse(
        [index + 1, 'from'],
        rise === 0
          ? `is the same as of the ${what} before (an overlap)`
          : `must be more than of the ${what} before (an overlap): ${what}s rise`,
      );
    const side = to === undefined ? 0 : compare(to, next.from);
    if (side !== 0)
      refuse(
        [index, 'to'],
        `is ${tiers[index]?.to}, but the next ${what} begins at ${tiers[index + 1]?.from} (${side < 0 ? 'a gap' : 'an overlap'}); write the same number or leave it out`,
      );
  }
}

/** Refuses tiers of which reaching one pays less than the one before does: a fall of the rate, as it applies to the whole amount. */
export function refuseFalls(tiers: readonly WrittenTier[], refuse: Refuse): void {
  for (const [index, { from, rate }] of tiers.entries()) {
    const before = tiers[index - 1];
    if (before !== undefined && compare(parseRatio(rate), parseRatio(before.rate)) < 0) {
      refuse(
        ['tiers', index, 'rate'],
        `is less than of the tier before, but the tiers are monotone: reaching ${from} must not pay less than just below it`,
      );
    }
  }
}

export type WrittenTiers = z.infer<typeof tiersSchema>;
export type AttainmentSteps = z.infer<typeof attainmentStepsSchema>;

/** A tier whose numbers have been read. */
export interface Tier {
  readonly from: Fraction;
  /** Where the next one begins; nothing for the last. */
  readonly to: Fraction | undefined;
  readonly rate: Fraction;
}

/** Reads checked tiers of an amount. */
export function readTiers(tiers: WrittenTiers): Tier[] {
  return readTierList(tiers, parseFraction);
}

/** Reads checked steps of an attainment. */
export function readSteps(steps: AttainmentSteps): Tier[] {
  return readTierList(steps, parseRatio);
}

function readTierList(tiers: readonly WrittenTier[], fractionOf: (text: string) => Fraction): Tier[] {
  const read = tiers.map(({ from, rate }) => ({ from: fractionOf(from), rate: parseRatio(rate) }));
  return read.map((tier, index) => ({ ...tier, to: read[index + 1]?.from }));
}

/**
 * What marginal tiers pay for an amount, exact: each rate on its own part, so that nothing jumps at an edge. Of an
 * amount of 0 or less nothing. Inside a tier this is a straight line, amount x rate + offset, read once.
 */
export function marginalAmount(tiers: readonly Tier[]): (amount: Fraction) => Fraction {
  const lines = straightLines(tiers);
  return (amount) => {
    if (amount.numerator <= 0n) return ZERO;
    const { rate, offset, denominator } = findPart(amount, lines, 'upper-inclusive');
    return {
      numerator: amount.numerator * rate + amount.denominator * offset,
      denominator: amount.denominator * denominator,
    };
  };
}

/** The line of each tier, its rate and offset over one denominator. */
function straightLines(
  tiers: readonly Tier[],
): { from: Fraction; rate: bigint; offset: bigint; denominator: bigint }[] {
  let [offset, rateBefore] = [ZERO, ZERO];
  return tiers.map(({ from, rate }) => {
    offset = add(offset, multiply(from, subtract(rateBefore, rate)));
    rateBefore = rate;
    return {
      from,
      rate: rate.numerator * offset.denominator,
      offset: offset.numerator * rate.denominator,
      denominator: rate.denominator * offset.denominator,
    };
  });
}

/** What whole-amount tiers pay for an amount, exact: the rate of the tier that it lies in applies to all of it; of 0 or less nothing. */
export function wholeAmount(tiers: readonly Tier[], edge: Edge): (amount: Fraction) => Fraction {
  return (amount) => (amount.numerator <= 0n ? ZERO : multiply(amount, findPart(amount, tiers, edge).rate));
}
