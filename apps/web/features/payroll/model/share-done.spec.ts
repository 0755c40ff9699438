import { describe, expect, it } from '@jest/globals';
import { shareDone } from './share-done.js';

describe('The bar of a payroll run', () => {
  it('is empty before anybody is counted, and full only when everybody is done', () => {
    expect([shareDone(0, 0), shareDone(999, 1000), shareDone(1000, 1000)]).toEqual([0, 99, 100]);
  });
});
