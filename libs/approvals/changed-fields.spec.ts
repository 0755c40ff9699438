import { describe, expect, it } from '@jest/globals';
import { allChangedFields, changedFields } from './changed-fields.js';

const before = {
  baseBonus: '60000',
  indicators: [{ code: 'sales', target: '10' }],
  terms: { from: '2026-07', of: null },
};

describe('Fields of two contents', () => {
  it('differ where what they say does, whatever the order of names', () => {
    const now = {
      terms: { of: null, from: '2026-07' },
      indicators: [{ target: '10', code: 'sales' }],
      baseBonus: '61000',
    };
    expect(allChangedFields(before, now)).toEqual(['baseBonus']);
    expect(changedFields(['indicators', 'terms', 'terms.from'], before, now)).toEqual([]);
  });

  it('differ inside of lists and objects, and where one is missing', () => {
    const { baseBonus: _, ...now } = {
      ...before,
      indicators: [...before.indicators, {}],
      terms: { from: '2026-08', of: null },
    };
    expect(allChangedFields(before, now)).toEqual(['baseBonus', 'indicators', 'terms']);
    expect(changedFields(['terms.of', 'terms.from'], before, now)).toEqual(['terms.from']);
  });

  it('that stand in neither say nothing, and count as changed', () => {
    expect(changedFields(['bonus', 'terms.until', 'baseBonus.amount', 'toString'], before, before)).toEqual([
      'bonus',
      'terms.until',
      'baseBonus.amount',
      'toString',
    ]);
  });

  it('are told apart from what only looks alike', () => {
    expect(changedFields(['a', 'b', 'c'], { a: [], b: null, c: '1' }, { a: {}, b: {}, c: 1 })).toEqual(['a', 'b', 'c']);
  });
});
