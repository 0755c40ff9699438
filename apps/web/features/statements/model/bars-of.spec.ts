import { describe, expect, it } from '@jest/globals';
import { barsOf } from './bars-of.js';

describe('Bars of a statement', () => {
  it('go on where the one before ended, and a deduction goes back', () => {
    expect(barsOf(['60.00', '40.00', '-20.00', '0.00'])).toEqual([
      { from: 0, width: 60 },
      { from: 60, width: 40 },
      { from: 80, width: 20 },
      { from: 80, width: 0 },
    ]);
  });

  it('have no width where nothing is paid', () => {
    expect(barsOf(['0.00'])).toEqual([{ from: 0, width: 0 }]);
  });
});
