import { leftBy } from '../testing/carried-state.js';
import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../calculation/calculate-statement.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { CarriedState } from '../statement/statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { indicator, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import type { Language } from '../trace/language.js';
import { renderTrace } from './render-trace.js';

type Component = PaySchemeDraft['components'][number];

function explained(
  components: Component[],
  inputs: StatementInputsDraft,
  {
    language = 'en',
    carriedState = {},
    ...around
  }: { language?: Language; carriedState?: CarriedState; values?: PaySchemeDraft['values'] } = {},
): string[] {
  const result = calculateStatement(makeSchemeWith(components, around), inputs, carriedState);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return renderTrace(result.trace, language)
    .split('\n')
    .map((line) => line.trim());
}

function kpi(changes: object, terms: object = {}): Component {
  return {
    code: 'kpi',
    name: 'KPI',
    kind: 'kpi-bonus',
    terms: { baseBonus: '10000.00', indicators: [{ ...indicator({}), ...changes }], ...terms },
  } as Component;
}

describe('a number beside the limit that it misses', () => {
  it('is never shown as that limit', () => {
    const bonus: Component = {
      code: 'bonus',
      name: 'Bonus',
      kind: 'fixed-bonus',
      terms: { amount: '1' },
      when: { amount: { deals: 'amount', name: 'Sales' }, atMost: '3333333.333333' },
    };
    const shares = [
      { person: 'one', share: '1/3' },
      { person: 'two', share: '2/3' },
    ];
    const inputs: StatementInputsDraft = {
      person: 'one',
      deals: [{ id: 'D-1', on: '2026-07-01', client: 'C-1', amount: '10000000', shares }],
    };
    expect(explained([bonus], inputs)).toContain('Sales: ≈ 3 333 333.3333333 ≤ 3 333 333.333333 = no');
    expect(explained([bonus], inputs, { language: 'ru' })).toContain(
      'Sales: ≈ 3 333 333,3333333 ≤ 3 333 333,333333 = нет',
    );
  });
});

describe('a result beside its threshold', () => {
  it('has its digits in Russian as well', () => {
    expect(
      explained([kpi({ target: '100000' })], { actuals: { sales: { value: '59999' } } }, { language: 'ru' }),
    ).toContain(
      'Выполнение: 59 999 / 100 000 = 59,999 % (59 999 из плана 100 000 (units) — 59,999 %, ниже 60 %: не оплачивается)',
    );
  });

  it('has the digits of the sentence that compares it', () => {
    expect(explained([kpi({ target: '1000000' })], { actuals: { sales: { value: '599999' } } })).toContain(
      'Attainment: 599 999 / 1 000 000 = 59.9999 % (599 999 of planned 1 000 000 units is 59.9999 %, below 60 %: nothing is paid)',
    );
  });

  it('has them where another step compares it', () => {
    const bonus: Component = {
      code: 'bonus',
      name: 'Bonus',
      kind: 'fixed-bonus',
      terms: { amount: '1' },
      when: { attainment: { actual: { value: 'calls' }, planned: '300000' }, atLeast: '80 %' },
    };
    const lines = explained(
      [bonus],
      { values: { calls: '239999' } },
      { values: [{ code: 'calls', name: 'Calls', unit: 'calls' }] },
    );
    expect(lines).toContain('Calls / 300 000: ≈ 79.9997 % ≥ 80 % = no');
    expect(lines).toContain('Attainment: 239 999 / 300 000 = 79.9997 % (shown rounded, calculated exactly)');
  });
});

describe('an attainment that was rounded', () => {
  it('says so', () => {
    expect(
      explained([kpi({ target: '1000' }, { attainmentDecimals: 2 })], { actuals: { sales: { value: '596' } } }),
    ).toContain(
      'Attainment: 596 / 1 000 = 60 % (596 of planned 1 000 units is 60 %, not below 60 %: paid in proportion; the ratio 0.596 is rounded half-up to 2 decimals first)',
    );
    expect(
      explained([kpi({ target: '1000' }, { attainmentDecimals: 2 })], { actuals: { sales: { value: '590' } } }).join(),
    ).not.toContain('is rounded');
    expect(
      explained([kpi({ kind: 'deviation', measure: 'difference', target: '1000' }, { attainmentDecimals: 2 })], {
        actuals: { sales: { sold: '757.6', averageNeed: '600' } },
      }),
    ).toContain(
      'Attainment: 1 - |1 000 - 757.6| / 600 = 60 % (difference 242.4 is 40 % of the average need 600, not more than 40 %: paid in full; the ratio 0.596 is rounded half-up to 2 decimals first)',
    );
  });
});

