import { asInLibrary, type LibraryScheme } from './library-scheme.js';

const employment = { hiredOn: '2020-02-03' };

/** Salary, a rate of the paid margin by the attainment of the department, and the forecast (pay-rules.md, sections 1 and 4). */
export const headOfDepartment: LibraryScheme = {
  title: { en: 'Head of department', ru: 'Руководитель отдела', hi: 'विभाग प्रमुख' },
  fits: {
    en: 'The head plans, hires and teaches, and is judged by what the whole department brings in and by whether it was foreseen.',
    ru: 'Руководитель планирует, нанимает и учит, и отвечает за то, что принёс отдел и насколько это предвидели.',
    hi: 'प्रमुख योजना बनाता है, लोग रखता है और सिखाता है, और इससे परखा जाता है कि पूरा विभाग क्या लाया और कितना पहले से अनुमान था।',
  },
  fails: {
    en: 'The head sells as well: the best deals go to the own name; or the plan of the department is set by the head, who then sets it low.',
    ru: 'Руководитель продаёт сам: лучшие сделки записывает на себя; или сам ставит план отдела, и тогда ставит его низко.',
    hi: 'प्रमुख ख़ुद भी बेचता है: सबसे अच्छे सौदे अपने नाम लिखता है; या विभाग का प्लान वह ख़ुद बनाता है और नीचा रखता है।',
  },
  scheme: {
    ...asInLibrary,
    code: 'head-of-department',
    name: 'Heads of department',
    goal: 'Margin that is paid for, by a department that meets its plan',
    values: [
      { code: 'department-sales', name: 'Sales of the department', unit: 'RUB' },
      { code: 'department-plan', name: 'Plan of the department', unit: 'RUB' },
      { code: 'paid-margin', name: 'Margin of paid orders', unit: 'RUB' },
    ],
    components: [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '60000' } },
      {
        code: 'margin',
        name: 'Part of the margin',
        kind: 'commission',
        terms: {
          on: { value: 'paid-margin' },
          rate: {
            kind: 'by-attainment',
            attainment: { actual: { value: 'department-sales' }, planned: { value: 'department-plan' } },
            steps: [
              { from: '0', rate: '0 %' },
              { from: '80 %', rate: '3 %' },
              { from: '100 %', rate: '5 %' },
            ],
            edge: 'lower-inclusive',
          },
        },
      },
      {
        code: 'forecast',
        name: 'Forecast of the department',
        kind: 'kpi-bonus',
        terms: {
          baseBonus: '10000',
          indicators: [
            {
              code: 'forecast',
              name: 'Forecast',
              kind: 'deviation',
              target: '840',
              unit: 'units',
              weight: '100',
              howMeasured: 'The forecast of the month before beside the need that purchasing counts.',
              howInfluenced: 'By going through the pipeline of everybody before the forecast is handed in.',
            },
          ],
        },
      },
    ],
    examples: [
      {
        name: 'At 85 % of the plan 3 % of a paid margin of 200 000; a forecast of 840 for a need of 600 is paid',
        inputs: {
          month: '2026-07',
          employment,
          values: { 'department-sales': '8500000', 'department-plan': '10000000', 'paid-margin': '200000' },
          actuals: { forecast: { sold: '600', averageNeed: '600' } },
        },
        expected: {
          lines: [
            ['salary', 'salary', '60000.00'],
            ['margin', 'margin', '6000.00'],
            ['forecast', 'forecast', '10000.00'],
          ],
          total: '76000.00',
        },
      },
      {
        name: 'At 100 % 5 %: 10 000; a shortage pays nothing for the forecast',
        inputs: {
          month: '2026-07',
          employment,
          values: { 'department-sales': '10000000', 'department-plan': '10000000', 'paid-margin': '200000' },
          actuals: { forecast: { sold: '900', averageNeed: '900' } },
        },
        expected: { total: '70000.00' },
      },
      {
        name: 'At 79 % nothing of the margin',
        inputs: {
          month: '2026-07',
          employment,
          values: { 'department-sales': '7900000', 'department-plan': '10000000', 'paid-margin': '200000' },
          actuals: { forecast: { sold: '600', averageNeed: '600' } },
        },
        expected: { total: '70000.00' },
      },
    ],
  },
};
