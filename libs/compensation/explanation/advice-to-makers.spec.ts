import { describe, expect, it } from '@jest/globals';
import { kpiBonusWarnings } from '../components/kpi-bonus/kpi-bonus-warnings.js';
import { isAdviceToMakers } from './advice-to-makers.js';

describe('Advice to makers of schemes', () => {
  it('is what a KPI bonus is warned of as a scheme, and not what happened to a pay', () => {
    for (const code of Object.keys(kpiBonusWarnings)) expect(isAdviceToMakers({ code })).toBe(true);
    expect(isAdviceToMakers({ code: 'deductions-limited' })).toBe(false);
  });
});
