import { describe, expect, it } from '@jest/globals';
import { weightText } from './weight.js';

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
});
