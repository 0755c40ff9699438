import * as z from 'zod';
import { DEFAULT_PLACES, MOST_PLACES } from './currency.js';
import type { DecimalText } from './exact-fraction.js';
import { markAsMoney } from './marked-as-money.js';

interface DecimalForm {
  /** What the number is, for the message: "an amount". */
  readonly what: string;
  readonly example: string;
  readonly integerDigits: number;
  readonly fractionDigits: number;
  /** How many that is in words, where a number of them would mislead. */
  readonly fractionWords?: string;
  /** Whether it may be less than 0. */
  readonly isSigned?: true;
  /** What is said of a minus where it has none. */
  readonly ifNegative?: string | undefined;
}

/**
 * A schema for a decimal number written as text, 0 or more unless it is signed, the only form numbers of pay take on a wire.
 * Nothing of the value is repeated in the message and the pattern gives up after its last digit, so an oversized
 * value costs nothing. There is one check, for a payroll makes millions of them; it stops at its first failure: a
 * later refinement may rely on well-formed text.
 */
export function decimalText(form: DecimalForm): z.ZodString {
  const {
    what,
    example,
    integerDigits,
    fractionDigits,
    fractionWords = String(fractionDigits),
    isSigned = false,
    ifNegative = 'must not be negative',
  } = form;
  const longest = integerDigits + fractionDigits + (isSigned ? 2 : 1);
  const expected =
    `write ${what} as text such as "${example}", digits with a point, ` +
    `at most ${integerDigits} before it and ${fractionWords} after it`;
  return z
    .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${expected}` })
    .regex(new RegExp(`^${isSigned ? '-?' : ''}\\d{1,${integerDigits}}(\\.\\d{1,${fractionDigits}})?$`), {
      error: (issue) => `${whatIsWrong(String(issue.input), longest, isSigned ? undefined : ifNegative)}: ${expected}`,
      abort: true,
    });
}

function whatIsWrong(text: string, longest: number, ifNegative: string | undefined): string {
  if (text.length > longest) return 'is too long';
  if (text.startsWith('-') && ifNegative !== undefined) return ifNegative;
  if (text.startsWith('+')) return 'must be written without a sign';
  if (text.includes(',')) return 'must have a point, not a comma';
  if (/\s/.test(text)) return 'must not contain spaces';
  return 'is not a plain decimal number';
}

/** Whether well-formed decimal text is more than zero. */
export function isPositiveText(text: string): boolean {
  return /[1-9]/.test(text);
}

/** How many decimals a number has as it is written. */
export function countDecimals(text: string): number {
  const point = text.indexOf('.');
  return point < 0 ? 0 : text.length - point - 1;
}

/** The same number with exactly `places` decimals, of which it has no more: `47000.5` is `47000.50`. */
export function padDecimals(text: string, places: number): string {
  const decimals = countDecimals(text);
  if (decimals === places) return text;
  return `${text}${decimals === 0 ? '.' : ''}${'0'.repeat(places - decimals)}`;
}

/** Numbers as they are written. Plain text may stand for either, an amount of money never for a quantity. */
export type MoneyText = DecimalText & { readonly of?: 'money' };
export type QuantityText = DecimalText & { readonly of?: 'quantity' };

/** An amount of money, 0 or more, of any currency: whether it has more decimals than its currency is checked where that is known. */
export const moneyText = makeMoneyText();

/** The same where a minus is told in words of its own, because it would be meant as something else. */
export function makeMoneyText(ifNegative?: string): z.ZodType<MoneyText, string> {
  return markAsMoney(
    decimalText({
      what: 'an amount',
      example: '60000.00',
      integerDigits: 15,
      fractionDigits: MOST_PLACES,
      fractionWords: 'as many as its currency has',
      ifNegative,
    }),
  );
}

/** An amount of a KPI plan, 0 or more, to hundredths: plans are kept in the currency of the organisation. */
export const planMoneyText: z.ZodType<MoneyText, string> = markAsMoney(
  decimalText({ what: 'an amount', example: '60000.00', integerDigits: 15, fractionDigits: DEFAULT_PLACES }),
);

/** A measured quantity, 0 or more, to millionths. */
export const quantityText: z.ZodType<QuantityText, string> = decimalText({
  what: 'a quantity',
  example: '1200.5',
  integerDigits: 15,
  fractionDigits: 6,
});

/** A quantity of more than 0: something that a result is divided by. */
export const positiveQuantityText = quantityText.refine(isPositiveText, { error: 'must be more than 0', abort: true });

/** A share between 0 and 1, to millionths: 0.6 is 60 %. */
export const shareText = decimalText({ what: 'a share', example: '0.6', integerDigits: 1, fractionDigits: 6 }).refine(
  (text) => /^(0(\.\d+)?|1(\.0+)?)$/.test(text),
  { error: 'must be between 0 and 1, such as "0.6" for 60 %', abort: true },
);
