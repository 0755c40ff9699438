import { asInLibrary, type LibraryScheme } from './library-scheme.js';

const employment = { hiredOn: '2023-07-01', grade: 2 };

/** A plan of 60 000 that comes out at 47 000 (pay-rules.md, section 1). */
const kpiPlan = {
  baseBonus: '60000.00',
  indicators: [
    { code: 'sales', name: 'Sales', kind: 'higher-is-better' as const, target: '1000000', unit: 'RUB', weight: '5/12' },
    {
      code: 'receivables',
      name: 'Receivables',
      kind: 'within-bounds' as const,
      atMost: '200000',
      unit: 'RUB',
      weight: '1/6',
    },
    {
      code: 'retention',
      name: 'Regular clients kept',
      kind: 'loss-share' as const,
      target: '10',
      unit: 'clients',
      weight: '1/4',
    },
    {
      code: 'forecast',
      name: 'Volume forecast',
      kind: 'deviation' as const,
      target: '1000',
      unit: 'units',
      weight: '1/6',
    },
  ],
};
const actuals = {
  sales: { value: '1000000' },
  receivables: { value: '180000' },
  retention: { lost: '2' },
  forecast: { sold: '500', averageNeed: '600' },
};

/** Salary by grade and seniority, a personal KPI plan, and tasks on time (pay-rules.md, sections 1, 6 and 7). */
export const kpi: LibraryScheme = {
  title: { en: 'KPI plan', ru: 'План KPI', hi: 'KPI प्लान' },
  fits: {
    en: 'The job has several results that can be measured every month, people can influence all of them, and heads agree a plan with each before the month begins.',
    ru: 'У работы несколько результатов, которые измеримы каждый месяц и зависят от человека, и руководитель согласует план с каждым до начала месяца.',
    hi: 'काम के कई नतीजे हैं जो हर महीने नापे जा सकते हैं, लोग उन सब पर असर डाल सकते हैं, और प्रमुख महीना शुरू होने से पहले हर एक के साथ प्लान तय करता है।',
  },
  fails: {
    en: 'Plans come late or are guessed, results are counted by those whom they pay, or there are so many indicators that none of them weighs anything.',
    ru: 'Планы опаздывают или взяты с потолка, результат считает тот, кому за него платят, или показателей столько, что ни один ничего не весит.',
    hi: 'प्लान देर से आते हैं या अंदाज़े से बनते हैं, नतीजे वही गिनते हैं जिन्हें उनका पैसा मिलता है, या संकेतक इतने हैं कि किसी का कोई भार नहीं।',
  },
  scheme: {
    ...asInLibrary,
    code: 'kpi',
    name: 'Salary, KPI plan and timeliness',
    goal: 'The plan of the company, shared out to people month by month',
    components: [
      {
        code: 'salary',
        name: 'Salary',
        kind: 'salary',
        terms: {
          grades: [
            { grade: 1, name: 'Newcomer', salary: '25000' },
            { grade: 2, name: 'Specialist', salary: '30000' },
            { grade: 3, name: 'Senior', salary: '36000' },
            { grade: 4, name: 'Expert', salary: '43000' },
            { grade: 5, name: 'Ace', salary: '52000' },
          ],
          seniority: { perYear: '10 %', countedOn: 'last-day' },
        },
      },
      { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
      {
        code: 'timeliness',
        name: 'Tasks on time',
        kind: 'timeliness',
        terms: { onTime: '7000', afterMiss: ['4000', '0'], missed: ['0', '2000', '10000'] },
      },
    ],
    examples: [
      {
        name: 'Grade 2 with three years: 39 000, of the plan 47 000, tasks on time 7 000',
        inputs: { month: '2026-07', employment, kpiPlan, actuals, tasks: [{ id: 'T-1', done: true }] },
        expected: { total: '93000.00' },
      },
      {
        name: 'A task is missed for the first time: 39 000 and 47 000',
        inputs: { month: '2026-07', employment, kpiPlan, actuals, tasks: [{ id: 'T-1', done: false }] },
        expected: { total: '86000.00' },
      },
    ],
  },
};
