import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeVocabulary } from '../../scheme/vocabulary-of-scheme.js';
import { convertIssues } from '../../documents/problem.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';
import { describeSalary } from './describe-salary.js';
import { salaryTermsSchema, type SalaryTerms } from './salary-terms.js';

type Employment = NonNullable<StatementInputsDraft['employment']>;

const grades = [
  { grade: 1, name: 'Newcomer', salary: '30000.00' },
  { grade: 2, name: 'Manager', salary: '40000.00' },
  { grade: 5, name: 'Ace', salary: '90000.00' },
];
/** Without public holidays: June 2026 has 22 working days, July 23. */
const calendar = { version: '2026-1' };
const seniority = { perYear: '10 %' };
const byDays = { norm: '22' };

function salaryScheme(terms: unknown, changes: Partial<PaySchemeDraft> = {}): PaySchemeDraft {
  return makeSchemeWith([{ code: 'salary', name: 'Salary', kind: 'salary', terms } as never], changes);
}

function calculate(
  terms: unknown,
  employment: Employment | undefined,
  rest: StatementInputsDraft = {},
  changes: Partial<PaySchemeDraft> = {},
) {
  return calculateStatement(salaryScheme(terms, changes), {
    month: '2026-06',
    ...rest,
    ...(employment === undefined ? {} : { employment }),
  });
}

