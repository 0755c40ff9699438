import { describe, expect, it } from '@jest/globals';
import { largestFirst } from './changes-of-components.js';

describe('What has changed', () => {
  it('is told by its size, more or less, and what is as it was is left out', () => {
    const amounts = ['664.26', '0.00', '-28190.00', '8256.43', '-111.84'];
    expect(largestFirst(amounts, (amount) => amount)).toEqual(['-28190.00', '8256.43', '664.26', '-111.84']);
  });
});
