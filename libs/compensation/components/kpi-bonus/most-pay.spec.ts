import { describe, expect, it } from '@jest/globals';
import { kpiPlanTermsSchema } from '../../inputs/kpi-plan.js';
import { writeExact } from '../../numbers/exact-fraction.js';
import { indicator, makeAlphaPlan } from '../../testing/kpi-plan-builder.js';
import { kpiBonusTermsSchema } from './kpi-bonus-terms.js';
import { findMostPay, findMostPayOfPlan } from './most-pay.js';

/** The most that terms of indicators pay: the amount, the share of the base, or the names of those without a cap. */
function mostOf(indicators: object[], terms: object = {}): string | readonly string[] | undefined {
  const parsed = kpiBonusTermsSchema.parse({
    baseBonus: '10000',
    indicators: indicators.map((changes, index) => {
      const { target, ...rest } = {
        ...indicator({ code: `code-${index}`, name: `No ${index}` }),
        ...changes,
      } as Record<string, unknown>;
      return target === null ? rest : { target, ...rest };
    }),
    ...terms,
  });
  const most = findMostPay(parsed, 2);
  if (most === undefined) return undefined;
  return most.isLimited ? (most.amount ?? writeExact(most.shareOfBase)) : most.withoutCap;
}

const HALF = { weight: '50' };
const POINTS = [
  { at: '0', pays: '0' },
  { at: '100 %', pays: '130 %' },
  { at: '150 %', pays: '90 %' },
];

describe('the most that a KPI bonus can pay', () => {
  it.each<[object, string]>([
    [{}, '20000.00'],
    [{ cap: '120 %' }, '12000.00'],
    [{ curve: { points: POINTS } }, '13000.00'],
    [{ curve: { points: POINTS }, cap: '110 %' }, '11000.00'],
    [{ curve: { points: POINTS, cap: '105 %' } }, '10500.00'],
    [{ curve: { points: POINTS, between: 'step', edge: 'upper-inclusive' } }, '13000.00'],
    [{ kind: 'lower-is-better' }, '20000.00'],
    [{ kind: 'lower-is-better', cap: '1000 %' }, '20000.00'],
    [{ kind: 'lower-is-better', cap: 'none' }, '20000.00'],
    [{ kind: 'lower-is-better', measure: 'inverse', cap: '300 %' }, '30000.00'],
    [{ kind: 'lower-is-better', curve: { points: POINTS } }, '13000.00'],
    [{ kind: 'quotient' }, '20000.00'],
    [{ kind: 'quotient', better: 'lower', cap: 'none' }, '20000.00'],
    [{ kind: 'within-bounds', target: null, atMost: '5' }, '10000.00'],
    [{ kind: 'within-bounds', target: null, atMost: '5', curve: { points: POINTS } }, '13000.00'],
    [{ kind: 'within-bounds', target: null, atMost: '5', curve: { points: [POINTS[0]] } }, '10000.00'],
    [{ kind: 'loss-share' }, '10000.00'],
    [{ kind: 'loss-share', cap: '90 %' }, '9000.00'],
    [{ kind: 'loss-share', curve: { points: [...POINTS.slice(0, 2), { at: '150 %', pays: '500 %' }] } }, '13000.00'],
    [{ kind: 'deviation' }, '10000.00'],
    [{ kind: 'yes-no', target: '1' }, '10000.00'],
  ])('is, of an indicator with %j, %s', (changes, amount) => {
    expect(mostOf([changes])).toBe(amount);
  });

  it('is without a limit only where the author has written so, and names the indicators', () => {
    expect(mostOf([{ cap: 'none' }])).toEqual(['No 0']);
    expect(mostOf([HALF, { ...HALF, kind: 'quotient', cap: 'none' }])).toEqual(['No 1']);
    expect(mostOf([HALF, { ...HALF, kind: 'lower-is-better', cap: 'none' }])).toBe('20000.00');
  });

  it('adds up lines that are rounded one by one', () => {
    expect(mostOf([{ weight: '1/3' }, { weight: '1/3' }, { weight: '1/3' }], { baseBonus: '0.01' })).toBe('0.03');
  });

  it('is a share of the base where the month gives the base, and nothing where the plan does', () => {
    expect(mostOf([{ cap: '150 %' }], { baseBonus: { value: 'base' } })).toBe('1.5');
    expect(findMostPay(kpiBonusTermsSchema.parse({ plan: 'personal' }), 2)).toBeUndefined();
  });

  it('is that of the combined result', () => {
    const free = { weight: undefined };
    expect(mostOf([HALF, { ...HALF, cap: '100 %' }], { results: 'weighted' })).toBe('15000.00');
    expect(mostOf([free, { ...free, cap: '110 %' }], { results: 'strict' })).toBe('11000.00');
    expect(
      mostOf(
        [
          { ...free, cap: 'none' },
          { ...free, cap: '110 %' },
        ],
        { results: 'strict' },
      ),
    ).toBe('11000.00');
    expect(
      mostOf(
        [
          { ...free, cap: 'none' },
          { ...free, cap: 'none' },
        ],
        { results: 'strict' },
      ),
    ).toEqual(['No 0', 'No 1']);
    expect(mostOf([free, { ...free, cap: '100 %' }], { results: 'democratic' })).toBe('15000.00');
    expect(mostOf([{ ...free, cap: 'none' }, free], { results: 'democratic' })).toEqual(['No 0']);
  });

  it('is limited by the cap or the curve of a combined result, and no less than its floor', () => {
    const uncapped = [{ cap: 'none' }];
    expect(mostOf(uncapped, { results: 'weighted', cap: '140 %' })).toBe('14000.00');
    expect(mostOf(uncapped, { results: 'weighted', curve: { points: POINTS } })).toBe('13000.00');
    expect(mostOf([{ cap: '50 %', threshold: '0' }], { results: 'weighted', curve: { points: POINTS } })).toBe(
      '6500.00',
    );
    expect(mostOf([{ cap: '50 %', threshold: '0' }], { results: 'weighted', floor: '70 %' })).toBe('7000.00');
  });

  it('is 85 000.00 of the plan of Alpha', () => {
    expect(findMostPayOfPlan(kpiPlanTermsSchema.parse(makeAlphaPlan()))).toMatchObject({
      isLimited: true,
      amount: '85000.00',
    });
  });
});
