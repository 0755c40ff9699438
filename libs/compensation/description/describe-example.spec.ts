import { describe, expect, it } from '@jest/globals';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { indicator, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { LANGUAGES, type ExplanationLanguage } from '../trace/language.js';
import { describeExample } from './describe-example.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';

const components: PaySchemeDraft['components'] = [
  {
    code: 'kpi',
    name: 'KPI',
    kind: 'kpi-bonus',
    terms: { baseBonus: '100', indicators: [indicator({ unit: 'rubles', weight: '100' })] },
  },
  {
    code: 'contest',
    name: 'Contest',
    kind: 'contest',
    terms: { criteria: [{ code: 'growth', name: 'Growth', weight: '100' }], prizes: [{ place: 1, amount: '1' }] },
  },
  { code: 'fine', name: 'Fines', kind: 'fine', terms: {} },
  { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '1', recoverable: true } },
  {
    code: 'tasks',
    name: 'Tasks',
    kind: 'timeliness',
    terms: { onTime: '3', afterMiss: ['2'], missed: ['0'], withoutTasks: '3' },
  },
  {
    code: 'events',
    name: 'Events',
    kind: 'event-bonus',
    terms: {
      events: [
        { code: 'calls', name: 'Calls made', count: { value: 'calls' }, amount: '1', every: 10, carryRemainder: true },
      ],
    },
  },
];

function described(
  inputs: StatementInputsDraft,
  language: ExplanationLanguage = 'en',
  { carriedState, expected }: { carriedState?: Record<string, unknown>; expected?: object } = {},
): string {
  const scheme = paySchemeSchema.parse(
    makeSchemeWith(components, {
      values: [{ code: 'calls', name: 'Calls', unit: 'calls' }],
      examples: [
        {
          name: 'One',
          inputs,
          ...(carriedState === undefined ? {} : { carriedState }),
          expected: { total: '1', ...expected },
        },
      ],
    }),
  );
  return describeExample(scheme.examples[0]!, scheme, language).replace(/^.One.: /, '');
}

const plan = {
  baseBonus: '60000',
  indicators: [
    { code: 'own', name: 'Own sales', kind: 'higher-is-better' as const, target: '100', unit: 'units', weight: '100' },
  ],
};
const deal = { id: 'D-1', on: '2026-07-10', client: 'C-1', amount: '1000' };

