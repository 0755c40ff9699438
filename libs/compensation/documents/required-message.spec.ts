import { describe, expect, it } from '@jest/globals';
import { convertIssues } from './problem.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';

function problemsOf(kind: string, terms: object): string[] {
  const parsed = paySchemeSchema.safeParse(makeSchemeWith([{ code: 'part', name: 'Part', kind, terms } as never]));
  return convertIssues(parsed.error?.issues ?? []).map(({ path, message }) => `${path.slice(2).join('.')} ${message}`);
}

describe('a field of several forms that is left out', () => {
  it.each([
    ['fixed-bonus', {}, 'terms.amount is missing: it must be a number as text'],
    [
      'kpi-bonus',
      { baseBonus: '1', indicators: [{ code: 'a', name: 'A', kind: 'higher-is-better', unit: 'x', weight: '100' }] },
      'terms.indicators.0.target is missing: it must be a number as text',
    ],
    ['commission', { on: '1' }, 'terms.rate is missing: it must be a rate whose kind is one of: flat'],
    ['commission', { rate: { kind: 'flat', rate: '5 %' } }, 'terms.on is missing: it must be a number of the month'],
  ])('of %s is called missing', (kind, terms, start) => {
    expect(problemsOf(kind, terms)[0]?.slice(0, start.length)).toBe(start);
  });

  it('and of a wrong form is told its forms', () => {
    expect(problemsOf('fixed-bonus', { amount: true })).toEqual([
      expect.stringMatching(/^terms\.amount must be a number as text/),
    ]);
  });
});
