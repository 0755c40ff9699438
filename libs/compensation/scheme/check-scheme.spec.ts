import { describe, expect, it } from '@jest/globals';
import { convertIssues } from '../documents/problem.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { paySchemeSchema } from './pay-scheme.js';

type Components = Parameters<typeof makeSchemeWith>[0];

const fixed = (code: string, more: object = {}, amount: unknown = '1.00') =>
  ({ code, name: code, kind: 'fixed-bonus', terms: { amount }, ...more }) as Components[number];

function refusals(components: Components, changes: object = {}): [string, string][] {
  const result = paySchemeSchema.safeParse(makeSchemeWith(components, changes));
  if (result.success) throw new Error('the scheme was accepted');
  return convertIssues(result.error.issues).map((problem) => [problem.path.join('.'), problem.message]);
}

const reached = (component: string) => ({ amount: { component }, moreThan: '0' });

describe('a pay scheme is refused', () => {
  it('with codes used twice', () => {
    expect(refusals([fixed('bonus'), fixed('bonus')])).toEqual([
      ['components.1.code', 'the code "bonus" is used twice among the components'],
    ]);
    const values = [
      { code: 'a', name: 'A', unit: 'RUB' },
      { code: 'a', name: 'B', unit: 'RUB' },
    ];
    expect(refusals([fixed('bonus')], { values })).toEqual([
      ['values.1.code', 'the code "a" is used twice among the values'],
    ]);
  });

  it('with a shared line called like a component', () => {
    expect(
      refusals([fixed('pay'), fixed('bonus', { line: 'pay' })], { lines: [{ code: 'pay', name: 'Pay' }] }),
    ).toEqual([['lines.0.code', '"pay" is the code of a component as well; give the line another']]);
  });

  it('for everything it speaks of and does not have, all at once', () => {
    const conditions = [{ code: 'gate', name: 'Gate', when: { all: [{ condition: 'nowhere' }, reached('nobody')] } }];
    expect(
      refusals(
        [fixed('bonus', { line: 'pay', when: { condition: 'gate' } }, { plus: ['1'], minus: [{ value: 'revenue' }] })],
        { conditions },
      ),
    ).toEqual([
      ['conditions.0.when.all.0.condition', 'the scheme has no condition "nowhere"; there are: gate'],
      ['conditions.0.when.all.1.amount.component', 'the scheme has no component "nobody"; there are: bonus'],
      ['components.0.line', 'the scheme has no line "pay"; there are none'],
      [
        'components.0.terms.amount.minus.0.value',
        'the scheme has no value "revenue"; there are none; declare it under values',
      ],
    ]);
  });

  it('for an indicator that the component does not have', () => {
    const gate = { attainment: { attainmentOf: 'first', indicator: 'sales' }, atLeast: '1' };
    expect(refusals([fixed('first'), fixed('second', { when: gate })])).toEqual([
      ['components.1.when.attainment.indicator', 'the scheme has no indicator "sales"; there are none'],
    ]);
  });

  it('for what does not depend on each other at once: a repeated code, an unknown one, a gate, a depth and the terms of another component', () => {
    const deep = Array.from({ length: 9 }).reduce<object>((inside) => ({ not: inside }), reached('a'));
    const values = [
      { code: 'twice', name: 'A', unit: 'RUB' },
      { code: 'twice', name: 'B', unit: 'RUB' },
    ];
    const draw = {
      code: 'draw',
      name: 'Draw',
      kind: 'draw',
      when: reached('a'),
      terms: { amount: '1', recoverable: true },
    } as never;
    const fine = (code: string) => ({ code, name: code, kind: 'fine', terms: { mostShare: '20 %' } }) as never;
    const told = refusals(
      [fixed('a'), fixed('b', { when: deep }, { value: 'nowhere' }), draw, fine('first'), fine('second')],
      { values },
    );
    expect(told.map(([path]) => path)).toEqual([
      'values.1.code',
      'components.2.when',
      'components.1.when',
      'components.1.terms.amount.value',
      'components.3.terms',
      'components.4.terms',
    ]);
  });

  it('without what only follows from another problem: no indicator of an unknown component, no circle through a repeated code', () => {
    const gate = { attainment: { attainmentOf: 'nobody', indicator: 'sales' }, atLeast: '1' };
    expect(refusals([fixed('a'), fixed('b', { when: gate })]).map(([path]) => path)).toEqual([
      'components.1.when.attainment.attainmentOf',
    ]);
    expect(refusals([fixed('a', { when: reached('a') }), fixed('a')]).map(([path]) => path)).toEqual([
      'components.1.code',
    ]);
  });

  it('for a gate that depends on itself', () => {
    expect(refusals([fixed('bonus', { when: reached('bonus') })])).toEqual([
      ['components.0.when.amount.component', '"bonus" depends on itself; nothing can be calculated first'],
    ]);
  });

  it('for a circle of components, through a named condition too', () => {
    const conditions = [{ code: 'gate', name: 'Gate', when: reached('second') }];
    expect(
      refusals([fixed('first', { when: { condition: 'gate' } }), fixed('second', {}, { component: 'first' })], {
        conditions,
      }),
    ).toEqual([
      [
        'components.1.terms.amount.component',
        'closes a circle: "first" depends on "second", and "second" depends on "first"; nothing can be calculated first',
      ],
    ]);
  });

  it('for a circle of conditions', () => {
    const conditions = [
      { code: 'first', name: 'First', when: { any: [reached('bonus'), { condition: 'second' }] } },
      { code: 'second', name: 'Second', when: { not: { condition: 'first' } } },
    ];
    expect(refusals([fixed('bonus')], { conditions })).toEqual([
      [
        'conditions.1.when.not.condition',
        'closes a circle: "first" depends on "second", and "second" depends on "first"; nothing can be calculated first',
      ],
    ]);
  });

  it('for a condition that asks for more than it has, or for nothing', () => {
    expect(refusals([fixed('a'), fixed('b', { when: { count: 3, of: [reached('a'), reached('a')] } })])).toEqual([
      ['components.1.when.count', 'must not be more than the number of conditions'],
    ]);
    expect(refusals([fixed('a'), fixed('b', { when: { amount: { component: 'a' } } })])).toEqual([
      ['components.1.when', 'needs at least one of atLeast, moreThan, atMost, lessThan'],
    ]);
  });

  it('for a gate by the attainment of what has none', () => {
    expect(refusals([fixed('a'), fixed('b', { when: { attainment: { attainmentOf: 'a' }, atLeast: '1' } })])).toEqual([
      [
        'components.1.when.attainment.attainmentOf',
        'the component "a" has no attainment; name a KPI bonus, or use {"actual": number, "planned": number}',
      ],
    ]);
  });

  it('for a gate before a draw', () => {
    const draw = {
      code: 'draw',
      name: 'Draw',
      kind: 'draw',
      when: reached('bonus'),
      terms: { amount: '1', recoverable: true },
    } as never;
    expect(refusals([fixed('bonus'), draw])).toEqual([
      ['components.1.when', expect.stringContaining('would still be owed')],
    ]);
  });

  it('for a condition nested deeper than anybody reads', () => {
    const deep = Array.from({ length: 9 }).reduce<object>((inside) => ({ not: inside }), reached('a'));
    expect(refusals([fixed('a'), fixed('b', { when: deep })])).toEqual([
      ['components.1.when', 'is nested deeper than 8 levels; give a part of it a name under conditions'],
    ]);
  });
});

describe('a pay scheme', () => {
  it('may name what comes later: it is calculated first', () => {
    expect(
      paySchemeSchema.safeParse(makeSchemeWith([fixed('second', {}, { component: 'first' }), fixed('first')])).success,
    ).toBe(true);
  });
});