/** One input each, with its words; every other input differs from it in one thing. */
const cases: [StatementInputsDraft, string, string][] = [
  [
    { month: '2026-07', person: 'one' },
    'July 2026; person one → pays 1.00.',
    'июль 2026 г.; сотрудник one → к выплате 1,00.',
  ],
  [{ values: { calls: '12' } }, '“Calls” 12 calls →', '«Calls» 12 calls →'],
  [{ actuals: { sales: { value: '5000' } } }, '“Sales” 5 000 rubles →', '«Sales» 5 000 rubles →'],
  [{ actuals: { sales: { value: '-5000' } } }, '“Sales” -5 000 rubles →', '«Sales» -5 000 rubles →'],
  [
    { actuals: { sales: { numerator: '900000', denominator: '20' } } },
    '“Sales” 900 000 / 20 rubles →',
    '«Sales» 900 000 / 20 rubles →',
  ],
  [{ actuals: { sales: { lost: '2' } } }, '“Sales” 2 rubles lost →', '«Sales» потеряно 2 rubles →'],
  [
    { kpiPlan: plan, actuals: { own: { value: '50' } } },
    'personal KPI plan: base bonus 60 000.00 (“Own sales” (weight 100 %): actual / planned, planned 100 units; nothing below 60 %; attainment is paid up to 200 %); “Own sales” 50 units →',
    'личный план KPI: базовая премия 60 000,00',
  ],
  [
    { employment: { hiredOn: '2023-06-15', grade: 2, workedDays: '20' } },
    'hired 15 June 2023; grade 2; days worked 20 →',
    'принят 15 июня 2023 г.; грейд 2; отработано дней 20 →',
  ],
  [
    { employment: { leftOn: '2026-07-20', salary: [{ from: '2026-07-01', value: '1000' }], workedHours: '8' } },
    'last day of work 20 July 2026; personal salary 1 000.00 from 1 July 2026; hours worked 8 →',
    'последний день работы 20 июля 2026 г.; персональный оклад 1 000,00 с 1 июля 2026 г.; отработано часов 8 →',
  ],
  [
    {
      month: '2026-06',
      calendar: { version: '2026-1', exceptions: { '2026-06-12': 'day-off', '2026-05-01': 'day-off' } },
    },
    'production calendar 2026-1 (days off in a week: 6, 7; 12 June 2026 — day off) →',
    'производственный календарь 2026-1 (выходные дни недели: 6, 7; 12 июня 2026 г. — выходной) →',
  ],
  [{ deals: [] }, 'deals 0, together 0.00 →', 'сделок 0 на сумму 0,00 →'],
  [
    { deals: [deal, { ...deal, id: 'D-2', order: 2, paid: true, tags: ['large'] }] },
    'deals 2, together 2 000.00 (D-1 10 July 2026 1 000.00, client C-1; D-2 10 July 2026 1 000.00, client C-1, paid in full, order 2, marked large) →',
    'сделок 2 на сумму 2 000,00 (D-1 10 июля 2026 г. 1 000,00, клиент C-1; D-2',
  ],
  [{ deals: [deal, { ...deal, id: 'D-2', order: 3, paid: true, tags: ['large'] }] }, 'order 3', 'заказ 3'],
  [
    {
      deals: [
        {
          ...deal,
          margin: '1',
          collected: '2',
          clientSince: '2026-01-01',
          handedOverOn: '2026-07-01',
          productLine: 'doors',
          shares: [
            { person: 'a', role: 'agent', share: '1/3' },
            { person: 'b', share: '2/3' },
          ],
          madeBy: 'c',
          broughtBy: 'd',
          collectedBy: 'e',
          firstOrderOn: '2025-12-20',
          contractOn: '2025-12-10',
        },
      ],
    },
    'margin 1.00, collected 2.00, first delivery 1 January 2026, first order 20 December 2025, contract 10 December 2025, handed over 1 July 2026, product line doors, shares a (agent) 1/3, b 2/3, made by c, client brought by d, collected by e)',
    'товарная группа doors, доли a (agent) 1/3, b 2/3, допродажу сделал c, клиента привёл d, поступление обеспечил e)',
  ],
  [
    {
      deals: [
        {
          id: 'R-1',
          on: '2026-07-10',
          client: 'C-1',
          amount: '-5',
          margin: '-1',
          returns: 'D-9',
          sale: {
            on: '2026-06-01',
            amount: '1000',
            margin: '100',
            order: 2,
            paidAt: { bonus: { on: 'margin', rate: '5 %' }, finder: { perDeal: '7' } },
          },
          returnedBefore: { amount: '3', margin: '0.50', collected: '2' },
        },
      ],
    },
    'deals 1, together -5.00 (R-1 10 July 2026 -5.00, client C-1, takes back D-9, margin -1.00, the sale (1 June 2026 1 000.00, margin 100.00, order 2, on the day of sale paid by bonus 5 % of the margin, on the day of sale paid by finder 7.00 per deal), taken back before 3.00, margin 0.50, money 2.00)',
    'возврат по сделке D-9, маржа -1,00, продажа (1 июня 2026 г. 1 000,00, маржа 100,00, заказ 2, в день продажи оплачено по bonus 5 % от маржи, в день продажи оплачено по finder 7,00 за сделку), возвращено раньше 3,00, маржа 0,50, деньги 2,00)',
  ],
  [
    {
      receivables: [
        { client: 'acme', revenue: '5', owed: '2', overdue: '1', limit: 'none', deferredDays: 9, agreedDays: 7 },
        { client: 'best', revenue: '0', owed: '3', overdue: '0', group: 'Holding', groupLimit: '4' },
      ],
    },
    'clients: acme (revenue 5.00, owed 2.00, overdue 1.00, limit none, days deferred 9, days agreed 7), best (revenue 0.00, owed 3.00, overdue 0.00, group “Holding”, limit of the group 4.00) →',
    'клиенты: acme (выручка 5,00, задолженность 2,00, просрочено 1,00, лимит нет, отсрочка, дней 9, согласовано дней 7), best (выручка 0,00, задолженность 3,00, просрочено 0,00, группа «Holding», лимит группы 4,00) →',
  ],
  [
    {
      team: {
        members: [
          { id: 'a', salary: '5' },
          { id: 'b', hours: '8' },
        ],
      },
    },
    'team: a salary 5.00, b hours 8 →',
    'команда: a оклад 5,00, b часов 8 →',
  ],
  [
    { contest: { participants: [{ id: 'a', criteria: { growth: '-0.5' } }] } },
    'participants: a (“Growth” -0.5) →',
    'участники: a («Growth» -0,5) →',
  ],
  [{ tasks: [] }, 'no tasks →', 'задач нет →'],
  [
    {
      tasks: [
        { id: 'T-1', name: 'Price list', done: true },
        { id: 'T-2', done: false },
      ],
    },
    'tasks done on time: T-1 “Price list”; tasks missed: T-2 →',
    'задачи выполнены в срок: T-1 «Price list»; задачи не выполнены в срок: T-2 →',
  ],
  [
    { month: '2026-07', tasks: [{ id: 'T-1', due: '2026-07-05', doneOn: '2026-07-06' }] },
    'tasks by day: T-1 (done on 6 July 2026, due 5 July 2026) →',
    'задачи по дням: T-1 (выполнена 6 июля 2026 г., срок 5 июля 2026 г.) →',
  ],
  [
    { fines: [{ id: 'F-1', reason: 'A complaint', amount: '500' }] },
    'fines: F-1 “A complaint” 500.00 →',
    'штрафы: F-1 «A complaint» 500,00 →',
  ],
  [
    { adjustments: [{ id: 'A-1', month: '2026-05', reason: 'Returned', amount: '-400' }] },
    'adjustments: A-1 for May 2026 “Returned” -400.00 →',
    'корректировки: A-1 за май 2026 г. «Returned» -400,00 →',
  ],
  [
    {
      yearResults: {
        months: [
          { month: '2026-01', attainment: '80 %', misses: 1 },
          { month: '2026-02', noPlan: 'on leave', misses: 0 },
        ],
        annualAttainment: '70 %',
      },
    },
    'months of the year: January 2026 80 %, misses 1, February 2026 no plan (on leave), misses 0; annual plan attained 70 % →',
    'месяцы года: январь 2026 г. 80 %, пропусков 1, февраль 2026 г. без плана (on leave), пропусков 0; годовой план выполнен на 70 % →',
  ],
];

