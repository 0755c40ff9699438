import type { Decimal } from 'decimal.js';
import { PayDecimal } from './decimal.js';

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

/** Reads plain decimal text that has passed a schema; throws a SyntaxError on anything else. */
export function fractionFromText(text: string): Fraction {
  const [whole = '', decimals = ''] = text.split('.');
  return { numerator: BigInt(whole + decimals), denominator: 10n ** BigInt(decimals.length) };
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
  return { numerator: a.numerator * b.denominator + b.numerator * a.denominator, denominator: a.denominator * b.denominator };
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

/** Rounds once, from the exact value, to `places` decimals; a half goes away from zero. */
export function roundFraction(a: Fraction, places: number): Decimal {
  const { numerator, denominator } = absolute(a);
  const scaled = numerator * 10n ** BigInt(places);
  const rounded = (2n * scaled + denominator) / (2n * denominator);
  const digits = rounded.toString().padStart(places + 1, '0');
  const cut = digits.length - places;
  const text = places === 0 ? digits : `${digits.slice(0, cut)}.${digits.slice(cut)}`;
  return new PayDecimal(a.numerator < 0n && rounded !== 0n ? `-${text}` : text);
}

/** Whether `places` decimals show the value in full. */
export function isExactAt(a: Fraction, places: number): boolean {
  return (a.numerator * 10n ** BigInt(places)) % a.denominator === 0n;
}
