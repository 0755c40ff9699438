import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { renderTrace } from '../explanation/render-trace.js';
import { phraseCondition } from './phrase-condition.js';
import { paySchemeSchema } from '../scheme/pay-scheme.js';
import { makeVocabulary } from '../scheme/vocabulary-of-scheme.js';

const values = [
  { code: 'calls', name: 'Calls', unit: 'calls' },
  { code: 'revenue', name: 'Revenue', unit: 'RUB' },
  { code: 'plan', name: 'Plan', unit: 'RUB' },
];
const calls = (limits: Record<string, string>) => ({ amount: { value: 'calls' }, ...limits });

function statement(when: object, month: Record<string, string>) {
  const scheme = makeSchemeWith(
    [{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', when, terms: { amount: '100.00' } } as never],
    { values },
  );
  return calculateStatement(scheme, { values: { calls: '0', revenue: '0', plan: '1', ...month } });
}

function isPaid(when: object, month: Record<string, string>): boolean {
  const result = statement(when, month);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.total === '100.00';
}

describe('a condition', () => {
  it.each([
    [{ atLeast: '10' }, '9.999999', false],
    [{ atLeast: '10' }, '10', true],
    [{ moreThan: '10' }, '10', false],
    [{ moreThan: '10' }, '10.000001', true],
    [{ atMost: '10' }, '10', true],
    [{ atMost: '10' }, '10.000001', false],
    [{ lessThan: '10' }, '10', false],
    [{ lessThan: '10' }, '9.999999', true],
    [{ atLeast: '5', lessThan: '10' }, '7', true],
    [{ atLeast: '5', lessThan: '10' }, '10', false],
    [{ atLeast: '5', lessThan: '10' }, '4', false],
  ])('%j is met by %s: %s', (limits, made, expected) => {
    expect(isPaid(calls(limits as never), { calls: made })).toBe(expected);
  });

  it.each([
    ['79999.99', false],
    ['80000', true],
  ])('of an attainment of 80 %% with revenue %s of 100 000 is met: %s', (revenue, expected) => {
    expect(
      isPaid(
        { attainment: { actual: { value: 'revenue' }, planned: { value: 'plan' } }, atLeast: '80 %' },
        { revenue, plan: '100000' },
      ),
    ).toBe(expected);
  });

  const three = [calls({ atLeast: '10' }), calls({ atLeast: '20' }), calls({ atLeast: '30' })];
  it.each([
    [{ all: three }, '29', false],
    [{ all: three }, '30', true],
    [{ any: three }, '9', false],
    [{ any: three }, '10', true],
    [{ count: 2, of: three }, '19', false],
    [{ count: 2, of: three }, '20', true],
    [{ not: calls({ atLeast: '10' }) }, '10', false],
    [{ not: calls({ atLeast: '10' }) }, '9', true],
  ])('%# of several is met by %s calls: %s', (when, made, expected) => {
    expect(isPaid(when, { calls: made as string })).toBe(expected);
  });

  it('cannot be judged by a plan of 0', () => {
    const result = statement(
      { attainment: { actual: { value: 'revenue' }, planned: { value: 'plan' } }, atLeast: '80 %' },
      { plan: '0' },
    );
    expect(result).toMatchObject({
      ok: false,
      problems: [{ code: 'planned-zero', path: ['inputs', 'values', 'plan'] }],
    });
  });

  it('says why it is met or not, in either language', () => {
    const result = statement({ count: 2, of: three }, { calls: '15' });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(renderTrace(result.trace).split('\n')).toEqual([
      'Statement: 0.00 (pay scheme “Test scheme”, version 1)',
      '  Bonus: paid only if the condition holds = 0.00 (the condition does not hold: nothing is paid)',
      '    Some of: 1 of 3 hold, 2 needed = no',
      '      Calls: 15 ≥ 10 = yes',
      '      Calls: 15 ≥ 20 = no',
      '      Calls: 15 ≥ 30 = no',
      '    Fixed bonus: 100.00',
    ]);
    expect(renderTrace(result.trace, 'ru')).toContain(
      '    Часть условий: выполнено 1 из 3, нужно 2 = нет\n      Calls: 15 ≥ 10 = да',
    );
  });
});

describe('a condition in words', () => {
  it('lists what k of n are', () => {
    const scheme = paySchemeSchema.parse(
      makeSchemeWith([{ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '1' } }], { values }),
    );
    const when = {
      count: 2,
      of: [
        { not: calls({ atLeast: '1' }) },
        { any: [calls({ moreThan: '2' }), calls({ lessThan: '3' })] },
        calls({ atMost: '4' }),
      ],
    } as never;
    expect(phraseCondition(when, 'ru', makeVocabulary(scheme))).toBe(
      'не менее 2 из: (не («Calls» — не менее 1)), ((«Calls» — более 2) или («Calls» — менее 3)), («Calls» — не более 4)',
    );
    expect(phraseCondition(when, 'en', makeVocabulary(scheme))).toMatch(
      /^at least 2 of: \(not \(.Calls. is at least 1\)\), \(\(.Calls. is more than 2\) or \(.Calls. is less than 3\)\), \(.Calls. is at most 4\)$/,
    );
  });
});

describe('what is behind a closed gate', () => {
  it('is checked all the same', () => {
    const scheme = makeSchemeWith(
      [
        {
          code: 'bonus',
          name: 'Bonus',
          kind: 'fixed-bonus',
          when: calls({ atLeast: '10' }),
          terms: { amount: { value: 'revenue' } },
        } as never,
      ],
      { values },
    );
    const result = calculateStatement(scheme, { person: 'p-7', values: { calls: '1' } });
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          code: 'missing-value',
          path: ['inputs', 'values', 'revenue'],
          message: '"Revenue" has no value; give it in RUB',
          person: 'p-7',
        },
      ],
    });
  });
});
