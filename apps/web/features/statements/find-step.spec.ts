import { describe, expect, it } from '@jest/globals';
import type { Step } from './api/use-statement.js';
import { findStep, pathTo, stepsOf } from './find-step.js';

const step = (label: string, result: string, children: Step[] = []): Step => ({
  rule: 'sum',
  label,
  formula: '',
  substituted: '',
  unit: 'money',
  result,
  resultText: result,
  children,
});

describe('The step of a line', () => {
  const sales = step('Sales', '25000.00', [step('Share of the base', '25000')]);
  const bonus = step('KPI bonus', '35000.00', [sales, step('Receivables', '10000')]);
  const trace = step('Statement', '35000.00', [bonus]);

  it('has its name and its amount', () => {
    expect(findStep(trace, { label: 'Sales', amount: '25000.00' })).toBe(sales);
    expect(findStep(trace, { label: 'Receivables', amount: '10000.00' })?.result).toBe('10000');
  });

  it('is the one of its name where the amount is another, and of its amount where no name is', () => {
    expect(findStep(trace, { label: 'Sales', amount: '1.00' })).toBe(sales);
    expect(findStep(trace, { label: 'Acuerdos', amount: '10000.00' })?.label).toBe('Receivables');
  });

  it('is none where nothing can be told apart, and never the whole', () => {
    expect(findStep(trace, { label: 'Other', amount: '25000.00' })).toBeUndefined();
    expect(findStep(trace, { label: 'Statement', amount: '35000.00' })).toBe(bonus);
  });

  it('is found in steps that stand from the outside in', () => {
    expect(stepsOf(trace).map(({ label }) => label)).toEqual([
      'Statement',
      'KPI bonus',
      'Sales',
      'Receivables',
      'Share of the base',
    ]);
  });

  it('is reached from the whole by what it is part of', () => {
    expect(pathTo(trace, sales)).toEqual([trace, bonus, sales]);
    expect(pathTo(trace, step('Elsewhere', '0'))).toEqual([]);
  });
});
