import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { PaySchemeDraft } from './pay-scheme.js';

type ComponentDraft = PaySchemeDraft['components'][number];

const pay = ['a', 'b'].map((code): ComponentDraft => ({
  code,
  name: code,
  kind: 'fixed-bonus',
  terms: { amount: '100' },
}));

const kinds = {
  guarantee: (code: string, of?: string[]): ComponentDraft => ({
    code,
    name: code,
    kind: 'guarantee',
    terms: { amount: '500', of },
  }),
  limit: (code: string, of?: string[]): ComponentDraft => ({
    code,
    name: code,
    kind: 'limit',
    terms: { cap: '50', of },
  }),
  draw: (code: string, of?: string[]): ComponentDraft => ({
    code,
    name: code,
    kind: 'draw',
    terms: { amount: '300', recoverable: true, of },
  }),
};

function refusals(settlements: ComponentDraft[]): [string, string][] {
  const result = calculateStatement(makeSchemeWith([...pay, ...settlements]), { month: '2026-07' });
  return result.ok ? [] : result.problems.map(({ path, message }) => [path.join('.'), message]);
}

describe.each(Object.entries(kinds))('a second %s', (kind, settlement) => {
  it.each([
    ['of all pay', undefined, undefined],
    ['beside one of all pay', undefined, ['a']],
    ['of all pay beside one of some', ['a'], undefined],
    ['of pay that the first has', ['a', 'b'], ['b']],
  ])('%s is refused', (_what, first, second) => {
    expect(refusals([settlement('one', first), settlement('two', second)])).toEqual([
      ['scheme.components.3.terms.of', expect.stringContaining(`both of the kind "${kind}"`)],
    ]);
  });

  it('is told a way out that pays what the scheme meant: what the first settles is named, and the first is added to it', () => {
    const [[, message] = []] = refusals([settlement('one'), settlement('two')]);
    expect(message).toContain('let the of of one have what both settle and the other as well');
    expect(message).toContain('; without an of, "one" settles a, b; without an of, "two" settles a, b');
  });

  it('of other pay, or of what the first made of it, is accepted', () => {
    expect(refusals([settlement('one', ['a']), settlement('two', ['b'])])).toEqual([]);
    expect(refusals([settlement('one', ['a']), settlement('two', ['a', 'b', 'one'])])).toEqual([]);
  });
});

it('settlements of different kinds stand beside each other', () => {
  expect(refusals([kinds.limit('limit'), kinds.draw('draw'), kinds.guarantee('guarantee')])).toEqual([]);
});

it('a second draw is told that the first settles what a limit left', () => {
  const [[, message] = []] = refusals([kinds.limit('cap', ['a']), kinds.draw('one'), kinds.draw('two', ['a'])]);
  expect(message).toContain('; without an of, "one" settles a, b, cap');
});

it('a second guarantee that names the first beside the pay makes up for what is still short', () => {
  const guarantees = (of: string[]) => [kinds.guarantee('one', ['a', 'b']), kinds.guarantee('two', of)];
  const result = calculateStatement(makeSchemeWith([...pay, ...guarantees(['a', 'b', 'one'])]), { month: '2026-07' });
  expect(result.ok && result.total).toBe('500.00');
});