function pay(...args: Parameters<typeof calculate>): string {
  const result = calculate(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.total;
}

function refusals(...args: Parameters<typeof calculate>): [code: string, path: string][] {
  const result = calculate(...args);
  if (result.ok) throw new Error(`paid ${result.total}`);
  return result.problems.map((problem) => [problem.code, problem.path.join('.')]);
}

function explained(...args: Parameters<typeof calculate>): string[] {
  const result = calculate(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  expect(renderTrace(result.trace, 'ru')).not.toContain('?');
  return renderTrace(result.trace)
    .split('\n')
    .slice(1)
    .map((line) => line.trim());
}

describe('the salary of a full month', () => {
  it.each([
    [1, '30000.00'],
    [2, '40000.00'],
    [5, '90000.00'],
  ])('of grade %d is %s', (grade, total) => {
    expect(pay({ grades }, { grade })).toBe(total);
  });

  it('is one amount, or a value of the month', () => {
    expect(pay({ amount: '35000.00' }, undefined)).toBe('35000.00');
    const values = [{ code: 'base', name: 'Base', unit: 'rubles' }];
    expect(pay({ amount: { value: 'base' } }, undefined, { values: { base: '12345.67' } }, { values })).toBe(
      '12345.67',
    );
  });

  it('is refused below 0', () => {
    const result = calculateStatement(salaryScheme({ amount: { plus: ['100'], minus: ['300'] } }), {});
    expect(result.ok ? result.total : result.problems.map(({ code, message }) => [code, message])).toEqual([
      [
        'salary-below-zero',
        'the salary "Salary" comes to -200, and nobody pays for having worked; correct the numbers that it comes from',
      ],
    ]);
  });

  it('is the personal one where there is one', () => {
    expect(pay({ grades }, { grade: 1, salary: '51000.00' })).toBe('51000.00');
    expect(pay({ amount: '35000.00' }, { salary: '51000.00' })).toBe('51000.00');
    expect(pay({ salary: 'personal' }, { salary: '51000.00' })).toBe('51000.00');
    expect(pay({ grades }, { salary: '51000.00' })).toBe('51000.00');
  });

  it('needs no month where nothing depends on it', () => {
    expect(
      calculateStatement(salaryScheme({ grades, time: byDays }), {
        employment: { grade: 1, workedDays: '11', hiredOn: '2026-01-15' },
      }),
    ).toMatchObject({ ok: true, total: '15000.00' });
  });
});

describe('seniority', () => {
  it('adds 10 % for every full year: 30 000 and 3 years are 39 000', () => {
    expect(pay({ amount: '30000.00', seniority }, { hiredOn: '2023-06-01' })).toBe('39000.00');
    expect(pay({ amount: '30000.00', seniority }, { hiredOn: '2022-06-03' })).toBe('39000.00');
  });

  it('is counted on the first day of the month: a year that is complete on the second does not count yet', () => {
    expect(pay({ amount: '30000.00', seniority }, { hiredOn: '2023-06-02' })).toBe('39000.00');
    expect(pay({ amount: '30000.00', seniority }, { hiredOn: '2023-06-03' })).toBe('36000.00');
  });

  it('can be counted on the last day', () => {
    const onLastDay = { ...seniority, countedOn: 'last-day' };
    expect(pay({ amount: '30000.00', seniority: onLastDay }, { hiredOn: '2023-07-01' })).toBe('39000.00');
    expect(pay({ amount: '30000.00', seniority: onLastDay }, { hiredOn: '2023-07-02' })).toBe('36000.00');
  });

  it('counts no more years than the terms allow', () => {
    expect(pay({ amount: '30000.00', seniority: { perYear: '10 %', mostYears: 5 } }, { hiredOn: '2010-01-01' })).toBe(
      '45000.00',
    );
    expect(pay({ amount: '30000.00', seniority: { perYear: '10 %', mostYears: 5 } }, { hiredOn: '2022-01-01' })).toBe(
      '42000.00',
    );
  });

  it('of someone hired on the 29th of February is full on the last day of February', () => {
    expect(pay({ amount: '100.00', seniority }, { hiredOn: '2024-02-29' }, { month: '2026-02' })).toBe('110.00');
    expect(pay({ amount: '100.00', seniority }, { hiredOn: '2024-02-29' }, { month: '2026-03' })).toBe('120.00');
    expect(
      pay(
        { amount: '100.00', seniority: { ...seniority, countedOn: 'last-day' } },
        { hiredOn: '2024-02-29' },
        { month: '2026-02' },
      ),
    ).toBe('120.00');
    expect(
      pay(
        { amount: '100.00', seniority: { ...seniority, countedOn: 'last-day' } },
        { hiredOn: '2024-02-29' },
        { month: '2028-02' },
      ),
    ).toBe('140.00');
  });

  it('is 0 in the month of hiring', () => {
    expect(pay({ amount: '30000.00', seniority, time: byDays }, { hiredOn: '2026-06-11', workedDays: '11' })).toBe(
      '15000.00',
    );
  });
});

describe('time worked', () => {
  it('of 20 days out of 22 pays 35 454.55 of 39 000', () => {
    expect(pay({ amount: '39000.00', time: byDays }, { workedDays: '20' })).toBe('35454.55');
    expect(pay({ amount: '30000.00', seniority, time: byDays }, { hiredOn: '2023-01-01', workedDays: '20' })).toBe(
      '35454.55',
    );
  });

  it("can have the month's calendar for its norm", () => {
    expect(pay({ amount: '39000.00', time: { norm: 'calendar' } }, { workedDays: '20' }, { calendar })).toBe(
      '35454.55',
    );
    expect(
      pay({ amount: '39000.00', time: { norm: 'calendar' } }, { workedDays: '20' }, { month: '2026-07', calendar }),
    ).toBe('33913.04');
    const holiday = { ...calendar, exceptions: { '2026-06-12': 'day-off' as const } };
    expect(pay({ amount: '39000.00', time: { norm: 'calendar' } }, { workedDays: '20' }, { calendar: holiday })).toBe(
      '37142.86',
    );
  });

  it('can be counted in hours of an 8-hour day, or another', () => {
    expect(pay({ amount: '39000.00', time: { norm: '22', in: 'hours' } }, { workedHours: '160' })).toBe('35454.55');
    expect(
      pay({ amount: '39000.00', time: { norm: '22', in: 'hours', hoursPerDay: '7.2' } }, { workedHours: '79.2' }),
    ).toBe('19500.00');
  });

  it('beyond the norm pays in proportion, or nothing', () => {
    expect(pay({ amount: '22000.00', time: byDays }, { workedDays: '23' })).toBe('23000.00');
    expect(pay({ amount: '22000.00', time: { norm: '22', beyondNorm: 'unpaid' } }, { workedDays: '23' })).toBe(
      '22000.00',
    );
  });
});

describe('a change inside the month', () => {
  const promoted: Employment = {
    grade: [
      { from: '2025-01-01', value: 1 },
      { from: '2026-06-16', value: 2 },
    ],
  };

  it('pays each grade its share of the calendar days', () => {
    expect(pay({ grades }, promoted)).toBe('35000.00');
  });

  it('pays each grade its share of the working days where the scheme says so', () => {
    // 1 to 15 June 2026: 11 of 22 working days; 1 to 9 June: 7 of 22.
    expect(pay({ grades }, promoted, { calendar }, { withinMonth: 'working-days' })).toBe('35000.00');
    const earlier = [
      { from: '2025-01-01', value: 1 },
      { from: '2026-06-10', value: 2 },
    ];
    expect(pay({ grades }, { grade: earlier }, { calendar }, { withinMonth: 'working-days' })).toBe('36818.18');
    expect(pay({ grades }, { grade: earlier })).toBe('37000.00');
  });

  it('on the first day, or outside the month, divides nothing', () => {
    expect(
      pay(
        { grades },
        {
          grade: [
            { from: '2026-05-01', value: 1 },
            { from: '2026-06-01', value: 2 },
          ],
        },
      ),
    ).toBe('40000.00');
    expect(
      pay(
        { grades },
        {
          grade: [
            { from: '2026-05-01', value: 1 },
            { from: '2026-07-01', value: 2 },
          ],
        },
      ),
    ).toBe('30000.00');
  });

  it('to a personal salary leaves the table for the days before it', () => {
    expect(pay({ grades }, { grade: 1, salary: [{ from: '2026-06-21', value: '60000.00' }] })).toBe('40000.00');
  });

  it('is divided by the days of employment where the time worked is paid', () => {
    const employment: Employment = {
      hiredOn: '2026-06-11',
      grade: [
        { from: '2026-06-11', value: 1 },
        { from: '2026-06-21', value: 2 },
      ],
      workedDays: '11',
    };
    expect(pay({ grades, time: byDays }, employment)).toBe('17500.00');
  });

  it('leaves out the days before hiring and after leaving', () => {
    expect(pay({ amount: '30000.00' }, { hiredOn: '2026-06-10' })).toBe('21000.00');
    expect(pay({ amount: '30000.00' }, { leftOn: '2026-06-10' })).toBe('10000.00');
    expect(pay({ amount: '30000.00' }, { hiredOn: '2026-06-10', leftOn: '2026-06-10' })).toBe('1000.00');
    expect(pay({ amount: '30000.00' }, { hiredOn: '2026-07-01' })).toBe('0.00');
    expect(pay({ amount: '30000.00' }, { leftOn: '2026-05-31' })).toBe('0.00');
  });

  it('pays time that was worked on days off alone', () => {
    // Employed on a Saturday and a Sunday only: there is no working day to divide by.
    const employment: Employment = {
      hiredOn: '2026-06-27',
      leftOn: '2026-06-28',
      grade: [
        { from: '2026-06-27', value: 1 },
        { from: '2026-06-28', value: 2 },
      ],
      workedDays: '2',
    };
    expect(pay({ grades, time: { norm: '22' } }, employment, { calendar }, { withinMonth: 'working-days' })).toBe(
      '3181.82',
    );
  });
});

describe('the explanation of a salary', () => {
  it('reads from the time worked to the full years', () => {
    expect(
      explained({ grades, seniority, time: byDays }, { grade: 1, hiredOn: '2023-02-15', workedDays: '20' }),
    ).toEqual([
      'Salary: 39 000.00 × 20 / 22 = 35 454.55 (grade 1, Newcomer; rounded half-up from about 35 454.545455)',
      'Salary with seniority: 30 000.00 + 30 000.00 × 10 % × 3 = 39 000.00 (3 full years worked, from 15 February 2023 to 1 June 2026)',
    ]);
  });

  it('has a part for each grade, and the parts add up to the line', () => {
    // 10 000 x 10/31 + 10 000 x 10/31 + 10 000.01 x 11/31: 3 225.806... twice and 3 548.390...; the line is 10 000.00.
    const table = [
      { grade: 1, name: 'One', salary: '10000.00' },
      { grade: 2, name: 'Two', salary: '10000.00' },
      { grade: 3, name: 'Three', salary: '10000.01' },
    ];
    const grade = [
      { from: '2026-01-01', value: 1 },
      { from: '2026-07-11', value: 2 },
      { from: '2026-07-21', value: 3 },
    ];
    expect(explained({ grades: table }, { grade }, { month: '2026-07' })).toEqual([
      'Salary: 3 225.81 + 3 225.80 + 3 548.39 = 10 000.00',
      'Salary: 10 000.00 × 10 / 31 = 3 225.81 (grade 1, One; paid for the days from 1 July 2026 to 10 July 2026; rounded half-up from about 3 225.806452)',
      'Salary: 10 000.00 × 10 / 31 = 3 225.80 (grade 2, Two; paid for the days from 11 July 2026 to 20 July 2026; unrounded ≈ 3 225.806452; shown so that the parts add up to the line)',
      'Salary: 10 000.01 × 11 / 31 = 3 548.39 (grade 3, Three; paid for the days from 21 July 2026 to 31 July 2026; rounded half-up from about 3 548.390645)',
    ]);
  });

  it('says what was not paid, and why', () => {
    expect(explained({ amount: '30000.00' }, { hiredOn: '2026-06-10' })).toEqual([
      'Salary: 30 000.00 × 21 / 30 = 21 000.00 (paid for the days from 10 June 2026 to 30 June 2026)',
    ]);
    expect(explained({ amount: '30000.00' }, { hiredOn: '2026-07-01' })).toEqual([
      'Salary: 0.00 (no day of employment is to be paid)',
    ]);
    expect(
      explained({ amount: '22000.00', time: { norm: '22', beyondNorm: 'unpaid' } }, { workedDays: '23' })[0],
    ).toContain('23 worked; time beyond the norm is not paid here');
    expect(
      explained({ amount: '100.00', seniority: { perYear: '10 %', mostYears: 1 } }, { hiredOn: '2020-01-01' })[1],
    ).toContain('at most 1 of them count');
  });
});

describe('inputs of a salary are refused', () => {
  it.each([
    ['missing-grade', 'employment.grade', { grades }, undefined],
    ['missing-grade', 'employment.grade', { grades }, { grade: [{ from: '2026-06-02', value: 1 }] }],
    ['unknown-grade', 'employment.grade', { grades }, { grade: 3 }],
    [
      'unknown-grade',
      'employment.grade',
      { grades },
      {
        grade: [
          { from: '2026-01-01', value: 1 },
          { from: '2026-06-20', value: 4 },
        ],
      },
    ],
    ['missing-salary', 'employment.salary', { salary: 'personal' }, {}],
    ['missing-hiring', 'employment.hiredOn', { amount: '1.00', seniority }, {}],
    ['missing-time', 'employment.workedDays', { amount: '1.00', time: byDays }, {}],
    ['missing-time', 'employment.workedHours', { amount: '1.00', time: { norm: '22', in: 'hours' } }, {}],
    ['unread-employment', 'employment.workedDays', { amount: '1.00' }, { workedDays: '3' }],
    ['unread-employment', 'employment.workedHours', { amount: '1.00' }, { workedHours: '24' }],
    [
      'unread-employment',
      'employment.workedHours',
      { amount: '1.00', time: byDays },
      { workedDays: '20', workedHours: '160' },
    ],
    [
      'unread-employment',
      'employment.workedDays',
      { amount: '1.00', time: { norm: '22', in: 'hours' } },
      { workedDays: '20', workedHours: '160' },
    ],
    ['unread-employment', 'employment.grade', { amount: '1.00' }, { grade: 1 }],
    ['unread-employment', 'employment.grade', { salary: 'personal' }, { salary: '1.00', grade: 1 }],
    ['missing-calendar', 'calendar', { amount: '1.00', time: { norm: 'calendar' } }, { workedDays: '20' }],
    ['too-much-time', 'employment.workedDays', { amount: '1.00', time: byDays }, { workedDays: '31' }],
    [
      'too-much-time',
      'employment.workedDays',
      { amount: '1.00', time: byDays },
      { workedDays: '11', hiredOn: '2026-06-21' },
    ],
    [
      'too-much-time',
      'employment.workedDays',
      { amount: '1.00', time: byDays },
      { workedDays: '1', leftOn: '2026-05-31' },
    ],
    [
      'too-much-time',
      'employment.workedHours',
      { amount: '1.00', time: { norm: '22', in: 'hours' } },
      { workedHours: '720.5' },
    ],
  ] as [string, string, unknown, Employment | undefined][])('as %s at %s', (code, path, terms, employment) => {
    expect(refusals(terms, employment)).toEqual([[code, `inputs.${path}`]]);
  });

  it('that nothing is paid by say first what pays by them', () => {
    const result = calculate({ amount: '100.00' }, { workedDays: '3' });
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      'no component of the scheme is paid by the days worked; use the scheme that is, and take this out only where it makes no difference to the pay',
    ]);
  });

  it('without a month, as soon as something depends on it', () => {
    for (const [terms, employment] of [
      [{ grades }, { grade: [{ from: '2026-01-01', value: 1 }] }],
      [{ amount: '1.00', seniority }, { hiredOn: '2026-01-01' }],
      [{ amount: '1.00', time: { norm: 'calendar' } }, { workedDays: '1' }],
      [{ amount: '1.00' }, { leftOn: '2026-06-10' }],
    ] as [unknown, Employment][]) {
      const paths = refusals(terms, employment, { month: undefined }).map(([code, path]) => `${code} ${path}`);
      expect([...new Set(paths)]).toEqual(['missing-month inputs.month']);
    }
  });

  it('where the calendar has no working day to divide by', () => {
    const exceptions = Object.fromEntries(
      Array.from({ length: 30 }, (_, index) => [`2026-06-${String(index + 1).padStart(2, '0')}`, 'day-off' as const]),
    );
    expect(
      refusals(
        { amount: '1.00', time: { norm: 'calendar' } },
        { workedDays: '0' },
        { calendar: { ...calendar, exceptions } },
      ),
    ).toEqual([['no-working-days', 'inputs.calendar']]);
  });

  it('with all problems at once', () => {
    expect(refusals({ grades, seniority, time: byDays }, {})).toEqual([
      ['missing-hiring', 'inputs.employment.hiredOn'],
      ['missing-time', 'inputs.employment.workedDays'],
      ['missing-grade', 'inputs.employment.grade'],
    ]);
  });

  it.each([
    ['grade', 0],
    ['grade', 1.5],
    ['grade', '1'],
    ['grade', []],
    ['salary', '-1'],
    ['salary', 30000],
    [
      'grade.1.from',
      [
        { from: '2026-06-01', value: 1 },
        { from: '2026-06-01', value: 2 },
      ],
    ],
    [
      'grade.1.from',
      [
        { from: '2026-06-02', value: 1 },
        { from: '2026-06-01', value: 2 },
      ],
    ],
    ['grade.0.from', [{ from: '2026-02-30', value: 1 }]],
    ['salary.0.value', [{ from: '2026-06-01', value: 'much' }]],
    ['workedDays', '-1'],
    ['hiredOn', 'today'],
  ])('for a malformed %s of %j', (path, value) => {
    const [field = ''] = path.split('.');
    expect(refusals({ amount: '1.00' }, { [field]: value } as Employment).map(([, at]) => at)).toEqual([
      `inputs.employment.${path}`,
    ]);
  });

  it('for leaving before hiring', () => {
    expect(refusals({ amount: '1.00' }, { hiredOn: '2026-06-02', leftOn: '2026-06-01' })).toEqual([
      ['invalid', 'inputs.employment.leftOn'],
    ]);
  });
});

