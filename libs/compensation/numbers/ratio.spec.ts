import { describe, expect, it } from '@jest/globals';
import { moneyText, type QuantityText } from './decimal-text.js';
import { parseFraction, writeExact } from './exact-fraction.js';
import { rateText, parseRatio, ratioText, type RatioText } from './ratio.js';

describe('a ratio', () => {
  it.each(['60', '10.000001', '999999'])('is refused as %s: the percent sign is missing', (text) => {
    expect(ratioText.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([
      expect.stringMatching(/^is more than 10 without a percent sign/),
    ]);
  });

  it.each([
    ['60 %', '0.6'],
    ['60%', '0.6'],
    ['0.6', '0.6'],
    ['5 %', '0.05'],
    ['0', '0'],
    ['0 %', '0'],
    ['102.85 %', '1.0285'],
    ['4', '4'],
    ['10', '10'],
    ['1500 %', '15'],
    ['999999.999999 %', '9999.99999999'],
    ['0.000001 %', '0.00000001'],
  ])('may be %s, which is %s', (text, exact) => {
    expect(ratioText.parse(text)).toBe(text);
    expect(writeExact(parseRatio(text))).toBe(exact);
  });

  it.each([
    '',
    ' ',
    '60  %',
    '60 % ',
    ' 60 %',
    '%',
    '-1',
    '+1',
    '.5',
    '1.',
    '1e2',
    '1.1234567',
    '1234567',
    'NaN',
    '60 %%',
    '6 0',
    '1/2',
  ])('is refused as %j', (text) => {
    const messages = ratioText.safeParse(text).error?.issues.map((issue) => issue.message);
    expect(messages).toEqual([
      expect.stringMatching(
        /^is (not a ratio|too long): write a percentage such as "60 %" or a ratio such as "0\.6", at most 6 decimals$/,
      ),
    ]);
  });

  it('is told about its comma', () => {
    for (const text of ['1,5', '5,5 %'])
      expect(ratioText.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([
        expect.stringMatching(/^must have a point, not a comma: /),
      ]);
  });

  it.each(['5', '1.000001', '9', '60'])('of a whole is refused as %s: the percent sign is missing', (text) => {
    expect(rateText.safeParse(text).error?.issues.map((issue) => issue.message)).toEqual([
      expect.stringMatching(/^is more than 1 without a percent sign, .*such as "5 %"$/),
    ]);
  });

  it.each(['5 %', '1', '1.0', '0.05', '150 %', '0'])('of a whole may be %s', (text) => {
    expect(rateText.parse(text)).toBe(text);
  });

  it('is refused when it is long, missing or a number', () => {
    const messageOf = (value: unknown) => ratioText.safeParse(value).error?.issues.map((issue) => issue.message);
    expect(messageOf('9'.repeat(1_000_000))).toEqual([expect.stringMatching(/^is too long: /)]);
    expect(messageOf('123456.123456789')).toEqual([expect.stringMatching(/^is not a ratio: /)]);
    expect(messageOf(undefined)).toEqual([expect.stringMatching(/^is missing: /)]);
    expect(messageOf(0.6)).toEqual([expect.stringMatching(/^must be text: /)]);
  });
});

describe('the types of written numbers', () => {
  it('keep ratios, amounts and quantities apart, while plain text may stand for any', () => {
    const ratio = ratioText.parse('60 %');
    const amount = moneyText.parse('60.00');
    // @ts-expect-error A ratio is no plain number.
    expect(() => parseFraction(ratio)).toThrow(SyntaxError);
    // @ts-expect-error An amount is no ratio.
    const ratioOfWrong: RatioText = amount;
    // @ts-expect-error An amount of money is no quantity.
    const quantityOfWrong: QuantityText = amount;
    expect([ratioOfWrong, quantityOfWrong]).toEqual(['60.00', '60.00']);
    expect(parseRatio('0.6')).toEqual(parseRatio(ratioText.parse('0.6')));
  });
});
