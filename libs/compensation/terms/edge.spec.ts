import { describe, expect, it } from '@jest/globals';
import { parseFraction, negate } from '../numbers/exact-fraction.js';
import { edgeSchema, findPart } from './edge.js';

const parts = ['0', '100', '200'].map((from, index) => ({ from: parseFraction(from), index }));
const at = (value: string, edge: 'lower-inclusive' | 'upper-inclusive') =>
  findPart(value.startsWith('-') ? negate(parseFraction(value.slice(1))) : parseFraction(value), parts, edge).index;

describe('a value among parts', () => {
  it.each([
    ['-1', 0, 0],
    ['0', 0, 0],
    ['99.999999', 0, 0],
    ['100', 1, 0],
    ['100.000001', 1, 1],
    ['199.999999', 1, 1],
    ['200', 2, 1],
    ['200.000001', 2, 2],
    ['1000000', 2, 2],
  ])('%s lies in part %i with the lower edge, %i with the upper', (value, lower, upper) => {
    expect([at(value, 'lower-inclusive'), at(value, 'upper-inclusive')]).toEqual([lower, upper]);
  });
});

describe('the name of an edge', () => {
  it('is lower-inclusive by default, and nothing else than the two', () => {
    expect(edgeSchema.parse(undefined)).toBe('lower-inclusive');
    expect(edgeSchema.parse('upper-inclusive')).toBe('upper-inclusive');
    expect(edgeSchema.safeParse('upper').error?.issues[0]?.message).toContain(
      'must be "lower-inclusive" (a value on an edge belongs to the part that begins there) or "upper-inclusive"',
    );
  });
});
