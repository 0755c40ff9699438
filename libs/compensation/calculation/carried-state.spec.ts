import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '#calendar/month.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { componentRegistry } from '../scheme/component-registry.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { leftBy } from '../testing/carried-state.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { expectRefusals, expectStatement } from '../testing/statement-outcome.js';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';

type Component = PaySchemeDraft['components'][number];

/** One component of every kind that carries a state. */
const carriers = {
  draw: { amount: '30000', recoverable: true },
  timeliness: { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] },
  'year-to-date-commission': { on: { value: 'sold' }, rate: { kind: 'marginal', tiers: [{ from: '0', rate: '5 %' }] } },
  'event-bonus': {
    events: [{ code: 'e', name: 'E', count: { value: 'sold' }, every: 10, amount: '1', carryRemainder: true }],
  },
  clawback: { of: ['deals'], whenUnpaid: { afterDays: 30 } },
} as const;
type Carrier = keyof typeof carriers;
const kinds = Object.keys(carriers) as Carrier[];

/** What it carries on is of another component. */
const byDeal: Component = {
  code: 'deals',
  name: 'Deals',
  kind: 'deal-commission',
  terms: { rules: [{ code: 'all', name: 'All', on: 'amount', rate: '5 %' }] },
};

const scheme = (kind: Carrier, changes: Partial<PaySchemeDraft> = {}): PaySchemeDraft =>
  makeSchemeWith(
    [{ code: 'own', name: 'Own', kind, terms: carriers[kind] } as Component, ...(kind === 'clawback' ? [byDeal] : [])],
    {
      values: [{ code: 'sold', name: 'Sold', unit: 'units', default: '7' }],
      ...changes,
    },
  );
const inputs = (kind: Carrier, month: string, changes: StatementInputsDraft = {}): StatementInputsDraft => ({
  month,
  ...(kind === 'timeliness' ? { tasks: [{ id: 'T-1', done: false }] } : {}),
  ...(kind === 'clawback' ? { deals: [] } : {}),
  ...changes,
});
const leave = (kind: Carrier, month: string) => expectStatement(scheme(kind), inputs(kind, month)).carriedState;
const draw = { own: { balance: '100.00' } };

function messages(kind: Carrier, given: StatementInputsDraft, state: Parameters<typeof calculateStatement>[2]): string {
  const result = calculateStatement(scheme(kind), given, state);
  return result.ok ? `paid ${result.total}` : result.problems.map(({ message }) => message).join('\n');
}

describe('the carriers of this spec', () => {
  it('are all kinds that carry a state', () => {
    const carrying = Object.entries(componentRegistry).filter(([, kind]) => 'carriedState' in kind);
    expect(carrying.map(([kind]) => kind).sort()).toEqual([...kinds].sort());
  });
});

describe.each(kinds)('what a %s carries', (kind) => {
  it('names the month and the scheme that left it, and is read in the month after', () => {
    const left = leave(kind, '2026-06');
    expect(left).toMatchObject({ own: { month: '2026-06', of: 'test/1' } });
    expect(expectStatement(scheme(kind), inputs(kind, '2026-07'), left).ok).toBe(true);
  });

  it('is refused in its own month, before it, and after a month that is left out', () => {
    const left = leave(kind, '2026-06');
    const refusals = (month: string) => expectRefusals(scheme(kind), inputs(kind, month), left);
    expect(refusals('2026-06')).toEqual(['carriedState.own.month: state-of-same-month']);
    expect(refusals('2026-05')).toEqual(['carriedState.own.month: state-of-later-month']);
    expect(refusals('2026-08')).toEqual(['carriedState.own.month: months-missing']);
  });

  it('goes on over a month without a statement that is named with its reason', () => {
    const left = leave(kind, '2026-06');
    const skippedMonths = [{ month: '2026-07', reason: 'Unpaid leave' }];
    const after = expectStatement(scheme(kind), inputs(kind, '2026-08', { skippedMonths }), left);
    const at = expectStatement(scheme(kind), inputs(kind, '2026-07'), left);
    expect(after.lines).toEqual(at.lines);
  });

  it('needs the month', () => {
    const { month: _, ...rest } = inputs(kind, '2026-07');
    expect(expectRefusals(scheme(kind), rest)).toEqual(['inputs.month: missing-month']);
  });

  it('is refused without its month and its scheme, as earlier versions wrote it', () => {
    const { month: _month, of: _of, ...own } = leave(kind, '2026-06').own as Record<string, unknown>;
    expect(expectRefusals(scheme(kind), inputs(kind, '2026-07'), { own })).toEqual([
      'carriedState.own.month: invalid',
      'carriedState.own.of: invalid',
    ]);
  });
});

