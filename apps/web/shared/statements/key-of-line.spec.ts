import { describe, expect, it } from '@jest/globals';
import { keyOfLine } from './key-of-line.js';

describe('A line in the address of its statement', () => {
  it('is named by its component only where the codes differ', () => {
    expect(keyOfLine({ component: 'draw', code: 'draw' })).toBe('draw');
    expect(keyOfLine({ component: 'kpi-bonus', code: 'sales' })).toBe('kpi-bonus.sales');
  });
});
