import { describe, expect, it } from '@jest/globals';
import { listMonthsOfYear } from '../../dating/business-year.js';
import { defaultLoyaltyStandard, loyaltyStandardSchema } from './loyalty-standard.js';
import { proposeAward, type YearToPropose } from './propose-award.js';

const months = listMonthsOfYear('2026-01');

/** Eighteen months to the day, every month at 80 %, the year at 70 %, one task missed: every limit exactly reached. */
const person = (of: Partial<YearToPropose> = {}): YearToPropose => ({
  year: '2026-01',
  hiredOn: '2025-07-01',
  leftOn: undefined,
  before: undefined,
  months: months.map((month, index) => ({ month, attainment: '80 %', misses: index === 3 ? 1 : 0 })),
  annualAttainment: '70 %',
  keyClients: 0,
  ...of,
});
const withMonth = (month: string, result: object) =>
  person({ months: person().months.map((each) => (each.month === month ? { ...each, ...result } : each)) });
const against = (of: YearToPropose, standard = defaultLoyaltyStandard) =>
  proposeAward(standard, of)
    .reasons.filter(
      ({ speaks, criterion }) => speaks === 'against' && criterion !== 'larger-service' && criterion !== 'key-clients',
    )
    .map(({ criterion, value, needed, months: told }) => [criterion, value, needed, ...(told ?? [])].join(' '));

describe('The proposal for a loyalty award', () => {
  it('says every reason with its figures, for whom all limits are just reached', () => {
    expect(proposeAward(defaultLoyaltyStandard, person())).toEqual({
      award: 'award',
      reasons: [
        { criterion: 'on-staff', speaks: 'for', value: '2026-12-31', needed: '2026-12-31' },
        { criterion: 'service', speaks: 'for', value: '18', needed: '18' },
        { criterion: 'tasks', speaks: 'for', value: '1', needed: '1', months: ['2026-04'] },
        { criterion: 'monthly-plans', speaks: 'for', value: '80 %', needed: '80 %' },
        { criterion: 'annual-plan', speaks: 'for', value: '70 %', needed: '70 %' },
        { criterion: 'larger-service', speaks: 'against', value: '18', needed: '36' },
        { criterion: 'key-clients', speaks: 'against', value: '0', needed: '3' },
      ],
    });
  });

  it('is held back by one day of service, a second miss, one month or the year below', () => {
    expect(against(person({ hiredOn: '2025-07-02' }))).toEqual(['service 17 18']);
    expect(against(withMonth('2026-09', { misses: 1 }))).toEqual(['tasks 2 1 2026-04 2026-09']);
    expect(against(withMonth('2026-09', { attainment: '79.99 %' }))).toEqual(['monthly-plans 79.99 % 80 % 2026-09']);
    expect(against(person({ annualAttainment: '69.99 %' }))).toEqual(['annual-plan 69.99 % 70 %']);
    expect(against(person({ leftOn: '2026-12-30' }))).toEqual(['on-staff 2026-12-30 2026-12-31']);
    expect(proposeAward(defaultLoyaltyStandard, person({ annualAttainment: '69.99 %' })).award).toBe('none');
  });

  it('is made of nobody without plans: neither without an annual one nor without any of a month', () => {
    expect(against(person({ annualAttainment: undefined }))).toEqual(['annual-plan  70 %']);
    const none = months.map((month) => ({ month, noPlan: 'no plan', misses: 0 }));
    expect(against(person({ months: none }))).toEqual(['monthly-plans  80 %']);
    expect(against(withMonth('2026-09', { attainment: undefined, noPlan: 'no statement' }))).toEqual([]);
  });

  it('takes the mean of the months where the organisation has chosen it, and still names those below', () => {
    const byMean = { ...defaultLoyaltyStandard, monthlyPlansBy: 'mean' as const };
    const uneven = person({
      months: months.map((month, index) => ({ month, attainment: index === 0 ? '60 %' : '82 %', misses: 0 })),
    });
    // (60 + 11 x 82) / 12 = 80.1666...
    const plans = proposeAward(byMean, uneven).reasons.find(({ criterion }) => criterion === 'monthly-plans');
    expect(plans).toMatchObject({ speaks: 'for', months: ['2026-01'] });
    expect(against(uneven)).toEqual(['monthly-plans 60 % 80 % 2026-01']);
  });

  it('is the larger award for three years and three key clients, and for both alone', () => {
    const merit = { hiredOn: '2024-01-01', keyClients: 3 };
    expect(proposeAward(defaultLoyaltyStandard, person(merit)).award).toBe('larger-award');
    expect(proposeAward(defaultLoyaltyStandard, person({ ...merit, hiredOn: '2024-01-02' })).award).toBe('award');
    expect(proposeAward(defaultLoyaltyStandard, person({ ...merit, keyClients: 2 })).award).toBe('award');
    expect(proposeAward(defaultLoyaltyStandard, person({ ...merit, annualAttainment: '60 %' })).award).toBe('none');
  });
});

describe('The standard of the loyalty award', () => {
  it('of the regulation is one', () => {
    expect(loyaltyStandardSchema.parse(defaultLoyaltyStandard)).toEqual(defaultLoyaltyStandard);
  });

  it('has nothing that nobody could be held against', () => {
    const refusals = (change: object) =>
      loyaltyStandardSchema
        .safeParse({ ...defaultLoyaltyStandard, ...change })
        .error?.issues.map(({ path }) => path.join('.'));
    expect(
      refusals({ serviceMonths: -1, monthlyPlansBy: 'median', annualPlanAtLeast: '70 percent', award: '' }),
    ).toEqual(['award', 'serviceMonths', 'monthlyPlansBy', 'annualPlanAtLeast']);
  });
});