describe('a state out of turn', () => {
  it('is told what to give instead', () => {
    expect(messages('draw', inputs('draw', '2026-07'), leftBy('2026-07', draw))).toBe(
      'is 2026-07, the month that is calculated: what 2026-07 began with is what 2026-06 left, so give that; what 2026-07 itself left belongs to the month after',
    );
    expect(messages('draw', inputs('draw', '2026-07'), leftBy('2026-04', draw))).toMatch(
      /^is 2026-04, and what 2026-06 left is read in 2026-07; 2026-05, 2026-06 lie between them: calculate each/,
    );
  });

  it.each<[string, StatementInputsDraft['skippedMonths'], string]>([
    ['a month after it', [{ month: '2026-07', reason: 'Leave' }], 'inputs.skippedMonths.0.month: not-skipped'],
    [
      'a month that had a statement',
      [{ month: '2026-05', reason: 'Leave' }],
      'inputs.skippedMonths.0.month: not-skipped',
    ],
    [
      'months that do not rise',
      [
        { month: '2026-06', reason: 'Leave' },
        { month: '2026-06', reason: 'Leave' },
      ],
      'inputs.skippedMonths.1.month: invalid',
    ],
    ['a month without its reason', [{ month: '2026-06' }] as never, 'inputs.skippedMonths.0.reason: invalid'],
  ])('is not told apart by %s', (_, skippedMonths, refusal) => {
    const given = inputs('draw', '2026-07', { skippedMonths });
    expect(expectRefusals(scheme('draw'), given, leftBy('2026-05', draw))).toContain(refusal);
  });

  it('has nothing to skip where there is no state', () => {
    const skippedMonths = [{ month: '2026-06', reason: 'Leave' }];
    expect(expectRefusals(scheme('draw'), inputs('draw', '2026-07', { skippedMonths }))).toEqual([
      'inputs.skippedMonths.0.month: not-skipped',
    ]);
    expect(messages('draw', inputs('draw', '2026-07', { skippedMonths }), {})).toContain(
      'give what the last statement left, and take this out only where there was none or it left nothing',
    );
  });

  it('is refused in a month with a change inside as well', () => {
    const periods = [
      { from: '2026-07-01', scheme: scheme('draw') },
      { from: '2026-07-16', scheme: scheme('draw', { version: 2 }) },
    ];
    const of = (carriedState: Record<string, unknown>) =>
      calculateMonth({ periods, inputs: { month: '2026-07' }, carriedState });
    expect(of(leftBy('2026-07', draw))).toMatchObject({
      ok: false,
      problems: [{ code: 'state-of-same-month', path: ['carriedState', 'own', 'month'] }],
    });
    expect(of(leftBy('2026-06', draw))).toMatchObject({
      ok: true,
      carriedState: { own: { month: '2026-07', of: 'test/2' } },
    });
  });

  it('is refused when a later version of the scheme left it', () => {
    expect(expectRefusals(scheme('draw'), inputs('draw', '2026-07'), leftBy('2026-06', draw, 'test/2'))).toEqual([
      'carriedState.own.of: state-of-later-version',
    ]);
    expect(expectStatement(scheme('draw'), inputs('draw', '2026-07'), leftBy('2026-06', draw, 'other/9')).ok).toBe(
      true,
    );
  });
});

describe('a state', () => {
  it('is never read twice, and never in another month than the one after it', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.integer({ min: -30, max: 30 }), (kind, distance) => {
        const left = leave(kind, '2026-06');
        const result = calculateStatement(scheme(kind), inputs(kind, addMonths('2026-06', distance)), left);
        expect(result.ok).toBe(distance === 1);
      }),
    );
  });
});
