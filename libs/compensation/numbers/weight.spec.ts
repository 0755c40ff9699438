import { describe, expect, it } from '@jest/globals';
import { formatWeight, findWeightSumRefusal, weightText } from './weight.js';

describe('a weight', () => {
  it.each(['25', '16.67', '16.6667', '100', '100.0000', '5/12', '25000/60000', '1/1'])('may be %s', (text) => {
    expect(weightText.parse(text)).toBe(text);
  });

  it.each([
    '0',
    '0.0000',
    '0/5',
    '5/0',
    '101',
    '100.0001',
    '6/5',
    '-5',
    '1,5',
    '16.66667',
    '1e1',
    'NaN',
    '5 / 12',
    '1/2/3',
    '5/12.5',
    '',
    25,
    null,
  ])('is refused as %j', (value) => {
    const result = weightText.safeParse(value);
    expect(result.success).toBe(false);
    expect(result.error?.issues).toHaveLength(1);
    const message = result.error?.issues[0]?.message ?? '';
    expect(message).toContain(
      'write a percentage such as "25" or "16.67" (at most 4 decimals) or an exact fraction such as "5/12"',
    );
    expect(message.length).toBeLessThan(200);
  });

  it('is refused when it is longer than anybody writes', () => {
    expect(weightText.safeParse('9'.repeat(1_000_000)).error?.issues.map((issue) => issue.message)).toEqual([
      expect.stringMatching(/^is too long: /),
    ]);
  });

  it.each([
    [undefined, 'is missing'],
    [null, 'must be text'],
    ['0', 'must be more than 0'],
    ['0/5', 'must be more than 0'],
    ['5/0', 'must be more than 0'],
    ['6/5', 'must be at most 100 %'],
    ['1,5', 'is not a weight'],
  ])('%j is refused because it %s', (value, reason) => {
    expect(weightText.safeParse(value).error?.issues.map((issue) => issue.message)).toEqual([
      expect.stringMatching(`^${reason}: `),
    ]);
  });

  it('is shown as people write it', () => {
    expect(formatWeight('25')).toBe('25 %');
    expect(formatWeight('16.67')).toBe('16.67 %');
    expect(formatWeight('5/12')).toBe('5/12');
  });
});

describe('the sum of the weights', () => {
  it.each([
    [['100']],
    [['5/12', '1/6', '25', '1/6']],
    [['1/3', '1/3', '1/3']],
    [['33.3333', '33.3333', '33.3334']],
    [['16.67', '83.33']],
  ])('of %j is 100 %%', (weights) => {
    expect(findWeightSumRefusal(weights)).toBeUndefined();
  });

  it.each([
    [['99.99'], '99.99 %'],
    [['50', '50.01'], '100.01 %'],
    [['33.33', '33.33', '33.33'], '99.99 %'],
    [['5/12', '1/6', '25'], '83.33 %'],
    [['100', '100', '100', '100', '100'], '500 %'],
    [['1/3', '1/3', '33.3333'], '99.99997 %'],
  ])('of %j is refused as %s', (weights, sum) => {
    expect(findWeightSumRefusal(weights)).toBe(`the weights add up to ${sum}, they must add up to exactly 100 %`);
  });
});
