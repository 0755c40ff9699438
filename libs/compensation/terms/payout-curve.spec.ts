import { describe, expect, it } from '@jest/globals';
import { writeExact, parseFraction } from '../numbers/exact-fraction.js';
import { makeCurveReader, payoutCurveSchema } from './payout-curve.js';
import { phraseCurve } from './phrase-curve.js';

const points = [
  { at: '0', pays: '0' },
  { at: '30 %', pays: '20 %' },
  { at: '1', pays: '1' },
];

function refusals(curve: unknown): [string, string][] {
  const result = payoutCurveSchema.safeParse(curve);
  if (result.success) throw new Error('the curve was accepted');
  return result.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
}

function paid(changes: Record<string, unknown>, at: string): string {
  return writeExact(makeCurveReader(payoutCurveSchema.parse({ points, ...changes }))(parseFraction(at)));
}

describe('a payout curve', () => {
  it.each([
    ['linear', 'lower-inclusive', '0.65', '0.6'],
    ['linear', 'lower-inclusive', '0.3', '0.2'],
    ['linear', 'upper-inclusive', '0.3', '0.2'],
    ['linear', 'lower-inclusive', '7', '1'],
    ['linear', 'lower-inclusive', '0', '0'],
    ['linear', 'lower-inclusive', '-8', '0'],
    ['step', 'lower-inclusive', '0.299999', '0'],
    ['step', 'lower-inclusive', '0.3', '0.2'],
    ['step', 'upper-inclusive', '0.3', '0'],
    ['step', 'upper-inclusive', '0.300001', '0.2'],
    ['step', 'lower-inclusive', '0.999999', '0.2'],
    ['step', 'lower-inclusive', '1', '1'],
    ['step', 'upper-inclusive', '1', '0.2'],
    ['step', 'upper-inclusive', '1.000001', '1'],
  ])('%s, %s, at %s pays %s', (between, edge, at, expected) => {
    expect(paid({ between, edge }, at)).toBe(expected);
  });

  it('is held between its floor and its cap, which may be equal', () => {
    expect([
      paid({ floor: '0.5' }, '0'),
      paid({ cap: '0.5' }, '1'),
      paid({ floor: '0.5', cap: '0.5' }, '0.65'),
    ]).toEqual(['0.5', '0.5', '0.5']);
  });

  it.each([
    [{ points: [] }, 'points', 'must have at least one point'],
    [
      { points: [{ at: '0.1', pays: '0' }] },
      'points.0.at',
      'must be 0: below the first point nothing would be defined (a gap)',
    ],
    [
      {
        points: [
          { at: '0', pays: '0' },
          { at: '0', pays: '1' },
        ],
      },
      'points.1.at',
      'is the same as the point before (an overlap)',
    ],
    [
      {
        points: [
          { at: '0', pays: '0' },
          { at: '50 %', pays: '1' },
          { at: '0.5', pays: '1' },
        ],
      },
      'points.2.at',
      'is the same as the point before (an overlap)',
    ],
    [
      {
        points: [
          { at: '0', pays: '0' },
          { at: '1', pays: '1' },
          { at: '0.5', pays: '1' },
        ],
      },
      'points.2.at',
      'must be more than the point before: points rise',
    ],
    [
      {
        points: [
          { at: '0', pays: '1' },
          { at: '1', pays: '0.5' },
        ],
        monotone: true,
      },
      'points.1.pays',
      'is less than the point before, but the curve is monotone: more attainment must not pay less',
    ],
    [{ points, floor: '1.1', cap: '1' }, 'floor', 'must not be more than the cap'],
    [{ points, between: 'spline' }, 'between', 'must be "linear" or "step"'],
    [
      { points: [{ at: '0', pays: '-1' }] },
      'points.0.pays',
      'is not a ratio: write a percentage such as "60 %" or a ratio such as "0.6", at most 6 decimals',
    ],
    [
      { points, unknown: 1 },
      '',
      'has a field that does not exist: "unknown"; the fields are: points, between, edge, floor, cap, monotone',
    ],
  ])('%j is refused', (curve, path, message) => {
    expect(refusals(curve)).toEqual([[path, message]]);
  });

  it('may fall where nobody promised that it does not', () => {
    expect(
      payoutCurveSchema.safeParse({
        points: [
          { at: '0', pays: '1' },
          { at: '1', pays: '0.5' },
        ],
      }).success,
    ).toBe(true);
  });

  it('is described in either language', () => {
    const curve = payoutCurveSchema.parse({ points, between: 'step', floor: '10 %', cap: '2' });
    expect(phraseCurve(curve, 'en')).toBe(
      'payout curve: 0 % → 0 %, 30 % → 20 %, 100 % → 100 % (in steps, a value on an edge belongs to the upper step, at least 10 %, at most 200 %)',
    );
    expect(phraseCurve(curve, 'ru')).toBe(
      'кривая выплат: 0 % → 0 %, 30 % → 20 %, 100 % → 100 % (ступенями, значение на границе относится к верхней ступени, не менее 10 %, не более 200 %)',
    );
  });
});