describe('a worked example in words', () => {
  it.each(cases)('says all of %j', (inputs, english, russian) => {
    expect(described(inputs)).toContain(english);
    expect(described(inputs, 'ru')).toContain(russian);
  });

  it('never reads like another', () => {
    for (const language of LANGUAGES)
      expect(new Set(cases.map(([inputs]) => described(inputs, language))).size).toBe(cases.length);
  });

  it('says what is carried here and onwards, the lines by their names, and the warnings', () => {
    const carriedState = {
      draw: { month: '2026-06', of: 'sales/3', balance: '4000.00' },
      tasks: { pending: [{ id: 'T-2', missed: 2 }] },
      events: { remainders: { calls: 3 } },
    };
    const expected = {
      lines: [
        ['kpi', 'sales', '100'],
        ['fine', 'F-1', '-5'],
        ['kpi', 'unknown', '1'],
      ],
      carriedState: { tasks: { pending: [] } },
      warnings: ['fine-limited'],
    };
    expect(described({ fines: [{ id: 'F-1', reason: 'Late', amount: '5' }] }, 'en', { carriedState, expected })).toBe(
      'fines: F-1 “Late” 5.00; from the month before “Draw”: June 2026 by scheme sales/3, owed: 4 000.00; “Tasks”: pending: T-2 (misses in a row: 2); “Events”: left over: “Calls made” 3 ' +
        '→ pays 1.00 (“KPI”, “Sales” 100.00, “Fines”, “Late” -5.00, “KPI”, “unknown” 1.00); for the next month “Tasks”: pending: none; warnings: fine-limited.',
    );
    expect(described({}, 'ru', { carriedState, expected })).toContain(
      'с прошлого месяца «Draw»: июнь 2026 г. по схеме sales/3, задолженность: 4 000,00; «Tasks»: не выполнены: T-2 (пропусков подряд: 2); «Events»: остаток: «Calls made» 3 → к выплате 1,00',
    );
  });
});
