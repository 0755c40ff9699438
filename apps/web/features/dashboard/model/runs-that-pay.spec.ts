import { describe, expect, it } from '@jest/globals';
import { runsThatPay } from './runs-that-pay.js';

describe('The runs that pay a month', () => {
  it('are those that are posted or being signed, and none that came back, failed or pays off cycle', () => {
    expect(
      runsThatPay([
        { id: 'posted', status: 'posted', purpose: null },
        { id: 'signed', status: 'in-approval', purpose: null },
        { id: 'returned', status: 'returned', purpose: null },
        { id: 'counted', status: 'calculating', purpose: null },
        { id: 'leaver', status: 'posted', purpose: 'leaver' as never },
      ]),
    ).toEqual(['posted', 'signed']);
  });
});
