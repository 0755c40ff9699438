import type { ExpectedLine } from '#apps/rehearsal/company/company-case.js';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import type { GoldenCompany } from './golden-month.js';

/**
 * Alpha, five months: a salary by grade and seniority, the KPI bonus of 60 000 by four indicators, and the ladder of
 * timeliness. Anna misses one task four months in a row; Boris misses twice, once each, and recovers both times.
 */
const salary = (newcomer: string) => ({
  code: 'salary',
  name: 'Salary',
  kind: 'salary',
  terms: {
    grades: [
      { grade: 1, name: 'Newcomer', salary: newcomer },
      { grade: 2, name: 'Manager', salary: '36000.00' },
      { grade: 3, name: 'Senior manager', salary: '42000.00' },
      { grade: 4, name: 'Expert', salary: '50000.00' },
      { grade: 5, name: 'Ace', salary: '60000.00' },
    ],
    seniority: { perYear: '10 %' },
  },
});

const scheme = (version: number, effectiveFrom: string, newcomer: string) => ({
  format: 'pay-scheme/1',
  code: 'alpha-sales',
  name: 'Sales managers of Alpha',
  goal: 'Sales of the year as planned, with regular clients kept',
  version,
  effectiveFrom,
  currency: 'RUB',
  components: [
    salary(newcomer),
    { code: 'kpi', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
    {
      code: 'timeliness',
      name: 'Tasks on time',
      kind: 'timeliness',
      terms: { onTime: '7000.00', afterMiss: ['4000.00', '0'], missed: ['0', '2000.00', '10000.00'] },
    },
  ],
});

/** Of the base of 60 000: sales 25 000, receivables 10 000, retention 15 000, forecast 10 000. */
const cameTo = {
  /** All four as planned. */
  plan: {
    sales: { value: '1000000' },
    receivables: { value: '200000' },
    retention: { lost: '0' },
    forecast: { sold: '1000', averageNeed: '1000' },
  },
  /** The month of the regulation. */
  regulation: {
    sales: { value: '1000000' },
    receivables: { value: '180000' },
    retention: { lost: '2' },
    forecast: { sold: '500', averageNeed: '600' },
  },
  /** Nothing reaches what is paid: 59.99 % of sales, a ruble over the bound, half of the clients lost, a shortage. */
  nothing: {
    sales: { value: '599900' },
    receivables: { value: '200001' },
    retention: { lost: '5' },
    forecast: { sold: '1001', averageNeed: '1000' },
  },
  /** Sales over the plan, four of ten clients lost. */
  unsteady: {
    sales: { value: '1200000' },
    receivables: { value: '0' },
    retention: { lost: '4' },
    forecast: { sold: '1000', averageNeed: '720' },
  },
};

const kpi: Record<keyof typeof cameTo, ExpectedLine[]> = {
  plan: [
    ['kpi', 'sales', '25000.00', '25 000 x 100 %'],
    ['kpi', 'receivables', '10000.00', 'exactly at the bound of 200 000'],
    ['kpi', 'retention', '15000.00', 'nobody lost'],
    ['kpi', 'forecast', '10000.00', 'need = forecast'],
  ],
  regulation: [
    ['kpi', 'sales', '25000.00', '25 000 x 100 %'],
    ['kpi', 'receivables', '10000.00', '180 000 is within 200 000'],
    ['kpi', 'retention', '12000.00', '15 000 x 8 / 10'],
    ['kpi', 'forecast', '0.00', '1 000 is 66.7 % over a need of 600: a surplus'],
  ],
  nothing: [
    ['kpi', 'sales', '0.00', '59.99 % is below the threshold of 60 %'],
    ['kpi', 'receivables', '0.00', '200 001 is over the bound'],
    ['kpi', 'retention', '0.00', '5 of 10 lost is over 40 %'],
    ['kpi', 'forecast', '0.00', 'sold more than forecast: a shortage'],
  ],
  unsteady: [
    ['kpi', 'sales', '30000.00', '25 000 x 120 %'],
    ['kpi', 'receivables', '10000.00', '0 is within 200 000'],
    ['kpi', 'retention', '9000.00', '15 000 x 6 / 10'],
    ['kpi', 'forecast', '10000.00', '1 000 is 38.9 % over a need of 720: not over 40 %'],
  ],
};

const timely = (amount: string, working: string): ExpectedLine => ['timeliness', 'timeliness', amount, working];
const onTime = timely('7000.00', 'all tasks on time');
/** A plan of four indicators is to be looked at. */
const fourIndicators = ['many-indicators'];

const annaSalary: ExpectedLine = ['salary', 'salary', '39000.00', '30 000 + 30 000 x 10 % x 3 full years'];
const borisSalary: ExpectedLine = ['salary', 'salary', '39600.00', '36 000 + 36 000 x 10 % x 1 full year'];
const claraSalary: ExpectedLine = ['salary', 'salary', '36000.00', 'grade 2, no full year'];
const egorSalary: ExpectedLine = ['salary', 'salary', '84000.00', '60 000 + 60 000 x 10 % x 4 full years'];

/** One task of the month, done or not, and one that is always done. */
const tasksOf = (personId: string, task: string, done: boolean) => [
  { externalId: `${personId}-${task}`, personId, name: 'Reconciliation with a client', done },
  { externalId: `${personId}-report`, personId, name: 'Report of the month', done: true },
];

export const alpha: GoldenCompany = {
  name: 'Alpha',
  startsOn: '2026-06-25',
  departments: { retail: { name: 'Retail' } },
  people: {
    nina: {
      name: 'Nina Golovina',
      joinedOn: '2024-02-01',
      heads: 'retail',
      assignments: [{ from: '2024-02-01', department: 'retail', position: 'head' }],
    },
    anna: {
      name: 'Anna Rubleva',
      joinedOn: '2023-06-15',
      assignments: [
        { from: '2023-06-15', department: 'wholesale', position: 'sales-manager', scheme: 'alpha-sales', grade: '1' },
      ],
    },
    boris: {
      name: 'Boris Kopeikin',
      joinedOn: '2025-05-05',
      assignments: [
        { from: '2025-05-05', department: 'retail', position: 'sales-manager', scheme: 'alpha-sales', grade: '2' },
      ],
    },
    // Moves to retail in mid-September and becomes a senior manager there.
    clara: {
      name: 'Clara Pereezdova',
      joinedOn: '2026-02-02',
      assignments: [
        { from: '2026-02-02', department: 'wholesale', position: 'sales-manager', scheme: 'alpha-sales', grade: '2' },
        { from: '2026-09-16', department: 'retail', position: 'sales-manager', scheme: 'alpha-sales', grade: '3' },
      ],
    },
    // Joins on 11 August.
    dina: {
      name: 'Dina Novikova',
      joinedOn: '2026-08-11',
      assignments: [
        { from: '2026-08-11', department: 'retail', position: 'sales-manager', scheme: 'alpha-sales', grade: '1' },
      ],
    },
    // Leaves on 20 October.
    egor: {
      name: 'Egor Proshchaev',
      joinedOn: '2022-03-01',
      leftOn: '2026-10-20',
      assignments: [
        { from: '2022-03-01', department: 'wholesale', position: 'sales-manager', scheme: 'alpha-sales', grade: '5' },
      ],
    },
  },
  // From 16 October on a newcomer has 36 200 in place of 30 000.
  schemes: [scheme(1, '2022-01-01', '30000.00'), scheme(2, '2026-10-16', '36200.00')],
  months: [
    {
      month: '2026-07',
      plans: { anna: alphaPlan, boris: alphaPlan, clara: alphaPlan, egor: alphaPlan },
      facts: {
        tasks: [
          ...tasksOf('anna', 'north', false),
          ...tasksOf('boris', 'east', false),
          ...tasksOf('clara', 'west', true),
          ...tasksOf('egor', 'south', true),
        ],
      },
      actuals: { anna: cameTo.regulation, boris: cameTo.plan, clara: cameTo.unsteady, egor: cameTo.plan },
      expected: {
        anna: {
          lines: [annaSalary, ...kpi.regulation, timely('0.00', 'the month of the miss')],
          total: '86000.00',
          warnings: fourIndicators,
        },
        boris: {
          lines: [borisSalary, ...kpi.plan, timely('0.00', 'the month of the miss')],
          total: '99600.00',
          warnings: fourIndicators,
        },
        clara: { lines: [claraSalary, ...kpi.unsteady, onTime], total: '102000.00', warnings: fourIndicators },
        egor: { lines: [egorSalary, ...kpi.plan, onTime], total: '151000.00', warnings: fourIndicators },
      },
    },
    {
      month: '2026-08',
      plans: { anna: alphaPlan, boris: alphaPlan, clara: alphaPlan, dina: alphaPlan, egor: alphaPlan },
      facts: {
        tasks: [
          ...tasksOf('anna', 'north', false),
          ...tasksOf('boris', 'east', true),
          ...tasksOf('clara', 'west', true),
          ...tasksOf('dina', 'first', true),
          ...tasksOf('egor', 'south', true),
        ],
      },
      actuals: {
        anna: cameTo.plan,
        boris: cameTo.plan,
        clara: cameTo.plan,
        dina: cameTo.regulation,
        egor: cameTo.unsteady,
      },
      expected: {
        anna: {
          lines: [annaSalary, ...kpi.plan, timely('-2000.00', 'the second miss in a row')],
          total: '97000.00',
          warnings: fourIndicators,
        },
        boris: {
          lines: [borisSalary, ...kpi.plan, timely('4000.00', 'the moved task is done: in place of 7 000')],
          total: '103600.00',
          warnings: fourIndicators,
        },
        clara: { lines: [claraSalary, ...kpi.plan, onTime], total: '103000.00', warnings: fourIndicators },
        dina: {
          lines: [
            ['salary', 'salary', '20322.58', '30 000 x 21 / 31 = 20 322.580…, the 11th to the 31st'],
            ...kpi.regulation,
            onTime,
          ],
          total: '74322.58',
          warnings: fourIndicators,
        },
        egor: { lines: [egorSalary, ...kpi.unsteady, onTime], total: '150000.00', warnings: fourIndicators },
      },
    },
    {
      month: '2026-09',
      plans: { anna: alphaPlan, boris: alphaPlan, clara: alphaPlan, dina: alphaPlan, egor: alphaPlan },
      facts: {
        tasks: [
          ...tasksOf('anna', 'north', false),
          ...tasksOf('boris', 'east', true),
          ...tasksOf('clara', 'west', true),
          ...tasksOf('dina', 'first', true),
          ...tasksOf('egor', 'south', true),
        ],
      },
      actuals: {
        anna: cameTo.nothing,
        boris: cameTo.regulation,
        clara: cameTo.regulation,
        dina: cameTo.plan,
        egor: cameTo.plan,
      },
      expected: {
        anna: {
          lines: [
            annaSalary,
            ...kpi.nothing,
            timely('0.00', 'a third miss: 10 000, and nothing variable to take it from'),
          ],
          total: '39000.00',
          warnings: [...fourIndicators, 'penalty-limited'],
        },
        boris: { lines: [borisSalary, ...kpi.regulation, onTime], total: '93600.00', warnings: fourIndicators },
        clara: {
          lines: [['salary', 'salary', '39000.00', '36 000 x 15 / 30 + 42 000 x 15 / 30'], ...kpi.regulation, onTime],
          total: '93000.00',
          warnings: fourIndicators,
        },
        dina: {
          lines: [['salary', 'salary', '30000.00', 'grade 1'], ...kpi.plan, onTime],
          total: '97000.00',
          warnings: fourIndicators,
        },
        egor: { lines: [egorSalary, ...kpi.plan, onTime], total: '151000.00', warnings: fourIndicators },
      },
    },
    {
      month: '2026-10',
      plans: { anna: alphaPlan, boris: alphaPlan, clara: alphaPlan, dina: alphaPlan, egor: alphaPlan },
      facts: {
        tasks: [
          ...tasksOf('anna', 'north', false),
          ...tasksOf('boris', 'east', false),
          ...tasksOf('clara', 'west', true),
          ...tasksOf('dina', 'first', true),
          ...tasksOf('egor', 'south', true),
        ],
      },
      actuals: {
        anna: cameTo.regulation,
        boris: cameTo.plan,
        clara: cameTo.plan,
        dina: cameTo.plan,
        egor: cameTo.regulation,
      },
      expected: {
        anna: {
          lines: [
            ['salary', 'salary', '43160.00', '30 000 x 1.3 x 15 / 31 + 36 200 x 1.3 x 16 / 31 = 33 200 x 1.3'],
            ...kpi.regulation,
            timely('-10000.00', 'the fourth miss in a row'),
          ],
          total: '80160.00',
          warnings: fourIndicators,
        },
        boris: {
          lines: [borisSalary, ...kpi.plan, timely('0.00', 'the month of the miss')],
          total: '99600.00',
          warnings: fourIndicators,
        },
        clara: {
          lines: [['salary', 'salary', '42000.00', 'grade 3'], ...kpi.plan, onTime],
          total: '109000.00',
          warnings: fourIndicators,
        },
        dina: {
          lines: [['salary', 'salary', '33200.00', '30 000 x 15 / 31 + 36 200 x 16 / 31'], ...kpi.plan, onTime],
          total: '100200.00',
          warnings: fourIndicators,
        },
        egor: {
          lines: [
            ['salary', 'salary', '54193.55', '84 000 x 20 / 31 = 54 193.548…: the 1st to the 20th'],
            ...kpi.regulation,
            onTime,
          ],
          total: '108193.55',
          warnings: fourIndicators,
        },
      },
    },
    {
      month: '2026-11',
      plans: { anna: alphaPlan, boris: alphaPlan, clara: alphaPlan, dina: alphaPlan },
      facts: {
        tasks: [
          ...tasksOf('anna', 'north', true),
          ...tasksOf('boris', 'east', true),
          ...tasksOf('clara', 'west', true),
          ...tasksOf('dina', 'first', true),
        ],
      },
      actuals: { anna: cameTo.plan, boris: cameTo.plan, clara: cameTo.unsteady, dina: cameTo.regulation },
      expected: {
        anna: {
          lines: [
            ['salary', 'salary', '47060.00', '36 200 + 36 200 x 10 % x 3 full years'],
            ...kpi.plan,
            timely('0.00', 'done after four misses: nothing, and the table begins again'),
          ],
          total: '107060.00',
          warnings: fourIndicators,
        },
        boris: {
          lines: [borisSalary, ...kpi.plan, timely('4000.00', 'the moved task is done: in place of 7 000')],
          total: '103600.00',
          warnings: fourIndicators,
        },
        clara: {
          lines: [['salary', 'salary', '42000.00', 'grade 3'], ...kpi.unsteady, onTime],
          total: '108000.00',
          warnings: fourIndicators,
        },
        dina: {
          lines: [['salary', 'salary', '36200.00', 'grade 1'], ...kpi.regulation, onTime],
          total: '90200.00',
          warnings: fourIndicators,
        },
      },
    },
  ],
};
