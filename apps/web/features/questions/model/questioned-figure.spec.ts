import { describe, expect, it } from '@jest/globals';
import { numbersInQuestion } from './questioned-figure.js';

describe('The figure in question', () => {
  it('is the amount of a line', () => {
    expect(numbersInQuestion({ amount: '12000.00' })).toEqual([{ field: 'amount', text: '12000.00' }]);
  });

  it('is each number of a result, met or not, or why there is none', () => {
    expect(numbersInQuestion({ averageNeed: '600', sold: '500' })).toEqual([
      { field: 'sold', text: '500' },
      { field: 'averageNeed', text: '600' },
    ]);
    expect(numbersInQuestion({ achieved: false })).toEqual([{ field: 'achieved', text: 'no' }]);
    expect(numbersInQuestion({ missing: 'on leave' })).toEqual([{ field: 'missing', text: 'on leave' }]);
    expect(numbersInQuestion({})).toEqual([]);
  });
});