describe('a fraction in a formula', () => {
  it('is the division that the step below shows', () => {
    expect(explained([kpi({ target: '1234567' })], { actuals: { sales: { value: '987654.321' } } })).toContain(
      'Sales: 10 000.00 × 100 % × (987 654.321 / 1 234 567) = 8 000.01 (rounded half-up from about 8 000.00584)',
    );
  });

  it('is marked as about where no step shows it', () => {
    const guarantee: Component = {
      code: 'floor',
      name: 'Floor',
      kind: 'guarantee',
      terms: { amount: '40000', prorated: { worked: '10', planned: '11' } },
    };
    const lines = explained(
      [{ code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '1' } }, guarantee],
      {},
    );
    expect(lines).toContain(
      'Floor: the greater of 0 and (40 000.00 × 10 / 11) - 1.00 = 36 362.64 (rounded half-up from about 36 362.636364)',
    );
    const curved = kpi({
      target: '7',
      curve: {
        points: [
          { at: '0', pays: '0' },
          { at: '300 %', pays: '173 %' },
        ],
      },
    });
    expect(explained([curved], { actuals: { sales: { value: '5.0003' } } })[2]).toMatch(
      /^Sales: 10 000\.00 × 100 % × ≈ 41\.19\d{4} % = /,
    );
  });

  it('says in Russian what was rounded to hundredths', () => {
    expect(explained([kpi({ target: '3' })], { actuals: { sales: { value: '2' } } }, { language: 'ru' })[2]).toBe(
      'Sales: 10 000,00 × 100 % × 2/3 = 6 666,67 (округлено до сотых, точно ≈ 6 666,666667)',
    );
  });
});

describe('the explanation of a payout curve', () => {
  const points = [
    { at: '0', pays: '0' },
    { at: '80 %', pays: '50 %' },
    { at: '100 %', pays: '100 %' },
  ];
  const step = (curve: object, value: string, language: Language = 'en') => {
    const lines = explained(
      [kpi({ target: '100', curve: { points, ...curve } })],
      { actuals: { sales: { value } } },
      { language },
    );
    return lines.slice(4);
  };

  it('shows the line between two points', () => {
    expect(step({}, '91')).toEqual(['Payout curve: 50 % + (91 % - 80 %) / (100 % - 80 %) × (100 % - 50 %) = 77.5 %']);
    expect(step({}, '91', 'ru')).toEqual([
      'Кривая выплат: 50 % + (91 % - 80 %) / (100 % - 80 %) × (100 % - 50 %) = 77,5 %',
    ]);
  });

  it('says which point or which step it is', () => {
    expect(step({}, '80')).toEqual(['Payout curve: 50 % (the point of the curve at 80 %)']);
    expect(step({ edge: 'upper-inclusive' }, '80')).toEqual(['Payout curve: 50 % (the point of the curve at 80 %)']);
    expect(step({}, '100.001')).toEqual([
      'Payout curve: 100 % (100.001 % is beyond the last point, 100 %, whose value holds on)',
    ]);
    expect(step({ between: 'step' }, '91')).toEqual([
      'Payout curve: 50 % (attainment 91 %: at least 80 % and less than 100 %)',
    ]);
    expect(step({ between: 'step', edge: 'upper-inclusive' }, '80')).toEqual([
      'Payout curve: 0 % (attainment 80 %: at most 80 %)',
    ]);
  });

  it('shows floor and cap around the points', () => {
    expect(step({ floor: '20 %' }, '0')).toEqual([
      'Payout curve: 0 %, at least 20 % = 20 %',
      'Payout curve: 0 % (the point of the curve at 0 %)',
    ]);
    expect(step({ cap: '75 %' }, '100')).toEqual([
      'Payout curve: 100 %, at most 75 % = 75 %',
      'Payout curve: 100 % (the point of the curve at 100 %)',
    ]);
  });

  it('stands beside a combined result, and under activity points', () => {
    const combined = kpi({ target: '100' }, { results: 'weighted', curve: { points } });
    expect(explained([combined], { actuals: { sales: { value: '91' } } }).at(-1)).toBe(
      'Payout curve: 50 % + (91 % - 80 %) / (100 % - 80 %) × (100 % - 50 %) = 77.5 %',
    );
    const activity: Component = {
      code: 'activity',
      name: 'Activity',
      kind: 'activity-points',
      terms: {
        activities: [{ code: 'call', name: 'Calls', count: '91', points: '1' }],
        base: '1000',
        target: '100',
        threshold: '50 %',
        curve: { points },
      },
    };
    expect(explained([activity], {}).at(-1)).toBe(
      'Payout curve: 50 % + (91 % - 80 %) / (100 % - 80 %) × (100 % - 50 %) = 77.5 %',
    );
  });
});

