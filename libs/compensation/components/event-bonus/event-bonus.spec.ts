import { describe, expect, it } from '@jest/globals';
import type { PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { leftBy } from '../../testing/carried-state.js';
import { Vocabulary } from '../../terms/vocabulary.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { describeEventBonus } from './describe-event-bonus.js';
import { eventBonusTermsSchema } from './event-bonus-terms.js';
import { expectRefusals, expectStatement } from '../../testing/statement-outcome.js';

const VALUES = [
  { code: 'invoices', name: 'Paid invoices', unit: 'invoices' },
  { code: 'returned', name: 'Returned invoices', unit: 'invoices', default: '0' },
  { code: 'client-price', name: 'Price', unit: 'rubles', default: '0' },
];
const INVOICES = { code: 'invoices', name: 'Paid invoices', count: { value: 'invoices' }, amount: '1500.00' };

function scheme(...events: object[]): PaySchemeDraft {
  return makeSchemeWith(
    [
      {
        code: 'events',
        name: 'Events',
        kind: 'event-bonus',
        terms: { events },
      } as PaySchemeDraft['components'][number],
    ],
    { values: VALUES },
  );
}

const invoices = (count: string) => ({ month: '2026-07', values: { invoices: count } });
const before = (remainders: unknown) => leftBy('2026-06', { events: { remainders } });
const left = (remainders: Record<string, number>) => leftBy('2026-07', { events: { remainders } });

describe('an event bonus', () => {
  it('pays every event, in a line for each kind', () => {
    const clients = { code: 'clients', name: 'New clients', count: '2', amount: { value: 'client-price' } };
    expect(
      expectStatement(scheme(INVOICES, clients), { values: { invoices: '3', 'client-price': '0.335' } }),
    ).toMatchObject({
      lines: [
        { code: 'invoices', label: 'Paid invoices', amount: '4500.00' },
        { code: 'clients', label: 'New clients', amount: '0.67' },
      ],
      total: '4500.67',
      carriedState: {},
    });
  });

  it.each([
    ['0', '0.00'],
    ['9', '0.00'],
    ['10', '1500.00'],
    ['19', '1500.00'],
    ['20.000000', '3000.00'],
  ])('of every 10 invoices pays %s as %s', (count, amount) => {
    expect(expectStatement(scheme({ ...INVOICES, every: 10 }), invoices(count)).total).toBe(amount);
  });

  it('loses the remainder unless the plan says that it is carried', () => {
    expect(expectStatement(scheme({ ...INVOICES, every: 10 }), invoices('19')).carriedState).toEqual({});
    expect(
      expectStatement(scheme({ ...INVOICES, every: 10, carryRemainder: true }), invoices('19')).carriedState,
    ).toEqual(left({ invoices: 9 }));
  });

  it('adds the carried remainder before it divides', () => {
    const plan = scheme({ ...INVOICES, every: 10, carryRemainder: true });
    expect(expectStatement(plan, invoices('1'), before({ invoices: 9 }))).toMatchObject({
      total: '1500.00',
      carriedState: left({ invoices: 0 }),
    });
    expect(expectStatement(plan, invoices('0'), before({ invoices: 9 }))).toMatchObject({
      total: '0.00',
      carriedState: left({ invoices: 9 }),
    });
  });

  it('forgets that nothing was left of an event that it no longer has or no longer carries', () => {
    expect(
      expectStatement(scheme({ ...INVOICES, every: 10 }), invoices('1'), before({ invoices: 0, constructor: 0 })),
    ).toMatchObject({ total: '0.00', carriedState: {} });
  });

  it('is not confused by a code that every object has', () => {
    const plan = scheme({ ...INVOICES, code: 'constructor', every: 10, carryRemainder: true });
    expect(expectStatement(plan, invoices('4'), before({}))).toMatchObject({
      total: '0.00',
      carriedState: left({ constructor: 4 }),
    });
  });

  it('pays at most so many, and does not keep what is over', () => {
    expect(expectStatement(scheme({ ...INVOICES, most: 3 }), invoices('4')).total).toBe('4500.00');
    expect(expectStatement(scheme({ ...INVOICES, most: 3 }), invoices('3')).total).toBe('4500.00');
    expect(
      expectStatement(scheme({ ...INVOICES, every: 10, carryRemainder: true, most: 1 }), invoices('25')),
    ).toMatchObject({ total: '1500.00', carriedState: left({ invoices: 5 }) });
  });

  it('uses up its events behind a shut gate, and the remainder goes on', () => {
    const [component] = scheme({ ...INVOICES, every: 10, carryRemainder: true }).components;
    const plan = makeSchemeWith([{ ...component!, when: { amount: { value: 'returned' }, atMost: '0' } }], {
      values: VALUES,
    });
    expect(expectStatement(plan, { month: '2026-07', values: { invoices: '25', returned: '1' } })).toMatchObject({
      total: '0.00',
      carriedState: left({ invoices: 5 }),
    });
  });
});

describe('an event that takes away', () => {
  const missed = { code: 'missed', name: 'Missed calls', count: { value: 'returned' }, amount: '-100.00' };

  it('takes so much for each, and says in words that it does', () => {
    const plan = scheme(INVOICES, { ...missed, every: 5, most: 2 });
    expect(expectStatement(plan, { month: '2026-07', values: { invoices: '1', returned: '19' } })).toMatchObject({
      lines: [{ amount: '1500.00' }, { code: 'missed', amount: '-200.00' }],
      total: '1300.00',
    });
    const terms = eventBonusTermsSchema.parse({ events: [missed, { ...missed, code: 'fives', every: 5, most: 2 }] });
    const vocabulary = new Vocabulary(new Map(VALUES.map((value) => [value.code, value])), [], new Map());
    expect(describeEventBonus(terms, 'en', vocabulary)).toEqual([
      '“Missed calls” (how many: “Returned invoices”): -100 for each.',
      '“Missed calls” (how many: “Returned invoices”): -100 for every full 5, taken at most 2 times a month; what is over is not taken later; what does not make a full group is not taken.',
    ]);
    expect(describeEventBonus(terms, 'ru', vocabulary)).toEqual([
      '«Missed calls» (количество: «Returned invoices»): -100 за каждое событие.',
      '«Missed calls» (количество: «Returned invoices»): -100 за каждую полную группу событий (в группе: 5), удержаний за месяц не более 2; что сверх того, позже не удерживается; за остаток до полной группы ничего не удерживается.',
    ]);
  });

  it('takes nothing where there is no variable pay', () => {
    expect(expectStatement(scheme(missed), { month: '2026-07', values: { returned: '3' } })).toMatchObject({
      lines: [{ amount: '0.00' }],
      warnings: [{ code: 'penalty-limited' }],
    });
  });
});

describe('an event bonus is refused', () => {
  it.each([
    ['without events', [], ['events']],
    ['with a code used twice', [INVOICES, INVOICES], ['events.1.code']],
    ['with a written count that is not whole', [{ ...INVOICES, count: '2.5' }], ['events.0.count']],
    ['with groups of 0', [{ ...INVOICES, every: 0 }], ['events.0.every']],
    ['with groups that are not whole', [{ ...INVOICES, every: 2.5 }], ['events.0.every']],
    ['with groups over the bound', [{ ...INVOICES, every: 1_000_001 }], ['events.0.every']],
    ['with nothing paid at most', [{ ...INVOICES, most: 0 }], ['events.0.most']],
    ['with a remainder of single events', [{ ...INVOICES, carryRemainder: true }], ['events.0.carryRemainder']],
    [
      'with a value that the scheme does not declare',
      [{ ...INVOICES, amount: { value: 'price' } }],
      ['events.0.amount.value'],
    ],
    [
      'with more events than fit',
      Array.from({ length: 31 }, (_, index) => ({ ...INVOICES, code: `event-${index}` })),
      ['events'],
    ],
    ['with a misspelt field', [{ ...INVOICES, each: 10 }], ['events.0']],
  ])('%s', (_, events, paths) => {
    expect(expectRefusals(scheme(...events), invoices('1'))).toEqual(
      paths.map((path) => `scheme.components.0.terms.${path}: invalid`),
    );
  });

  it('for a count that is not whole, missing or below 0', () => {
    const net = { ...INVOICES, code: 'net', count: { plus: [{ value: 'invoices' }], minus: [{ value: 'returned' }] } };
    expect(expectRefusals(scheme(INVOICES), invoices('2.5'))).toEqual(['inputs.values.invoices: count-not-whole']);
    expect(expectRefusals(scheme(INVOICES), {})).toEqual(['inputs.values.invoices: missing-value']);
    expect(expectRefusals(scheme(INVOICES), invoices('-1'))).toEqual(['inputs.values.invoices: invalid']);
    expect(expectRefusals(scheme(net), { month: '2026-07', values: { invoices: '1', returned: '2' } })).toEqual([
      'inputs.values: negative-count',
    ]);
    expect(expectRefusals(scheme(net), { month: '2026-07', values: { invoices: '1', returned: '0.5' } })).toEqual([
      'inputs.values: count-not-whole',
    ]);
  });

  it.each([[{ invoices: -1 }], [{ invoices: 1.5 }], [{ invoices: 1_000_001 }], [{ invoices: '3' }]])(
    'for the carried remainder %j',
    (remainders) => {
      const plan = scheme({ ...INVOICES, every: 10, carryRemainder: true });
      expect(expectRefusals(plan, invoices('1'), before(remainders))).toEqual([
        'carriedState.events.remainders.invoices: invalid',
      ]);
    },
  );

  it.each([
    ['of a full group', { invoices: 10 }, 'invoices'],
    ['of an event that the plan does not have', { invoices: 9, calls: 1 }, 'calls'],
    ['of an event that carries nothing', { net: 1 }, 'net'],
  ])('for a carried remainder %s', (_, remainders, code) => {
    const plan = scheme({ ...INVOICES, every: 10, carryRemainder: true }, { ...INVOICES, code: 'net', every: 10 });
    expect(expectRefusals(plan, invoices('1'), before(remainders))).toEqual([
      `carriedState.events.remainders.${code}: invalid`,
    ]);
  });
});