describe('terms of a salary are refused', () => {
  it.each([
    [{}, '', 'needs one of: grades, amount, salary'],
    [{ grades, amount: '1.00' }, 'amount', 'cannot stand beside grades'],
    [{ amount: '1.00', salary: 'personal' }, 'salary', 'cannot stand beside amount'],
    [{ salary: 'yes' }, 'salary', 'is "personal" or left out'],
    [{ grades: [] }, 'grades', 'at least 1 grade'],
    [{ grades: [grades[0], grades[0]] }, 'grades.1.grade', 'the grade 1 appears in the table twice'],
    [{ grades: [grades[1], grades[0]] }, 'grades.1.grade', 'salaries must rise from grade to grade'],
    [{ grades: [{ grade: 1, name: 'One', salary: '1.005' }] }, 'grades.0.salary', 'has 3 decimals'],
    [{ amount: '1.00', seniority: { perYear: '0 %' } }, 'seniority.perYear', 'must be more than 0'],
    [{ amount: '1.00', seniority: { perYear: '10 %', mostYears: 0 } }, 'seniority.mostYears', 'must be at least 1'],
    [
      { amount: '1.00', seniority: { perYear: '10 %', countedOn: 'hiring-day' } },
      'seniority.countedOn',
      '"first-day" or "last-day"',
    ],
    [{ amount: '1.00', time: { norm: '0' } }, 'time.norm', 'more than 0'],
    [{ amount: '1.00', time: { norm: '176' } }, 'time.norm', 'at most 31'],
    [
      { amount: '1.00', time: { norm: '22', hoursPerDay: '8' } },
      'time.hoursPerDay',
      'means nothing where days are counted',
    ],
    [
      { amount: '1.00', time: { norm: '22', in: 'hours', hoursPerDay: '25' } },
      'time.hoursPerDay',
      'must be at most 24',
    ],
    [{ amount: { value: 'base' } }, 'amount.value', 'the scheme has no value "base"'],
    [{ amount: '1.00', raise: '10 %' }, '', 'has a field that does not exist'],
  ])('%j', (terms, path, message) => {
    const parsed = paySchemeSchema.safeParse(salaryScheme(terms));
    const problems = convertIssues(parsed.error?.issues ?? []);
    expect(problems.map((problem) => problem.path.join('.'))).toEqual([
      ['components.0.terms', path].filter((part) => part !== '').join('.'),
    ]);
    expect(problems[0]!.message).toContain(message);
  });
});

