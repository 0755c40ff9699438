import { describe, expect, it } from '@jest/globals';
import { calculateMonth, type MonthOfPeriodsDraft } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { renderSchemeDescription } from '../description/describe-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { renderTrace } from '../explanation/render-trace.js';

type Component = PaySchemeDraft['components'][number];
type Deals = NonNullable<StatementInputsDraft['deals']>;

const commission = (rate: string, rule: object = {}): Component => ({
  code: 'deals',
  name: 'Deals',
  kind: 'deal-commission',
  terms: { rules: [{ code: 'all', name: 'All deals', on: 'amount', rate, ...rule }] },
});
const bonus: Component = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '3100' } };
const deal = (id: string, on: string, changes: Partial<Deals[number]> = {}): Deals[number] => ({
  id,
  on,
  client: `C-${id}`,
  amount: '100000',
  ...changes,
});

function month(
  parts: [from: string, components: Component[], until?: string][],
  inputs: StatementInputsDraft,
): MonthOfPeriodsDraft {
  return {
    periods: parts.map(([from, components, until]) => ({
      from,
      ...(until === undefined ? {} : { until }),
      scheme: makeSchemeWith(components),
    })),
    inputs: { month: '2026-07', ...inputs },
  };
}

function paid(...[parts, inputs]: Parameters<typeof month>) {
  const result = calculateMonth(month(parts, inputs));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function refusals(...[parts, inputs]: Parameters<typeof month>): [string, string][] {
  const result = calculateMonth(month(parts, inputs));
  if (result.ok) throw new Error(`paid ${result.total}`);
  return result.problems.map((problem) => [problem.code, problem.path.join('.')]);
}

describe('a deal in a month with a change inside', () => {
  it('is paid by the scheme of its day where the last one pays no deals', () => {
    const both = paid(
      [
        ['2026-07-01', [commission('10 %')]],
        ['2026-07-21', [bonus]],
      ],
      { deals: [deal('D-1', '2026-07-05'), deal('D-2', '2026-07-20')] },
    );
    expect(both.lines.map((line) => [line.component, line.amount])).toEqual([
      ['deals', '20000.00'],
      ['bonus', '1100.00'],
    ]);
  });

  it.each([
    ['2026-07-05', '10000.00'],
    ['2026-07-30', '10000.00'],
    ['2026-07-31', '1000.00'],
  ])('of %s is paid %s, by 10 %% until the 30th and 1 %% from the 31st', (on, total) => {
    expect(
      paid(
        [
          ['2026-01-01', [commission('10 %')]],
          ['2026-07-31', [commission('1 %')]],
        ],
        { deals: [deal('D-1', on)] },
      ).total,
    ).toBe(total);
  });

  it('is not multiplied by a share of days, and all of one line are rounded once', () => {
    const deals = [deal('D-1', '2026-07-01', { amount: '0.05' }), deal('D-2', '2026-07-31', { amount: '0.05' })];
    expect(
      paid(
        [
          ['2026-07-01', [commission('10 %')]],
          ['2026-07-16', [commission('10 %')]],
        ],
        { deals },
      ).lines.map((line) => line.amount),
    ).toEqual(['0.01']);
  });

  it('of an earlier month is paid by the scheme in force on the first day', () => {
    const parts: Parameters<typeof month>[0] = [
      ['2026-07-01', [commission('10 %')]],
      ['2026-07-16', [commission('1 %')]],
    ];
    expect(paid(parts, { deals: [deal('D-1', '2026-03-31')] }).total).toBe('10000.00');
    expect(refusals([['2026-07-02', [commission('10 %')]], parts[1]!], { deals: [deal('D-1', '2026-03-31')] })).toEqual(
      [['deal-without-scheme', 'inputs.deals.0.on']],
    );
  });

  it('has to say only what the scheme of its day needs', () => {
    const byMargin = commission('10 %', { on: 'margin' });
    const deals = [deal('D-1', '2026-07-05'), deal('D-2', '2026-07-25', { margin: '5000' })];
    expect(
      paid(
        [
          ['2026-07-01', [commission('1 %')]],
          ['2026-07-16', [byMargin]],
        ],
        { deals },
      ).total,
    ).toBe('1500.00');
    expect(
      refusals(
        [
          ['2026-07-01', [byMargin]],
          ['2026-07-16', [commission('1 %')]],
        ],
        { deals },
      ),
    ).toEqual([['missing-deal-fact', 'inputs.deals.0.margin']]);
  });

  it('stands in the line of its rule', () => {
    const perRule: Component = {
      code: 'deals',
      name: 'Deals',
      kind: 'deal-commission',
      terms: {
        linePer: 'rule',
        rules: [
          { code: 'large', name: 'Large', where: { amountFrom: '100000' }, on: 'amount', rate: '2 %' },
          { code: 'other', name: 'Other', on: 'amount', rate: '1 %' },
        ],
      },
    };
    const deals = [deal('D-1', '2026-07-05'), deal('D-2', '2026-07-25', { amount: '99999' })];
    expect(
      paid(
        [
          ['2026-07-01', [perRule]],
          ['2026-07-16', [perRule]],
        ],
        { deals },
      ).lines.map((line) => [line.code, line.amount]),
    ).toEqual([
      ['large', '2000.00'],
      ['other', '999.99'],
    ]);
  });

  it('is explained under the scheme of its day', () => {
    const { trace } = paid(
      [
        ['2026-07-01', [commission('10 %')]],
        ['2026-07-31', [commission('1 %')]],
      ],
      { deals: [deal('D-1', '2026-07-05'), deal('D-2', '2026-07-31')] },
    );
    expect(renderTrace(trace)).toContain(
      '1 July 2026 – 30 July 2026: the deals of these days, by the scheme in force then = 10 000.00',
    );
    expect(renderTrace(trace, 'ru')).toContain(
      '31 июля 2026 г. – 31 июля 2026 г.: сделки этих дней, по схеме, действовавшей тогда = 1 000,00',
    );
    const rounded = paid(
      [
        ['2026-07-01', [commission('10 %')]],
        ['2026-07-31', [commission('10 %')]],
      ],
      { deals: [deal('D-1', '2026-07-05', { amount: '0.05' }), deal('D-2', '2026-07-31', { amount: '0.05' })] },
    );
    expect(renderTrace(rounded.trace)).toContain('Deals: 0.01 + 0.00 = 0.01');
  });
});

describe('the description of a scheme that pays deals', () => {
  it('says by which version a deal is paid', () => {
    const described = (language: 'en' | 'ru') =>
      renderSchemeDescription(paySchemeSchema.parse(makeSchemeWith([commission('1 %')])), language);
    expect(described('en')).toContain('- By the version in force on the day of each deal: “Deals”.');
    expect(described('ru')).toContain('- По версии, действовавшей в день сделки: «Deals».');
  });
});

describe('what depends on the commission on deals', () => {
  const deals = [deal('D-1', '2026-07-05'), deal('D-2', '2026-07-25')];
  const ifEarned: Component = {
    ...bonus,
    code: 'if-earned',
    when: { amount: { component: 'deals' }, atLeast: '15000' },
  };
  const share: Component = {
    code: 'share',
    name: 'Share',
    kind: 'fixed-bonus',
    terms: { amount: { component: 'deals' } },
  };
  const fine: Component = { code: 'fine', name: 'Fines', kind: 'fine', terms: {} };

  it('sees the deals of the whole month in every period', () => {
    const components = [commission('10 %'), ifEarned, share, fine];
    const inputs = { deals, fines: [{ id: 'F-1', reason: 'A complaint', amount: '99999' }] };
    const whole = calculateStatement(makeSchemeWith(components), { month: '2026-07', ...inputs });
    const cut = paid(
      [
        ['2026-07-01', components],
        ['2026-07-16', components],
        ['2026-07-20', components],
      ],
      inputs,
    );
    expect(whole).toMatchObject({
      ok: true,
      lines: [{ amount: '20000.00' }, { amount: '3100.00' }, { amount: '20000.00' }, { amount: '-8620.00' }],
    });
    expect(cut.lines).toEqual(whole.ok && whole.lines);
  });

  it('sees them as its own scheme would pay them', () => {
    // Of the first 10 days 10/31 of 10 % of all deals, of the others 21/31 of 1 % of them.
    const both = paid(
      [
        ['2026-07-01', [commission('10 %'), share]],
        ['2026-07-11', [commission('1 %'), share]],
      ],
      { deals },
    );
    expect(both.lines.map((line) => [line.code, line.amount])).toEqual([
      ['deals', '11000.00'],
      ['share', '7806.45'],
    ]);
  });
});

describe('deals are refused', () => {
  it('on days on which no scheme is in force', () => {
    const deals = [
      deal('D-1', '2026-07-02'),
      deal('D-2', '2026-07-05'),
      deal('D-3', '2026-07-12'),
      deal('D-4', '2026-07-26'),
    ];
    expect(
      refusals(
        [
          ['2026-07-03', [commission('1 %')], '2026-07-10'],
          ['2026-07-16', [commission('1 %')], '2026-07-25'],
        ],
        { deals },
      ),
    ).toEqual([
      ['deal-without-scheme', 'inputs.deals.0.on'],
      ['deal-without-scheme', 'inputs.deals.2.on'],
      ['deal-without-scheme', 'inputs.deals.3.on'],
    ]);
  });

  it('on days whose scheme pays by none, unless something depends on all of them', () => {
    const deals = [deal('D-1', '2026-07-05'), deal('D-2', '2026-07-25')];
    expect(
      refusals(
        [
          ['2026-07-01', [commission('1 %')]],
          ['2026-07-16', [bonus]],
        ],
        { deals },
      ),
    ).toEqual([['unread-deal', 'inputs.deals.1.on']]);
    const byCount: Component = { ...bonus, terms: { amount: { deals: 'count' } } };
    expect(
      paid(
        [
          ['2026-07-01', [commission('1 %')]],
          ['2026-07-17', [byCount]],
        ],
        { deals },
      ).lines.map((line) => line.amount),
    ).toEqual(['1000.00', '0.97']);
  });

  it('where they are missing, once', () => {
    expect(
      refusals(
        [
          ['2026-07-01', [commission('1 %')]],
          ['2026-07-16', [commission('2 %')]],
        ],
        {},
      ),
    ).toEqual([['missing-deals', 'inputs.deals']]);
  });

  it('after the month, not before it', () => {
    const whole = (on: string) =>
      calculateStatement(makeSchemeWith([commission('1 %')]), {
        month: '2026-06',
        deals: [deal('D-0', '2026-06-30'), deal('D-1', on)],
      });
    for (const on of ['2025-12-31', '2026-05-31', '2026-06-30'])
      expect(whole(on)).toMatchObject({ ok: true, total: '2000.00' });
    for (const on of ['2026-07-01', '2027-01-01'])
      expect(whole(on)).toMatchObject({
        ok: false,
        problems: [{ code: 'deal-after-month', path: ['inputs', 'deals', 1, 'on'] }],
      });
    expect(
      calculateStatement(makeSchemeWith([commission('1 %')]), { deals: [deal('D-1', '2030-01-01')] }),
    ).toMatchObject({
      ok: true,
      total: '1000.00',
    });
    expect(
      refusals(
        [
          ['2026-07-01', [commission('1 %')]],
          ['2026-07-16', [commission('1 %')]],
        ],
        { deals: [deal('D-1', '2026-08-01')] },
      )[0],
    ).toEqual(['deal-after-month', 'inputs.deals.0.on']);
  });
});

describe('what only an earlier scheme of the month reads and the end of the month pays', () => {
  const until: [string, Component[]] = ['2026-07-21', [bonus]];
  const fine: Component = { code: 'fine', name: 'Fines', kind: 'fine', terms: {} };
  const fines = [{ id: 'F-1', reason: 'A complaint', amount: '100' }];
  const events: Component = {
    code: 'events',
    name: 'Events',
    kind: 'event-bonus',
    terms: { events: [{ code: 'calls', name: 'Calls', count: { value: 'calls' }, amount: '5' }] },
  };
  const values = [{ code: 'calls', name: 'Calls', unit: 'calls' }];

  it('is refused, with the last scheme that would have to read it', () => {
    const parts: Parameters<typeof month>[0] = [['2026-07-01', [bonus, fine]], until];
    expect(refusals(parts, { fines })).toEqual([['unread-section', 'inputs.fines']]);
    expect(calculateMonth(month(parts, { fines }))).toMatchObject({
      problems: [
        { message: expect.stringContaining('the last scheme of the month, "test" version 1, does not read this') },
      ],
    });
    expect(paid([parts[0]!, ['2026-07-21', [bonus, fine]]], { fines }).total).toBe('3000.00');
    expect(paid(parts, {}).total).toBe('3100.00');
  });

  it.each<[string, Component, StatementInputsDraft, string]>([
    [
      'unread-section',
      {
        code: 'timely',
        name: 'Timely',
        kind: 'timeliness',
        terms: { onTime: '7000', afterMiss: ['0'], missed: ['0'] },
      },
      { tasks: [{ id: 'T-1', done: true }] },
      'inputs.tasks',
    ],
    [
      'unread-section',
      { code: 'corrections', name: 'Corrections', kind: 'adjustment', terms: {} },
      { adjustments: [{ id: 'A-1', month: '2026-06', reason: 'Any', amount: '1' }] },
      'inputs.adjustments',
    ],
    [
      'unread-section',
      {
        ...events,
        terms: { events: [{ code: 'deals', name: 'Deals', count: { deals: 'count' }, amount: '5' }] },
      } as Component,
      { deals: [deal('D-1', '2026-07-05')] },
      'inputs.deals',
    ],
    [
      'unread-actual',
      {
        code: 'annual',
        name: 'Annual',
        kind: 'annual-bonus',
        terms: {
          statementMonth: 7,
          baseBonus: '1',
          indicators: [
            { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1', unit: 'units', weight: '100' },
          ],
        },
      },
      { actuals: { sales: { value: '1' } } },
      'inputs.actuals.sales',
    ],
    [
      'unread-plan',
      { code: 'annual', name: 'Annual', kind: 'annual-bonus', terms: { statementMonth: 7, plan: 'personal' } },
      {
        kpiPlan: {
          baseBonus: '1',
          indicators: [
            { code: 'sales', name: 'Sales', kind: 'higher-is-better', target: '1', unit: 'units', weight: '100' },
          ],
        },
      },
      'inputs.kpiPlan',
    ],
  ])('is told as %s: %j', (code, component, inputs, path) => {
    expect(refusals([['2026-07-01', [bonus, component]], until], inputs)).toEqual([[code, path]]);
  });

  it('is told of values as well, but not of those that anything paid by days depends on', () => {
    const of = (components: Component[]): MonthOfPeriodsDraft => ({
      periods: [
        {
          from: '2026-07-01',
          scheme: makeSchemeWith(components, {
            values,
            conditions: [{ code: 'enough', name: 'Enough', when: { amount: { value: 'calls' }, atLeast: '1' } }],
          }),
        },
        { from: '2026-07-21', scheme: makeSchemeWith([bonus]) },
      ],
      inputs: { month: '2026-07', values: { calls: '20' } },
    });
    expect(calculateMonth(of([bonus, events]))).toMatchObject({
      ok: false,
      problems: [{ code: 'unread-value', path: ['inputs', 'values', 'calls'] }],
    });
    expect(calculateMonth(of([{ ...bonus, when: { condition: 'enough' } }, events]))).toMatchObject({
      ok: true,
      total: '3100.00',
    });
    expect(calculateMonth(of([bonus]))).toMatchObject({ ok: true, total: '3100.00' });
  });
});
