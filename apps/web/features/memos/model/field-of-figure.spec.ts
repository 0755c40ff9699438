import { describe, expect, it } from '@jest/globals';
import { checkPlan } from '../../../shared/plans/check-plan.js';
import type { Terms } from '../../../shared/plans/terms.js';
import { fieldOfFigure } from './field-of-figure.js';

const indicator = {
  code: 'sales',
  kind: 'higher-is-better',
  name: 'Sales',
  unit: 'RUB',
  weight: '100',
  target: '1000000',
  howMeasured: 'By the books.',
  howInfluenced: 'By calling.',
};
const plan = (changes: object, baseBonus = '60000') =>
  ({ baseBonus, indicators: [{ ...indicator, ...changes }] }) as Terms;
const firstOf = (terms: Terms) => {
  const [wrong] = checkPlan(terms);
  return wrong && fieldOfFigure(wrong.path, terms);
};

describe('A figure of a revision that cannot be', () => {
  it('is known by the indicator and the field before anything is sent', () => {
    expect(checkPlan(plan({}))).toEqual([]);
    expect(firstOf(plan({ target: 'abc' }))).toEqual({ indicator: 'Sales', field: 'target' });
    expect(firstOf(plan({ target: '-5' }))).toEqual({ indicator: 'Sales', field: 'target' });
    expect(firstOf(plan({}, 'abc'))).toEqual({ field: 'baseBonus' });
  });

  it('is none of the form where the weights do not add up', () => {
    expect(checkPlan(plan({ weight: '90' }))).toHaveLength(1);
    expect(firstOf(plan({ weight: '90' }))).toBeUndefined();
  });
});
