import { describe, expect, it } from '@jest/globals';
import type { Step } from '../api/use-statement.js';
import { behindLine } from './behind-line.js';

const step = (said: Partial<Step>): Step => ({
  rule: 'r',
  label: 'l',
  formula: 'f',
  substituted: '',
  unit: 'money',
  result: '0',
  resultText: '',
  children: [],
  ...said,
});
const measured = step({ unit: 'ratio', explanation: '90 of planned 100 units is 90 %' });

describe('Beside a line', () => {
  it('stand target, result and attainment, and the rate at which it is paid', () => {
    const sales = step({ substituted: '60 000 × 5/12 × 90 %', resultText: '22 500.00', children: [measured] });
    expect(behindLine(sales, '22500.00')).toEqual([
      '90 of planned 100 units is 90 %',
      '60 000 × 5/12 × 90 % = 22 500.00',
    ]);
  });

  it('stands why nothing is paid', () => {
    const none = step({ substituted: '60 000 × 0 %', resultText: '0.00', explanation: 'below the threshold of 60 %' });
    expect(behindLine(none, '0.00')).toEqual(['60 000 × 0 % = 0.00', 'below the threshold of 60 %']);
  });

  it('stands nothing where the amount says it all', () => {
    expect(behindLine(step({ substituted: '62 000' }), '62000.00')).toEqual([]);
    expect(behindLine(undefined, '0.00')).toEqual([]);
  });
});
