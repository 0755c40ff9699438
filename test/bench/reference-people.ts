/** Four texts, one for each indicator of a person. */
export type FourTexts = readonly [string, string, string, string];

/** One person of the reference calculation (pay-rules.md, section 11). Amounts are decimal text with two digits after the point. */
export interface ReferencePerson {
  /** From 1, in the order of generation. */
  readonly id: number;
  /** The amount of the bonus at full attainment. */
  readonly base: string;
  /** Shares of 1 that add up to 1, as decimal text. */
  readonly weights: FourTexts;
  readonly plan: FourTexts;
  readonly actual: FourTexts;
  readonly sales: string;
}

const SEED = 20_261_122;

const WEIGHTS: readonly [FourTexts, FourTexts, FourTexts, FourTexts] = [
  ['0.40', '0.30', '0.20', '0.10'],
  ['0.25', '0.25', '0.25', '0.25'],
  ['0.35', '0.35', '0.15', '0.15'],
  ['0.50', '0.20', '0.20', '0.10'],
];

/**
 * The first `count` people of pay-rules.md, section 11, made one at a time, so that a hundred thousand never stand in
 * memory at once. The same people in the same order every time: a person depends on the seed and on those before, not
 * on `count`.
 */
export function* referencePeople(count: number): Generator<ReferencePerson, void, undefined> {
  const random = randomNumbers(SEED);
  for (let index = 0; index < count; index++) {
    // Drawn for everyone, also where they are then replaced: each draw moves all that follow.
    const varied = variedIndicators(random);
    const { plan, actual } = index % 8 === 0 ? roundIndicators(random) : varied;
    const base = amountText(3_000_000 + (random() % 12_000_000));
    const weights = WEIGHTS[(random() & 3) as 0 | 1 | 2 | 3];
    const sales = amountText(random() % 200_000_000);
    yield { id: index + 1, base, weights, plan, actual, sales };
  }
}

/** Xorshift of 32 bits (Marsaglia, 2003): whole numbers from 1 to 2^32 - 1. */
function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state ^ (state << 13)) >>> 0;
    state ^= state >>> 17;
    state = (state ^ (state << 5)) >>> 0;
    return state;
  };
}

interface Indicators {
  readonly plan: FourTexts;
  readonly actual: FourTexts;
}

/** Plans from 10 000 to 9 010 000, attained to 30 % and up to about 140 %. */
function variedIndicators(random: () => number): Indicators {
  const pairs = fourTimes(() => {
    const plan = 1_000_000 + (random() % 900_000_000);
    const percent = 30 + (random() % 110);
    return { plan: amountText(plan), actual: amountText(Math.floor((plan * percent) / 100) + (random() % 997)) };
  });
  return { plan: fourOf(pairs, (pair) => pair.plan), actual: fourOf(pairs, (pair) => pair.actual) };
}

/** Plans of 100 000, attained from 60 % (exactly the threshold) to 140 %, so that the ratios end after a few digits. */
function roundIndicators(random: () => number): Indicators {
  return {
    plan: ['100000.00', '100000.00', '100000.00', '100000.00'],
    actual: fourTimes(() => amountText(6_000_000 + (random() % 80_000) * 100)),
  };
}

/** Elements of an array are evaluated from left to right: the order of the random numbers is part of the calculation. */
function fourTimes<T>(make: () => T): [T, T, T, T] {
  return [make(), make(), make(), make()];
}

function fourOf<T>([first, second, third, fourth]: readonly [T, T, T, T], textOf: (each: T) => string): FourTexts {
  return [textOf(first), textOf(second), textOf(third), textOf(fourth)];
}

/** Whole hundredths as text with two digits after the point. */
function amountText(hundredths: number): string {
  return `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
}