describe('the description of a salary', () => {
  it('says every term in both languages', () => {
    const terms: SalaryTerms = salaryTermsSchema.parse({
      grades: grades.slice(0, 2),
      seniority: { perYear: '10 %', mostYears: 5 },
      time: { norm: '22', in: 'hours', beyondNorm: 'unpaid' },
    });
    const vocabulary = makeVocabulary(paySchemeSchema.parse(salaryScheme(terms)));
    expect(describeSalary(terms, 'en', vocabulary)).toEqual([
      'Salary by grade: 1 (Newcomer) — 30 000.00; 2 (Manager) — 40 000.00.',
      'A personal salary, where a person has one, is paid in its place.',
      'Plus 10 % of the salary for every full year worked, for at most 5 years; the years are counted on the first day of the month.',
      'Paid by the hours worked out of the norm: 22 working days of 8 hours.',
      'Time beyond the norm is not paid here.',
      'When the salary changes inside the month, each part is paid its share of the calendar days of employment.',
    ]);
    expect(describeSalary(terms, 'ru', vocabulary)).toEqual([
      'Оклад по грейду: 1 (Newcomer) — 30 000,00; 2 (Manager) — 40 000,00.',
      'Если сотруднику назначен персональный оклад, выплачивается он.',
      'За каждый полный год работы — плюс 10 % оклада, учитывается не более 5 лет; годы считаются на первый день месяца.',
      'Оплачиваются отработанные часы относительно нормы: рабочих дней — 22, часов в дне: 8.',
      'Время сверх нормы здесь не оплачивается.',
      'Если оклад изменился внутри месяца, каждая часть оплачивается по своей доле календарных дней работы.',
    ]);
  });
});

