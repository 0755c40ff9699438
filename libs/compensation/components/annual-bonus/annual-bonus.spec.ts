import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { convertIssues } from '../../documents/problem.js';
import { componentRegistry } from '../../scheme/component-registry.js';
import { describeScheme } from '../../description/describe-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import type { ExplainedStatement } from '../../statement/statement.js';
import { indicator, makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';

type Terms = Record<string, unknown>;

const yearPlan: Terms = {
  baseBonus: '120000',
  indicators: [
    indicator({ code: 'sales', name: 'Sales of the year', target: '1000', weight: '75' }),
    indicator({ code: 'clients', name: 'New clients', target: '40', unit: 'clients', weight: '25' }),
  ],
};

function scheme(terms: Terms = {}): PaySchemeDraft {
  return makeSchemeWith([
    { code: 'annual', name: 'Bonus of the year', kind: 'annual-bonus', terms: { ...yearPlan, ...terms } as never },
  ]);
}

/** 120 000 x 75 % x 90 % = 81 000; 120 000 x 25 % x 100 % = 30 000. */
const actuals: StatementInputsDraft['actuals'] = { sales: { value: '900' }, clients: { value: '40' } };

function statement(inputs: StatementInputsDraft, terms: Terms = {}): ExplainedStatement {
  const result = calculateStatement(scheme(terms), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function paid(hiredOn: string, changes: StatementInputsDraft = {}, terms: Terms = {}): [string, string][] {
  return statement(
    { month: '2026-12', actuals, ...changes, employment: { hiredOn, ...changes.employment } },
    terms,
  ).lines.map((line) => [line.code, line.amount]);
}

function refusals(inputs: StatementInputsDraft, terms: Terms = {}): [string, string][] {
  const result = calculateStatement(scheme(terms), inputs);
  return result.ok ? [] : result.problems.map((problem) => [problem.code, problem.path.join('.')]);
}

function refusedTerms(terms: Terms): [string, string][] {
  return convertIssues(paySchemeSchema.safeParse(scheme(terms)).error?.issues ?? []).map(({ path, message }) => [
    path.join('.').replace('components.0.terms', ''),
    message,
  ]);
}

const FULL = [
  ['sales', '81000.00'],
  ['clients', '30000.00'],
];
const NOTHING = [['annual', '0.00']];

describe('the annual bonus', () => {
  it('pays the KPI bonus of the year to those who have finished probation and are on the staff', () => {
    expect(paid('2024-03-01')).toEqual(FULL);
  });

  it.each([
    ['2026-09-30', FULL],
    ['2026-10-01', FULL],
    ['2026-10-26', FULL],
    ['2026-10-27', NOTHING],
    ['2026-12-31', NOTHING],
    ['2027-01-10', NOTHING],
  ])('is judged on the day of payment, 25 January, by a probation of 3 months: hired on %s', (hiredOn, lines) => {
    expect(paid(hiredOn)).toEqual(lines);
  });

  it.each([
    ['2026-09-30', FULL],
    ['2026-10-01', FULL],
    ['2026-10-02', NOTHING],
  ])('is judged on 31 December where the terms say so: hired on %s', (hiredOn, lines) => {
    expect(paid(hiredOn, {}, { probationBy: '12-31' })).toEqual(lines);
  });

  it('is not paid to those who were hired after the year, however early they finish probation', () => {
    expect(paid('2026-12-31', {}, { probationMonths: 0 })).toEqual(FULL);
    expect(paid('2027-01-01', {}, { probationMonths: 0 })).toEqual(NOTHING);
    expect(paid('2027-01-01', {}, { paidOn: '04-30' })).toEqual(NOTHING);
  });

  it('takes length and day of probation from the terms', () => {
    expect(paid('2026-11-26', {}, { probationMonths: 2 })).toEqual(FULL);
    expect(paid('2026-11-27', {}, { probationMonths: 2 })).toEqual(NOTHING);
    expect(paid('2026-09-30', {}, { probationBy: '12-28' })).toEqual(NOTHING);
    expect(paid('2026-09-30', {}, { probationBy: '12-29' })).toEqual(FULL);
  });

  it.each([
    ['2027-01-24', NOTHING],
    ['2027-01-25', FULL],
    ['2027-06-30', FULL],
    ['2026-12-31', NOTHING],
  ])('is paid to those on the staff on 25 January: last day of work %s', (leftOn, lines) => {
    expect(paid('2024-03-01', { employment: { leftOn } })).toEqual(lines);
  });

  it('takes the day of payment from the terms', () => {
    expect(paid('2024-03-01', { employment: { leftOn: '2027-01-24' } }, { paidOn: '01-20' })).toEqual(FULL);
    expect(paid('2026-10-26', {}, { paidOn: '01-24' })).toEqual(NOTHING);
  });

  it('is paid with one statement of the year, for the last year that has ended', () => {
    const employment = { hiredOn: '2026-08-01' };
    for (const month of ['2026-01', '2026-11', '2027-01']) expect(statement({ month, employment }).lines).toEqual([]);
    expect(statement({ month: '2027-01', employment, actuals }, { statementMonth: 1 }).total).toBe('111000.00');
    expect(statement({ month: '2026-12', employment }, { statementMonth: 1 }).lines).toEqual([]);
    // In January 2026 the year 2025 is paid for: hired in August 2026 is not on its staff.
    expect(statement({ month: '2026-01', employment, actuals }, { statementMonth: 1 }).total).toBe('0.00');
  });

  it('asks no results of those whom it is not paid to, and accepts what is known', () => {
    expect(paid('2026-11-01', { actuals: {} })).toEqual(NOTHING);
    expect(paid('2026-11-01', { actuals: { sales: { value: '10' } } })).toEqual(NOTHING);
  });

  it('combines results as a KPI bonus does', () => {
    const curve = {
      points: [
        { at: '0', pays: '0' },
        { at: '80 %', pays: '50 %' },
        { at: '100 %', pays: '100 %' },
      ],
    };
    // 75 % x 90 % + 25 % x 100 % = 92.5 %; the curve pays 50 % + 50 % x 12.5 / 20 = 81.25 %; 120 000 x 81.25 % = 97 500.
    expect(paid('2024-03-01', {}, { results: 'weighted', curve })).toEqual([['annual', '97500.00']]);
  });

  it('is paid by a personal plan of the year', () => {
    const personal = { plan: 'personal', baseBonus: undefined, indicators: undefined };
    const kpiPlan = { baseBonus: '50000', indicators: [indicator({ target: '1000' })] };
    expect(
      statement(
        { month: '2026-12', employment: { hiredOn: '2024-03-01' }, kpiPlan, actuals: { sales: { value: '900' } } },
        personal,
      ).total,
    ).toBe('45000.00');
    expect(refusals({ month: '2026-12', employment: { hiredOn: '2024-03-01' } }, personal)).toEqual([
      ['missing-plan', 'inputs.kpiPlan'],
    ]);
  });

  it('gives its attainments to conditions, as a KPI bonus does', () => {
    const gated: PaySchemeDraft = {
      ...scheme(),
      components: [
        ...scheme().components,
        {
          code: 'extra',
          name: 'Extra',
          kind: 'fixed-bonus',
          terms: { amount: '1000' },
          when: { attainment: { attainmentOf: 'annual', indicator: 'sales' }, atLeast: '90 %' },
        },
      ],
    };
    const result = calculateStatement(gated, { month: '2026-12', employment: { hiredOn: '2024-03-01' }, actuals });
    expect(result.ok && result.total).toBe('112000.00');
  });

  it('tells all that is missing at once', () => {
    expect(refusals({})).toEqual([
      ['missing-month', 'inputs.month'],
      ['missing-hiring', 'inputs.employment.hiredOn'],
      ['missing-actual', 'inputs.actuals.sales'],
      ['missing-actual', 'inputs.actuals.clients'],
    ]);
    expect(
      refusals({ month: '2026-12', employment: { hiredOn: '2024-03-01' }, actuals: { sales: { value: '1' } } }),
    ).toEqual([['missing-actual', 'inputs.actuals.clients']]);
  });
});

describe('the explanation of an annual bonus', () => {
  it('says by which days it was judged, and the calculation', () => {
    expect(
      renderTrace(
        statement({ month: '2026-12', actuals, employment: { hiredOn: '2026-09-30', leftOn: '2027-03-31' } }).trace,
        'en',
      )
        .split('\n')
        .slice(0, 6),
    ).toEqual([
      'Statement: 111 000.00 (pay scheme “Test scheme”, version 1; December 2026)',
      '  Bonus of the year: the KPI bonus of the year, paid after probation to those on the staff = 111 000.00',
      '    Probation finished: 29 December 2026 ≤ 25 January 2027 = yes (hired on 30 September 2026, months of probation: 3)',
      '    On the staff: on the staff on 25 January 2027 = yes (last day of work 31 March 2027)',
      '    KPI bonus: 81 000.00 + 30 000.00 = 111 000.00',
      '      Sales of the year: 120 000.00 × 75 % × 90 % = 81 000.00',
    ]);
  });

  it('says every reason why nothing is paid', () => {
    expect(
      renderTrace(
        statement({ month: '2026-12', employment: { hiredOn: '2026-11-15', leftOn: '2027-01-10' } }).trace,
        'en',
      )
        .split('\n')
        .slice(1),
    ).toEqual([
      '  Bonus of the year: the KPI bonus of the year, paid after probation to those on the staff = 0.00 (not paid: probation ends on 14 February 2027, after 25 January 2027; not paid: not on the staff on the day of payment, 25 January 2027)',
      '    Probation finished: 14 February 2027 ≤ 25 January 2027 = no (hired on 15 November 2026, months of probation: 3)',
      '    On the staff: on the staff on 25 January 2027 = no (last day of work 10 January 2027)',
    ]);
    expect(
      renderTrace(statement({ month: '2026-12', employment: { hiredOn: '2027-02-01' } }).trace, 'ru')
        .split('\n')
        .slice(1),
    ).toEqual([
      '  Bonus of the year: премия по KPI за год, выплачивается прошедшим испытательный срок и состоящим в штате = 0,00 (не выплачивается: испытательный срок заканчивается 30 апреля 2027 г., позже 25 января 2027 г.; не выплачивается: на день выплаты, 25 января 2027 г., не состоит в штате; не выплачивается: дата приёма 1 февраля 2027 г. — после 31 декабря 2026 г., конца оплачиваемого года)',
      '    Испытательный срок пройден: 30 апреля 2027 г. ≤ 25 января 2027 г. = нет (дата приёма 1 февраля 2027 г., месяцев испытательного срока: 3)',
      '    Состоит в штате: в штате на 25 января 2027 г. = нет (дата приёма 1 февраля 2027 г.)',
    ]);
  });
});

describe('the terms of an annual bonus', () => {
  it('are those of a KPI bonus that pays and the four of its own', () => {
    const kpiFields = Object.keys(componentRegistry['kpi-bonus'].terms.shape).filter(
      (field) => field !== 'measuresOnly',
    );
    expect(Object.keys(componentRegistry['annual-bonus'].terms.shape)).toEqual([
      ...kpiFields,
      'probationMonths',
      'probationBy',
      'paidOn',
      'statementMonth',
    ]);
  });

  it.each<[string, Terms, string]>([
    ['.baseBonus', { baseBonus: undefined }, 'is missing; give it, or set plan to "personal"'],
    [
      '.baseBonus',
      { plan: 'personal', indicators: undefined },
      'comes from the personal KPI plan; leave it out, or leave out plan',
    ],
    ['.indicators', { indicators: [indicator({ weight: '90' })] }, expect.stringContaining('100 %') as never],
    [
      '.curve',
      { curve: { points: [{ at: '0', pays: '0' }] } },
      expect.stringContaining('belongs to a combined result') as never,
    ],
    ['.probationMonths', { probationMonths: 25 }, 'must be 0 to 24'],
    ['.probationMonths', { probationMonths: -1 }, 'must be 0 to 24'],
    ['.probationMonths', { probationMonths: 1.5 }, 'must be a whole number of months'],
    ['.probationBy', { probationBy: '12-32' }, expect.stringContaining('does not exist') as never],
    ['.paidOn', { paidOn: '25.01' }, expect.stringContaining('is not a day of the year') as never],
    ['.statementMonth', { statementMonth: 13 }, 'must be 1 to 12'],
  ])('are refused at %s: %j', (path, terms, message) => {
    expect(refusedTerms(terms)).toEqual([[path, message]]);
  });

  it('are refused where they name a value that the scheme does not declare', () => {
    expect(refusedTerms({ baseBonus: { value: 'base' } }).map(([path]) => path)).toEqual(['.baseBonus.value']);
  });

  it('refuse a field of their own that does not exist, and say which there are', () => {
    expect(refusedTerms({ probation: 3 })).toEqual([['', expect.stringContaining('statementMonth')]]);
  });

  it('are described in sentences', () => {
    const described = (language: 'en' | 'ru', terms: Terms = {}) =>
      describeScheme(paySchemeSchema.parse(scheme(terms)), language).sections[0]!.sentences.slice(-2);
    expect(described('en')).toEqual([
      'Paid to those who, on the day of payment, 25 January of the following year, have finished probation (3 months from the day of hiring) and are on the staff; 0 to the others.',
      'Paid once a year, with the statement of December, for that year.',
    ]);
    expect(described('ru')[0]).toBe(
      'Выплачивается тем, у кого ко дню выплаты, 25 января следующего года, закончился испытательный срок (3 месяца со дня приёма) и кто в этот день состоит в штате; остальным — 0.',
    );
    expect(described('en', { probationBy: '12-31' })[0]).toBe(
      'Paid to those whose probation (3 months from the day of hiring) ended by 31 December and who are on the staff on the day of payment, 25 January of the following year; 0 to the others.',
    );
    expect(described('ru', { probationBy: '12-31', statementMonth: 1 })).toEqual([
      'Выплачивается тем, у кого испытательный срок (3 месяца со дня приёма) закончился не позже 31 декабря и кто состоит в штате на день выплаты, 25 января следующего года; остальным — 0.',
      'Выплачивается раз в год, в расчётном листе за январь, за предыдущий год.',
    ]);
  });
});

describe('a business year that begins in April', () => {
  const fiscal = (terms: Terms = {}): PaySchemeDraft => ({ ...scheme(terms), yearBeginsIn: 4 });
  const linesOf = (month: string, employment: StatementInputsDraft['employment'], terms: Terms = {}) => {
    const result = calculateStatement(fiscal(terms), {
      month,
      actuals: month.endsWith('-03') || terms['statementMonth'] !== undefined ? actuals : {},
      employment,
    });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.lines.map((line) => [line.code, line.amount]);
  };

  it.each([
    ['2027-01-25', FULL],
    ['2027-01-26', FULL],
    ['2027-01-27', NOTHING],
    ['2027-04-01', NOTHING],
  ])('is paid with the statement of March and judged on 25 April: hired on %s', (hiredOn, lines) => {
    expect(linesOf('2027-03', { hiredOn })).toEqual(lines);
  });

  it('is paid to those who are on the staff on 25 April', () => {
    expect(linesOf('2027-03', { hiredOn: '2024-01-01', leftOn: '2027-04-24' })).toEqual(NOTHING);
    expect(linesOf('2027-03', { hiredOn: '2024-01-01', leftOn: '2027-04-25' })).toEqual(FULL);
  });

  it('is not mentioned in December, and with another statement pays the year that ended before', () => {
    expect(linesOf('2026-12', { hiredOn: '2024-01-01' })).toEqual([]);
    expect(linesOf('2027-05', { hiredOn: '2027-03-31' }, { statementMonth: 5, probationMonths: 0 })).toEqual(FULL);
    expect(linesOf('2027-05', { hiredOn: '2027-04-01' }, { statementMonth: 5, probationMonths: 0 })).toEqual(NOTHING);
    expect(linesOf('2027-03', { hiredOn: '2026-12-02' }, { probationBy: '03-01' })).toEqual(FULL);
    expect(linesOf('2027-03', { hiredOn: '2026-12-03' }, { probationBy: '03-01' })).toEqual(NOTHING);
  });

  it('is described', () => {
    const described = (language: 'en' | 'ru', terms: Terms = {}) =>
      describeScheme(paySchemeSchema.parse(fiscal(terms)), language).sections[0]!.sentences.slice(-2);
    expect(described('en')).toEqual([
      'Paid to those who, on the day of payment, 25 April of the following business year, have finished probation (3 months from the day of hiring) and are on the staff; 0 to the others.',
      'Paid once a year, with the statement of March, for the business year that ends with that month.',
    ]);
    expect(described('ru', { statementMonth: 5 })).toEqual([
      'Выплачивается тем, у кого ко дню выплаты, 25 апреля следующего финансового года, закончился испытательный срок (3 месяца со дня приёма) и кто в этот день состоит в штате; остальным — 0.',
      'Выплачивается раз в год, в расчётном листе за май, за последний финансовый год, закончившийся до этого месяца.',
    ]);
  });
});

describe('an annual bonus beside a monthly one', () => {
  const monthly = (terms: Terms) => ({ code: 'kpi', name: 'KPI bonus', kind: 'kpi-bonus', terms }) as never;
  const refused = (ofMonth: Terms, terms: Terms = {}) => {
    const { components, ...rest } = scheme(terms);
    const beside = { ...rest, components: [...components, monthly(ofMonth)] };
    return (paySchemeSchema.safeParse(beside).error?.issues ?? []).map(({ path, message }) => [
      path.join('.').replace('components.0.terms.', ''),
      message,
    ]);
  };
  const personal = { plan: 'personal', baseBonus: undefined, indicators: undefined };

  it('is not paid by the plan of the month, nor by its results', () => {
    expect(refused({ plan: 'personal' }, personal)).toEqual([
      ['plan', expect.stringContaining('in the month of the statement the same plan would pay both')],
    ]);
    const ofMonth = { baseBonus: '1', indicators: [indicator({ code: 'sales' })] };
    expect(refused(ofMonth)).toEqual([
      ['indicators.0.code', expect.stringContaining('give this one a code of its own, such as "annual-sales"')],
    ]);
    expect(refused({ ...ofMonth, indicators: [indicator({ code: 'monthly-sales' })] })).toEqual([]);
    expect(refused({ plan: 'personal' })).toEqual([]);
    expect(refused(ofMonth, personal)).toEqual([]);
  });

  it('asks for the plan of the year', () => {
    const result = calculateStatement(scheme(personal), { month: '2026-12', employment: { hiredOn: '2024-03-01' } });
    expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
      '"Bonus of the year" is paid by a personal KPI plan; give the plan of the year',
    ]);
  });
});
