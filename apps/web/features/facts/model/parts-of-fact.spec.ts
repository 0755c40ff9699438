import { describe, expect, it } from '@jest/globals';
import { partsOfFact, stateOfFact } from './parts-of-fact.js';

describe('A fact in a list', () => {
  it('says when, whose and how much in columns, and all else by its fields', () => {
    const deal = {
      month: '2026-07',
      people: [
        { personId: 'anna', part: 'share' as const },
        { personId: 'anna', part: 'made-by' as const },
      ],
      content: { externalId: 'SO-1', on: '2026-07-06', client: 'north', amount: '120000.00', madeBy: 'anna' },
    };
    expect(partsOfFact(deal, { anna: 'Anna Belova' })).toEqual({
      when: '2026-07-06',
      amount: '120000.00',
      personIds: ['anna'],
      says: [
        { path: ['client'], value: 'north' },
        { path: ['madeBy'], value: 'Anna Belova' },
      ],
    });
  });

  it('is of its month where it has no day, and tells which number it is', () => {
    const value = { month: '2026-07', people: [], content: { month: '2026-07', code: 'meetings', value: '12' } };
    expect(partsOfFact(value, {})).toMatchObject({
      when: '2026-07',
      amount: '',
      says: [
        { path: ['code'], value: 'meetings' },
        { path: ['value'], value: '12' },
      ],
    });
  });

  it('holds until a later version says otherwise, or that it holds no more', () => {
    expect(stateOfFact({ isWithdrawn: false, supersededAt: null })).toBe('holds');
    expect(stateOfFact({ isWithdrawn: true, supersededAt: null })).toBe('withdrawn');
    expect(stateOfFact({ isWithdrawn: false, supersededAt: '2026-07-07T09:00:00Z' })).toBe('superseded');
  });
});
