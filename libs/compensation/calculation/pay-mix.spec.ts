import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';
import { convertIssues } from '../documents/problem.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { sumFixedPay, type PartOfLine } from './pay-mix.js';
import { payProfileSchema, type PayProfile } from '../scheme/pay-profile.js';

/** The warnings of a salary and a bonus. */
function warnings(salary: string, bonus: string, profile: PayProfile) {
  const scheme = makeSchemeWith(
    [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: salary } },
      { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: bonus } },
    ],
    { profile },
  );
  const result = calculateStatement(scheme, {});
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.warnings;
}

const hunter = { name: 'Hunter', fixedAtMost: '40 %' };

describe('the mix of fixed and variable pay', () => {
  it('is warned of with both percentages, and paid all the same', () => {
    expect(warnings('50000', '50000', hunter)).toEqual([
      {
        code: 'mix-outside-profile',
        component: 'test',
        values: { share: '0.5', profile: 'Hunter', atMost: '0.4' },
        message:
          'fixed pay is 50 % of the statement, the profile "Hunter" has at most 40 %; check the salary and the variable part of the scheme',
      },
    ]);
  });

  it.each([
    ['40000', '60000', hunter, false],
    ['40000.01', '60000', hunter, true],
    ['0', '60000', hunter, false],
    ['40000', '0', hunter, true],
    ['30000', '70000', { name: 'Experienced', fixedAtMost: '30 %' }, false],
    ['30000.01', '69999.99', { name: 'Experienced', fixedAtMost: '30 %' }, true],
    ['60000', '40000', { name: 'Order taker', fixedAtLeast: '0.6' }, false],
    ['59999.99', '40000.01', { name: 'Order taker', fixedAtLeast: '0.6' }, true],
    ['50000', '50000', { name: 'Both', fixedAtLeast: '40 %', fixedAtMost: '60 %' }, false],
    ['0', '0', hunter, false],
  ] as [string, string, PayProfile, boolean][])('of %s and %s in %j', (salary, bonus, profile, isOutside) => {
    expect(warnings(salary, bonus, profile).map(({ code }) => code)).toEqual(isOutside ? ['mix-outside-profile'] : []);
  });

  it('is never shown as the limit that it misses', () => {
    expect(warnings('40000.01', '60000', hunter)[0]!.message).toContain('fixed pay is 40.00001 % of the statement');
  });
});

describe('fixed pay', () => {
  const [fixed, variable] = [{ nature: 'fixed' }, { nature: 'variable' }] as const;
  const part = (component: PartOfLine['component'], hundredths: bigint, denominator: bigint): PartOfLine => ({
    component,
    exact: { numerator: hundredths, denominator: 100n * denominator },
  });

  it.each<[string, bigint, PartOfLine[][]]>([
    ['of a line that it has alone is the line, rounded once', 67n, [[part(fixed, 100n, 3n), part(fixed, 100n, 3n)]]],
    ['of two lines is rounded line by line', 66n, [[part(fixed, 100n, 3n)], [part(fixed, 100n, 3n)]]],
    ['of a line that it shares is its part, rounded half-up', 1n, [[part(variable, 100n, 1n), part(fixed, 1n, 2n)]]],
    ['is none where all pay is variable', 0n, [[part(variable, 100n, 1n)], []]],
  ])('%s', (_, expected, lines) => {
    expect(sumFixedPay(lines, 2)).toBe(expected);
  });

  it('is never more than all pay where there is no other', () => {
    const third = makeSchemeWith([{ code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '10000' } }], {
      profile: { name: 'Fixed', fixedAtMost: '100 %' },
    });
    const month = calculateMonth({
      periods: [{ from: '2026-06-01', until: '2026-06-10', scheme: third }],
      inputs: { month: '2026-06' },
    });
    expect(month).toMatchObject({ total: '3333.33', warnings: [] });
  });
});

describe('a profile is refused', () => {
  it.each([
    [{ name: 'Hunter' }, ''],
    [{ name: 'Hunter', fixedAtMost: '101 %' }, 'fixedAtMost'],
    [{ name: 'Hunter', fixedAtLeast: '1.5' }, 'fixedAtLeast'],
    [{ name: 'Hunter', fixedAtLeast: '50 %', fixedAtMost: '40 %' }, 'fixedAtLeast'],
    [{ fixedAtMost: '40 %' }, 'name'],
    [{ name: 'Hunter', fixedAtMost: 40 }, 'fixedAtMost'],
  ])('as %j', (profile, path) => {
    expect(
      convertIssues(payProfileSchema.safeParse(profile).error?.issues ?? []).map((problem) => problem.path.join('.')),
    ).toEqual([path]);
  });
});
