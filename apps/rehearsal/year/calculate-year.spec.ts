import { describe, expect, it } from '@jest/globals';
import { calculateYear } from './calculate-year.js';
import { drawYear } from './draw-year.js';

const options = { months: 12, departments: 3, people: 20, seed: 1 };

describe('A rehearsed year', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(drawYear(options)).toEqual(drawYear(options));
    expect(drawYear(options)).not.toEqual(drawYear({ ...options, seed: 2 }));
  });

  it('can be calculated from what is decided to be entered, whatever the seed', () => {
    for (let seed = 1; seed <= 3; seed += 1) {
      const year = drawYear({ ...options, seed });
      const months = calculateYear(year);
      expect(months.length).toBeGreaterThan(20 * 12 - 12);
    }
  });
});
