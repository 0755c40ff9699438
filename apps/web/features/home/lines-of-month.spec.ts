import { describe, expect, it } from '@jest/globals';
import type { PaySoFar } from './api/use-pay-so-far.js';
import { linesOfMonth, otherMissing } from './lines-of-month.js';

const pay = {
  lines: [
    { position: 1, component: 'salary', code: 'salary', label: 'Salary', amount: '62000.00' },
    { position: 2, component: 'kpi', code: 'sales', label: 'Sales', amount: '25000.00' },
    { position: 3, component: 'kpi', code: 'debts', label: 'Receivables', amount: '0.00' },
    { position: 4, component: 'kpi', code: 'kept', label: 'Clients kept', amount: '0.00' },
  ],
  indicators: [
    { code: 'sales', actual: { value: '1000000' }, attainment: '100 %' },
    { code: 'debts', actual: null, attainment: null },
    { code: 'kept', actual: { lost: '9' }, attainment: '10 %' },
  ],
  unpaid: [{ component: 'tasks', name: 'Tasks on time' }],
  missing: [
    { what: 'actuals', owedBy: ['head-of-department'], departmentId: null },
    { what: 'figures', name: 'actuals.debts', owedBy: ['head-of-department'], departmentId: null },
    { what: 'plan', owedBy: ['head-of-department'], departmentId: null },
  ],
} as unknown as PaySoFar;
const terms = {
  baseBonus: '60000.00',
  indicators: [
    {
      code: 'sales',
      name: 'Sales',
      kind: 'higher-is-better',
      target: '1000000',
      unit: 'RUB',
      weight: '5/12',
      cap: '2',
    },
  ],
} as unknown as NonNullable<Parameters<typeof linesOfMonth>[1]>;

describe('What a month is made of', () => {
  it('is not known where there is no result, and 0.00 where the result pays nothing', () => {
    expect(linesOfMonth(pay, terms).map(({ name, amount }) => [name, amount])).toEqual([
      ['Salary', '62000.00'],
      ['Sales', '25000.00'],
      ['Receivables', null],
      ['Clients kept', '0.00'],
      ['Tasks on time', null],
    ]);
  });

  it('has of each indicator what it asks for, came to, and pays when it is met', () => {
    expect(linesOfMonth(pay, terms)[1]).toMatchObject({
      indicator: { target: '1000000' },
      result: { attainment: '100 %' },
      atFull: '25000',
    });
    expect(linesOfMonth(pay, undefined)[1]).toMatchObject({ indicator: undefined, atFull: undefined });
  });

  it('names besides only what is no result', () => {
    expect(otherMissing(pay).map(({ what }) => what)).toEqual(['plan']);
  });
});