describe('the explanation says where a number comes from', () => {
  it('of events of the month before', () => {
    const events: Component = {
      code: 'events',
      name: 'Events',
      kind: 'event-bonus',
      terms: {
        events: [{ code: 'invoices', name: 'Invoices', count: '17', every: 10, amount: '1500', carryRemainder: true }],
      },
    };
    const carriedState = leftBy('2026-06', { events: { remainders: { invoices: 3 } } });
    const inputs = { month: '2026-07' };
    expect(explained([events], inputs, { carriedState }).at(-1)).toContain(
      'Full groups: whole part of (17 + 3 from the month before) / 10 = 2',
    );
    expect(explained([events], inputs, { carriedState, language: 'ru' }).at(-1)).toContain(
      'целая часть от (17 + 3 с прошлого месяца) / 10 = 2',
    );
  });

  it('of a rung of the ladder of misses', () => {
    const timeliness: Component = {
      code: 'timeliness',
      name: 'Timeliness',
      kind: 'timeliness',
      terms: { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] },
    };
    const line = (missed: number, done: boolean, language: Language = 'en') =>
      explained(
        [timeliness, { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '10000' } }],
        { month: '2026-09', tasks: [{ id: 'T-1', done }] },
        { carriedState: leftBy('2026-08', { timeliness: { pending: [{ id: 'T-1', missed }] } }), language },
      )[1];
    expect(line(1, false)).toContain(
      '(missed, times in a row: T-1 (2); on time: 0 of 1; deduction for 2 in a row: 2 000.00)',
    );
    expect(line(3, false)).toContain('deduction for 3+ in a row: 10 000.00)');
    expect(line(1, true)).toContain(
      '(done after misses, times in a row: T-1 (1); paid after 1 in a row: 4 000.00; the table begins again)',
    );
    expect(line(3, false, 'ru')).toContain('удержание за 3+ подряд: 10 000,00)');
  });

  it('of the room for fines: what counts as variable pay, and what was taken before', () => {
    const components: Component[] = [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '50000' } },
      { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '20000' } },
      { code: 'cap', name: 'Cap', kind: 'limit', terms: { of: ['bonus'], cap: '15000' } },
      { code: 'floor', name: 'Floor', kind: 'guarantee', terms: { amount: '70000' } },
      { code: 'fine', name: 'Fines', kind: 'fine', terms: {} },
    ];
    const lines = explained(components, { fines: [{ id: 'F-1', reason: 'A complaint', amount: '1000' }] });
    const room = lines.findIndex((line) => line.startsWith('Pay that fines are taken from: '));
    expect(lines.slice(room, room + 2)).toEqual([
      'Pay that fines are taken from: Bonus 20 000.00 + Cap -5 000.00 = 15 000.00 (variable pay, which fines may be taken from; taken away before the fines)',
      'Pay of the month before deductions: Salary 50 000.00 + Bonus 20 000.00 + Cap -5 000.00 + Floor 5 000.00 = 70 000.00',
    ]);
  });

  it('of a single fine: in four lines, with every number', () => {
    const components: Component[] = [
      { code: 'salary', name: 'Оклад', kind: 'salary', terms: { amount: '30000' } },
      { code: 'bonus', name: 'Премия', kind: 'fixed-bonus', terms: { amount: '20000.03' } },
      { code: 'fine', name: 'Штрафы', kind: 'fine', terms: {} },
    ];
    const memo = { documentId: 'memo-1', version: 1, sha256: 'a'.repeat(64) };
    const lines = explained(
      components,
      { fines: [{ id: 'F-1', reason: 'Жалоба', amount: '12000', memo }] },
      { language: 'ru' },
    );
    expect(lines.slice(3)).toEqual([
      `Штрафы: - меньшее из: 12 000,00 и 10 000,00 = -10 000,00 (Жалоба; 2 000,00 сверх предела и не удерживается; по служебной записке memo-1, версия 1, SHA-256 ${'a'.repeat(64)})`,
      'Наибольшее удержание: меньшее из: 20 000,03 и 20 % × 50 000,03, с округлением вниз, но не менее 0 = 10 000,00',
      'Выплаты, из которых удерживают штрафы: Премия 20 000,03 (переменная часть, из неё можно удержать штрафы)',
      'Выплаты месяца до удержаний: Оклад 30 000,00 + Премия 20 000,03 = 50 000,03',
    ]);
  });

  it('of nothing at all: the amount alone', () => {
    const annual = {
      code: 'annual',
      name: 'Annual',
      kind: 'annual-bonus',
      terms: { baseBonus: '1', indicators: [indicator({})] },
    } as Component;
    expect(explained([annual], { month: '2026-07' }, { language: 'ru' })[0]).toMatch(/^Расчётный лист: 0,00/);
  });
});
