/**
 * An exact ratio of two integers; the denominator is more than 0 and nothing is reduced. A chain such as
 * base x weight x actual / planned has up to 60 digits, more than any fixed precision: kept as a fraction it
 * is divided once, at the end, so neither a threshold nor a half kopeck is ever decided by a lost digit.
 */
export interface Fraction {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export const ZERO: Fraction = { numerator: 0n, denominator: 1n };
export const ONE: Fraction = { numerator: 1n, denominator: 1n };

/** A number as it is written, `60000.00`. Plain text may stand for one, the text of a ratio never. */
export type DecimalText = string & { readonly written?: 'decimal' };

/** Reads plain decimal text that has passed a schema; throws a SyntaxError on anything else. */
export function parseFraction(text: DecimalText): Fraction {
  const point = text.indexOf('.');
  if (point < 0) return { numerator: BigInt(text), denominator: 1n };
  return {
    numerator: BigInt(text.slice(0, point) + text.slice(point + 1)),
    denominator: powerOfTen(text.length - point - 1),
  };
}

/** A whole number of something counted. */
export function fromWhole(count: number): Fraction {
  return { numerator: BigInt(count), denominator: 1n };
}

const POWERS_OF_TEN = Array.from({ length: 40 }, (_, exponent) => 10n ** BigInt(exponent));

/** 10 to the power of a whole number of 0 or more; those of all decimals that occur are made once. */
export function powerOfTen(exponent: number): bigint {
  return POWERS_OF_TEN[exponent] ?? 10n ** BigInt(exponent);
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return { numerator: a.numerator * b.numerator, denominator: a.denominator * b.denominator };
}

/** Throws a RangeError when `b` is zero: the rules refuse such input before they divide. */
export function divide(a: Fraction, b: Fraction): Fraction {
  if (b.numerator === 0n) throw new RangeError('Division by zero.');
  const sign = b.numerator < 0n ? -1n : 1n;
  return { numerator: sign * a.numerator * b.denominator, denominator: sign * a.denominator * b.numerator };
}

export function add(a: Fraction, b: Fraction): Fraction {
  // Sums of many amounts keep their denominator instead of multiplying it by itself for every one of them.
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  if (a.numerator === 0n) return b;
  if (b.numerator === 0n) return a;
  if (a.denominator % b.denominator === 0n) {
    return { numerator: a.numerator + b.numerator * (a.denominator / b.denominator), denominator: a.denominator };
  }
  if (b.denominator % a.denominator === 0n) {
    return { numerator: a.numerator * (b.denominator / a.denominator) + b.numerator, denominator: b.denominator };
  }
  return {
    numerator: a.numerator * b.denominator + b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  };
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, { numerator: -b.numerator, denominator: b.denominator });
}

export function absolute(a: Fraction): Fraction {
  return a.numerator < 0n ? { numerator: -a.numerator, denominator: a.denominator } : a;
}

/** Less than 0, 0 or more than 0, as `a` is less than, equal to or more than `b`; by cross-multiplication. */
export function compare(a: Fraction, b: Fraction): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** The exact sum. */
export function addAll(fractions: readonly Fraction[]): Fraction {
  return fractions.reduce(add, ZERO);
}

export function negate(a: Fraction): Fraction {
  return { numerator: -a.numerator, denominator: a.denominator };
}

export function takeSmaller(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function takeLarger(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

/** How many units of 10^-places the value is, rounded once from the exact value; a half goes away from zero. */
export function roundToUnits(a: Fraction, places: number): bigint {
  const magnitude = a.numerator < 0n ? -a.numerator : a.numerator;
  const rounded = (2n * magnitude * powerOfTen(places) + a.denominator) / (2n * a.denominator);
  return a.numerator < 0n ? -rounded : rounded;
}

/** The value rounded to `places` decimals, a half away from zero, as a fraction again. */
export function roundFraction(a: Fraction, places: number): Fraction {
  return { numerator: roundToUnits(a, places), denominator: powerOfTen(places) };
}

/** A whole number of 10^-places units as plain decimal text with exactly `places` decimals. */
export function writeUnits(units: bigint, places: number): string {
  const negative = units < 0n;
  const digits = (negative ? -units : units).toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return negative ? `-${text}` : text;
}

/** Rounded to at most `places` decimals, without trailing zeros: `0.8`, `1200.5`. */
export function writeRounded(a: Fraction, places: number): string {
  return withoutTrailingZeros(writeUnits(roundToUnits(a, places), places), places);
}

const ZERO_DIGIT = 48;
const POINT = 46;

/** Takes off the zeros at the end of decimals, and the point when nothing is left of them. */
function withoutTrailingZeros(text: string, places: number): string {
  if (places === 0) return text;
  let end = text.length;
  while (text.charCodeAt(end - 1) === ZERO_DIGIT) end -= 1;
  if (text.charCodeAt(end - 1) === POINT) end -= 1;
  return end === text.length ? text : text.slice(0, end);
}

/** Whether `places` decimals show the value in full. */
export function isExactAt(a: Fraction, places: number): boolean {
  if (places >= 2 && a.denominator === 100n) return true;
  return (a.numerator * powerOfTen(places)) % a.denominator === 0n;
}

const MOST_EXACT_DECIMALS = 15;
/** How many decimals the denominators of plain decimals stand for: 2 for 100. */
const DECIMALS_OF = new Map(
  POWERS_OF_TEN.slice(0, MOST_EXACT_DECIMALS + 1).map((power, decimals) => [power, decimals]),
);

/**
 * The value in full, for a trace: decimal text where 15 decimals hold it, otherwise a reduced fraction such as
 * `47/60`. `parseExact` reads it back.
 */
export function writeExact(a: Fraction): string {
  // Amounts are in hundredths, rounded attainments in millionths and products of these in more: most numbers end here.
  const decimals = DECIMALS_OF.get(a.denominator);
  if (decimals !== undefined) return withoutTrailingZeros(writeUnits(a.numerator, decimals), decimals);
  if (isExactAt(a, MOST_EXACT_DECIMALS)) return writeRounded(a, MOST_EXACT_DECIMALS);
  const { numerator, denominator } = reduceFraction(a);
  return `${numerator}/${denominator}`;
}

/** Reads what `writeExact` wrote. */
export function parseExact(text: string): Fraction {
  const slash = text.indexOf('/');
  if (slash < 0) return parseFraction(text);
  return { numerator: BigInt(text.slice(0, slash)), denominator: BigInt(text.slice(slash + 1)) };
}

/** The same value with the smallest denominator. */
export function reduceFraction(a: Fraction): Fraction {
  const divisor = greatestCommonDivisor(absolute(a).numerator, a.denominator);
  return divisor === 1n ? a : { numerator: a.numerator / divisor, denominator: a.denominator / divisor };
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [larger, smaller] = [a, b];
  while (smaller !== 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}
