import { describe, expect, it } from '@jest/globals';
import type { TFunction } from 'i18next';
import { fieldOfPlan } from './field-of-plan.js';

const t = ((key: string, values?: Record<string, string>) =>
  key === 'ofIndicator' ? `${values?.['name']}: ${values?.['field']}` : key) as TFunction;
const indicators = [{ name: 'Sales' }, { name: '' }];

describe('A field of a plan that was refused', () => {
  it.each([
    ['terms.indicators.0.target', 'Sales: field.target'],
    ['indicators.0.weight', 'Sales: weight'],
    ['terms.indicators.1.howMeasured', 'newIndicator: howMeasured'],
    ['terms.indicators.0', 'Sales'],
    ['terms.baseBonus', 'base'],
  ])('%s is called as the form calls it', (path, label) => {
    expect(fieldOfPlan(path, indicators, t)).toEqual({ label });
  });

  it('is left to the names that all screens share where the form has none', () => {
    expect(fieldOfPlan('terms.indicators.7.target', indicators, t)).toBeUndefined();
    expect(fieldOfPlan('personId', indicators, t)).toBeUndefined();
  });
});
