import { describe, expect, it } from '@jest/globals';
import { unmappedFields } from './unmapped-fields.js';

const fields = [
  { field: 'date', isNeeded: true, isNeededWithout: [] },
  { field: 'person', isNeeded: false, isNeededWithout: ['shares', 'returns'] },
  { field: 'shares', isNeeded: false, isNeededWithout: [] },
  { field: 'note', isNeeded: false, isNeededWithout: [] },
];
const missing = (...mapped: string[]) => unmappedFields(fields, new Set(mapped)).map(({ field }) => field);

describe('What a table lacks', () => {
  it.each([
    [[], ['date', 'person']],
    [['date'], ['person']],
    [['date', 'shares'], []],
    [['date', 'returns'], []],
    [['person'], ['date']],
    [['date', 'person'], []],
  ])('with columns for %j is %j', (mapped, lacking) => {
    expect(missing(...mapped)).toEqual(lacking);
  });
});
