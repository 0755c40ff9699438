import { describe, expect, it } from '@jest/globals';
import { payOfMonth } from './pay-of-month.js';

describe('The pay of a month', () => {
  it('is what was posted', () => {
    expect(payOfMonth({ people: 2, pay: '2126938.64', inReview: null })).toEqual({
      pay: '2126938.64',
      isInReview: false,
    });
  });

  it('is what the run in review comes to, and says so', () => {
    expect(payOfMonth({ people: 0, pay: '0', inReview: { people: 22, pay: '1998828.18' } })).toEqual({
      pay: '1998828.18',
      isInReview: true,
    });
    expect(payOfMonth({ people: 2, pay: '100.00', inReview: { people: 1, pay: '50.50' } })).toEqual({
      pay: '150.50',
      isInReview: true,
    });
  });

  it('is not known, and not nothing, where no run has come that far', () => {
    expect(payOfMonth({ people: 0, pay: '0', inReview: null })).toBeUndefined();
  });
});