describe('a share of full time', () => {
  const half: Employment = { grade: 1, fullTimeShare: '0.5' };

  it('pays that share of the salary, whatever it is by', () => {
    expect(pay({ grades }, half)).toBe('15000.00');
    expect(pay({ amount: '40000' }, { fullTimeShare: '0.25' })).toBe('10000.00');
    expect(pay({ salary: 'personal' }, { salary: '62000.00', fullTimeShare: '0.75' })).toBe('46500.00');
    expect(pay({ grades }, { grade: 1, fullTimeShare: '1.0000' })).toBe('30000.00');
    expect(explained({ grades }, half)).toEqual([
      'Salary: 15 000.00 (grade 1, Newcomer; 50 % of full time, of a salary of 30 000.00)',
    ]);
  });

  it('is paid by the days on which it holds, and all of full time before it was told', () => {
    // 30 000 x 15 / 30 + 15 000 x 15 / 30 in June.
    const from16 = { grade: 1, fullTimeShare: [{ from: '2026-06-16', value: '0.5' }] };
    expect(pay({ grades }, from16)).toBe('22500.00');
  });

  it('is refused where the time worked says it already, and where it is none', () => {
    expect(refusals({ grades, time: byDays }, { ...half, workedDays: '11' })).toEqual([
      ['unread-employment', 'inputs.employment.fullTimeShare'],
    ]);
    for (const share of ['0', '1.01', '-0.5', 'half'])
      expect(refusals({ grades }, { grade: 1, fullTimeShare: share })).toEqual([
        ['invalid', 'inputs.employment.fullTimeShare'],
      ]);
  });
});
