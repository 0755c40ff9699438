import { describe, expect, it } from '@jest/globals';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';
import { findDocumentProblems } from '../documents/check-document.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { renderTrace } from '../explanation/render-trace.js';
import type { TraceNode } from '../trace/trace.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';

type AmountDraft = string | { component: string } | { plus: { component: string }[] };
type ComponentDraft = PaySchemeDraft['components'][number];

function problemsOf(scheme: PaySchemeDraft, inputs: StatementInputsDraft = {}): [string, string][] {
  const result = calculateStatement(scheme, inputs);
  return result.ok ? [] : result.problems.map(({ code, path }) => [code, path.join('.')]);
}

/** Fixed bonuses that the chain begins with, and 20 KPI bonuses, each measured by the ones before it. */
function chain(
  line: string | undefined,
  target: (last: { component: string }, beforeIt: { component: string }) => AmountDraft,
): PaySchemeDraft {
  const start = ['k0', 'k1'].map((code, index): ComponentDraft => ({
    code,
    name: code,
    kind: 'fixed-bonus',
    terms: { amount: index === 0 ? '700' : '900' },
  }));
  const links = Array.from({ length: 20 }, (_, index): ComponentDraft => ({
    code: `k${index + 2}`,
    name: `k${index + 2}`,
    kind: 'kpi-bonus',
    ...(line === undefined ? {} : { line }),
    terms: {
      baseBonus: '100.07',
      indicators: [
        {
          code: `i${index + 2}`,
          name: 'Part',
          kind: 'higher-is-better',
          unit: 'rubles',
          weight: '100',
          threshold: '0',
          cap: 'none',
          target: target({ component: `k${index + 1}` }, { component: `k${index}` }),
          actual: { component: line === undefined ? `k${index + 1}` : `k${index}` },
        },
      ],
    },
  }));
  return makeSchemeWith([...start, ...links], line === undefined ? {} : { lines: [{ code: line, name: 'Together' }] });
}

describe('components that feed each other', () => {
  it('stop at the largest amount, with the first that is over it', () => {
    expect(problemsOf(chain(undefined, () => '0.000001'))).toEqual([['amount-too-large', 'inputs']]);
  });

  it('stop at a fraction that is too fine on a line that they share', () => {
    expect(problemsOf(chain('together', (last, beforeIt) => ({ plus: [last, beforeIt] })))).toEqual([
      ['amount-too-fine', 'inputs'],
    ]);
    expect(problemsOf(chain('together', (last) => last))).toEqual([['amount-too-large', 'inputs']]);
  });

  it('are exact on a line that they share as long as the fractions are of pay', () => {
    const shared = chain('together', (last) => last);
    const result = calculateStatement({ ...shared, components: shared.components.slice(0, 4) }, {});
    // 100.07 x 700 / 900 = 77.8322..., and 100.07 x 900 / 77.8322... = 1157.142857...: together 1234.9750...
    expect(result).toMatchObject({ ok: true, total: '2834.98' });
  });
});

/** Conditions, each of which names the next one 20 times; the last compares a value of the month. */
function nested(depth: number): NonNullable<PaySchemeDraft['conditions']> {
  return Array.from({ length: depth }, (_, index) => ({
    code: `c${index}`,
    name: `Condition ${index}`,
    when:
      index === depth - 1
        ? { amount: { value: 'revenue' }, atLeast: '100' }
        : { all: Array.from({ length: 20 }, () => ({ condition: `c${index + 1}` })) },
  }));
}

const gated = (depth: number): PaySchemeDraft =>
  makeSchemeWith(
    ['first', 'second'].map((code) => ({
      code,
      name: code,
      kind: 'fixed-bonus' as const,
      when: { condition: 'c0' },
      terms: { amount: '500' },
    })),
    { values: [{ code: 'revenue', name: 'Revenue', unit: 'rubles' }], conditions: nested(depth) },
  );

function stepsOf(node: TraceNode): number {
  return (node.children ?? []).reduce((sum, child) => sum + stepsOf(child), 1);
}

describe('named conditions that name each other', () => {
  it('are checked, judged and explained once each', () => {
    expect(paySchemeSchema.safeParse(gated(12)).success).toBe(true);
    const result = calculateStatement(gated(12), { values: { revenue: '100' } });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    expect(result.total).toBe('1000.00');
    expect(stepsOf(result.trace)).toBeLessThan(12 * 20 * 31);
    expect(renderTrace(result.trace, 'en')).not.toContain('?');
    expect(calculateStatement(gated(12), { values: { revenue: '99.99' } })).toMatchObject({ ok: true, total: '0.00' });
  });

  it('make a pack of a divided month that can be read', () => {
    const scheme = { ...gated(12), lines: [{ code: 'line', name: 'Line' }] };
    const components = scheme.components.map((component) => ({ ...component, line: 'line' }));
    const result = calculateMonth({
      periods: ['01', '16'].map((day) => ({ from: `2026-06-${day}`, scheme: { ...scheme, components } })),
      inputs: { month: '2026-06', values: { revenue: '100' } },
    });
    expect(findDocumentProblems({ pack: { calculated: result } })).toEqual([]);
    expect(result.ok ? renderTrace(result.trace, 'ru') : '?').not.toContain('?');
  });

  it('are refused where the explanation would be too deep, each that is', () => {
    expect(problemsOf(gated(13), { values: { revenue: '100' } }).map(([, path]) => path)).toEqual([
      'scheme.conditions.0.when',
      'scheme.components.0.when',
      'scheme.components.1.when',
    ]);
    expect(problemsOf(gated(50), { values: { revenue: '100' } }).length).toBeGreaterThan(2);
  });

  it('are told once when their number is missing', () => {
    expect(problemsOf(gated(12))).toEqual([['missing-value', 'inputs.values.revenue']]);
  });

  it('are judged anew for every month', () => {
    const month = (revenue: string) =>
      calculateMonth({
        periods: [
          { from: '2026-06-01', scheme: gated(2) },
          { from: '2026-06-16', scheme: gated(2) },
        ],
        inputs: { month: '2026-06', values: { revenue } },
      });
    expect([month('100'), month('99')]).toMatchObject([
      { ok: true, total: '1000.00' },
      { ok: true, total: '0.00' },
    ]);
  });

  it('are judged by the whole month for what is prorated, and by what is paid for what is left to its end', () => {
    const scheme = makeSchemeWith(
      [
        { code: 'share', name: 'Share', kind: 'fixed-bonus', terms: { amount: '1000' } },
        { code: 'more', name: 'More', kind: 'fixed-bonus', when: { condition: 'enough' }, terms: { amount: '100' } },
        {
          code: 'events',
          name: 'Events',
          kind: 'event-bonus',
          when: { condition: 'enough' },
          terms: { events: [{ code: 'e', name: 'E', count: '1', amount: '7' }] },
        },
      ],
      { conditions: [{ code: 'enough', name: 'Enough', when: { amount: { component: 'share' }, atLeast: '800' } }] },
    );
    const result = calculateMonth({ periods: [{ from: '2026-06-16', scheme }], inputs: { month: '2026-06' } });
    expect(result.ok ? result.lines.map((line) => line.amount) : result.problems).toEqual(['500.00', '50.00', '0.00']);
  });

  it('are shown in full wherever they are named while they are small', () => {
    const result = calculateStatement(gated(1), { values: { revenue: '100' } });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const [first, second] = (result.trace.children ?? []).map((gate) => gate.children?.[0]);
    expect(first?.children).toHaveLength(1);
    expect(second).toEqual(first);
  });
});
