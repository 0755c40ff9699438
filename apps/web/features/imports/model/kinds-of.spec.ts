import { describe, expect, it } from '@jest/globals';
import { kindsOf } from './kinds-of.js';

describe('The tables that somebody may bring', () => {
  it('are those of what they may enter: nobody brings two kinds of duties in one', () => {
    expect(kindsOf({ roles: ['administrator'] })).toEqual(['people', 'departments', 'assignments']);
    expect(kindsOf({ roles: ['accounting'] })).not.toContain('plans');
    expect(kindsOf({ roles: ['head-of-department'] })).toEqual(expect.arrayContaining(['plans', 'actuals', 'deals']));
    expect(kindsOf({ roles: ['general-director'] })).toEqual([]);
  });
});
