import { describe, expect, it } from '@jest/globals';
import { findKeptClients, type LossShareOf } from './retention-of-month.js';

const retention: LossShareOf = { code: 'retention', total: '10', paidAs: 'alone' };
const below = (lost: string, changes: Partial<LossShareOf> = {}) =>
  findKeptClients([{ ...retention, ...changes }], { retention: { lost } }).map(({ isBelow }) => isBelow);

describe('the clients who are kept', () => {
  it.each([
    // Nothing when more than 40 % are lost (given).
    ['2', [false]],
    ['4', [false]],
    ['5', [true]],
    ['10', [true]],
  ])('of ten, %s of them lost: below the cut-off %j', (lost, expected) => {
    expect(below(lost)).toEqual(expected);
  });

  it('have the cut-off that the indicator says, and none in a combined result that says none', () => {
    expect(below('2', { threshold: '90 %' })).toEqual([true]);
    expect(below('1', { threshold: '90 %' })).toEqual([false]);
    expect(below('9', { paidAs: 'combined' })).toEqual([false]);
  });

  it('are not counted where there is no result, or nobody to keep', () => {
    expect(findKeptClients([retention], { retention: { missing: 'not counted' } })).toEqual([]);
    expect(findKeptClients([retention], {})).toEqual([]);
    expect(below('0', { total: '0' })).toEqual([]);
    expect(below('5', { total: undefined })).toEqual([]);
  });
});
