import { describe, expect, it } from '@jest/globals';
import { GOLDEN_TOTALS } from './golden-totals.js';
import { handWrittenTotal } from './hand-written-loop.js';
import { measure } from './measure.js';
import type { ReferencePerson } from './reference-people.js';

const nobody: ReferencePerson = {
  id: 1,
  base: '100000.00',
  weights: ['0.40', '0.30', '0.20', '0.10'],
  plan: ['1000000.00', '1000000.00', '1000000.00', '1000000.00'],
  actual: ['0.00', '0.00', '0.00', '0.00'],
  sales: '0.00',
};

function totalOf(changes: Partial<ReferencePerson>): string {
  return handWrittenTotal({ ...nobody, ...changes });
}

describe('the hand-written loop', () => {
  it('comes to the golden totals of pay-rules.md, section 11', () => {
    expect(measure(handWrittenTotal, GOLDEN_TOTALS.people)).toMatchObject(GOLDEN_TOTALS);
  });

  it('pays the fixed bonus where nothing was attained or sold', () => {
    expect(totalOf({})).toBe('7000.00');
  });

  it('pays each indicator by its weight, and beyond its plan', () => {
    expect(totalOf({ actual: ['1000000.00', '1500000.00', '600000.00', '599000.00'] })).toBe('104000.00');
  });

  it.each([
    ['599999.50', '31000.00'],
    ['599999.49', '7000.00'],
  ])('compares the rounded ratio of %s with the threshold', (actual, total) => {
    expect(totalOf({ actual: [actual, '0.00', '0.00', '0.00'] })).toBe(total);
  });

  it.each([
    ['500000.00', '32000.00'],
    ['500001.00', '32000.06'],
    ['600000.00', '38000.00'],
  ])('pays commission on sales of %s in two tiers', (sales, total) => {
    expect(totalOf({ sales })).toBe(total);
  });

  it('rounds once: half a kopeck of bonus and half a kopeck of commission are one', () => {
    const half = {
      base: '0.01',
      weights: ['0.50', '0.20', '0.20', '0.10'],
      actual: ['1000000.00', '0.00', '0.00', '0.00'],
    } as const;
    expect(totalOf(half)).toBe('7000.01');
    expect(totalOf({ ...half, sales: '0.10' })).toBe('7000.01');
  });
});
