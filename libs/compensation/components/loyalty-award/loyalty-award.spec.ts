import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addMonths } from '#calendar/month.js';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { convertIssues } from '../../documents/problem.js';
import { describeScheme } from '../../description/describe-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import type { ExplainedStatement } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';

type Terms = Record<string, unknown>;
type MonthDraft = NonNullable<StatementInputsDraft['yearResults']>['months'][number];

function scheme(terms: Terms = {}): PaySchemeDraft {
  return makeSchemeWith([{ code: 'trip', name: 'Trip', kind: 'loyalty-award', terms: terms as never }]);
}

/** Twelve months of 2026, each of them exactly at 80 % and without a miss. */
function months(changes: Readonly<Record<number, Partial<MonthDraft>>> = {}): MonthDraft[] {
  return Array.from({ length: 12 }, (_, index) => ({
    month: `2026-${String(index + 1).padStart(2, '0')}`,
    attainment: '80 %',
    misses: 0,
    ...changes[index + 1],
  }));
}

/** Someone whom every criterion suits exactly: 18 months on 31 December, one miss, 80 % of every month, 70 % of the year. */
function year(
  changes: { hiredOn?: string; leftOn?: string; months?: MonthDraft[]; annualAttainment?: string } = {},
): StatementInputsDraft {
  const { hiredOn = '2025-06-30', leftOn, annualAttainment = '70 %' } = changes;
  return {
    month: '2026-12',
    employment: { hiredOn, ...(leftOn === undefined ? {} : { leftOn }) },
    yearResults: { months: changes.months ?? months({ 5: { misses: 1 } }), annualAttainment },
  };
}

function statement(inputs: StatementInputsDraft, terms: Terms = {}): ExplainedStatement {
  const result = calculateStatement(scheme(terms), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function lines(inputs: StatementInputsDraft, terms: Terms = {}): [string, string][] {
  return statement(inputs, terms).lines.map((line) => [line.code, line.amount]);
}

function refusals(inputs: StatementInputsDraft, terms: Terms = {}): [string, string][] {
  const result = calculateStatement(scheme(terms), inputs);
  return result.ok ? [] : result.problems.map((problem) => [problem.code, problem.path.join('.')]);
}

const PROPOSED = [['trip', '0.00']];
const NOT_PROPOSED: never[] = [];

describe('the loyalty award', () => {
  it('is proposed to whom every criterion suits exactly', () => {
    expect(lines(year())).toEqual(PROPOSED);
  });

  it.each([
    ['2025-07-01', PROPOSED],
    ['2025-07-02', NOT_PROPOSED],
    ['2015-01-01', PROPOSED],
  ])('needs 18 months of service on 31 December: hired on %s', (hiredOn, expected) => {
    expect(lines(year({ hiredOn }))).toEqual(expected);
  });

  it('needs a person on the staff on that day', () => {
    expect(lines(year({ leftOn: '2026-12-31' }))).toEqual(PROPOSED);
    expect(lines(year({ leftOn: '2026-12-30' }))).toEqual(NOT_PROPOSED);
  });

  it('needs tasks done on time, with one miss at most', () => {
    expect(lines(year({ months: months() }))).toEqual(PROPOSED);
    expect(lines(year({ months: months({ 5: { misses: 1 }, 11: { misses: 1 } }) }))).toEqual(NOT_PROPOSED);
    expect(lines(year({ months: months({ 5: { misses: 2 } }) }))).toEqual(NOT_PROPOSED);
  });

  it.each([
    ['80 %', PROPOSED],
    ['79.999999 %', NOT_PROPOSED],
    ['0.8', PROPOSED],
    ['4/5', PROPOSED],
    ['799999999999999999999999/1000000000000000000000000', NOT_PROPOSED],
    ['120 %', PROPOSED],
  ])('needs 80 % of every monthly plan: %s in one of them', (attainment, expected) => {
    expect(lines(year({ months: months({ 7: { attainment } }) }))).toEqual(expected);
  });

  it.each([
    ['70 %', PROPOSED],
    ['69.9999 %', NOT_PROPOSED],
    ['7/10', PROPOSED],
    ['2/3', NOT_PROPOSED],
  ])('needs 70 % of the annual plan: %s', (annualAttainment, expected) => {
    expect(lines(year({ annualAttainment }))).toEqual(expected);
  });

  it('does not count a month without a plan, but needs a plan in the year', () => {
    const noPlan = { attainment: undefined, noPlan: 'Parental leave' };
    expect(lines(year({ months: months({ 3: noPlan, 4: noPlan }) }))).toEqual(PROPOSED);
    expect(
      lines(
        year({ months: months(Object.fromEntries(Array.from({ length: 12 }, (_, index) => [index + 1, noPlan]))) }),
      ),
    ).toEqual(NOT_PROPOSED);
  });

  it('takes every limit from the terms', () => {
    const short = year({
      hiredOn: '2026-03-15',
      months: months({ 6: { attainment: '50 %', misses: 3 } }).slice(2),
      annualAttainment: '40 %',
    });
    const lenient = { serviceMonths: 9, mostMisses: 3, monthlyPlanAtLeast: '50 %', annualPlanAtLeast: '0.4' };
    expect(lines(short, lenient)).toEqual(PROPOSED);
    for (const strict of [
      { serviceMonths: 10 },
      { mostMisses: 2 },
      { monthlyPlanAtLeast: '50.01 %' },
      { annualPlanAtLeast: '40.01 %' },
      { servedBy: '12-13' },
    ])
      expect(lines(short, { ...lenient, ...strict })).toEqual(NOT_PROPOSED);
  });

  it('pays an amount where it has one', () => {
    expect(lines(year(), { amount: '75000.50' })).toEqual([['trip', '75000.50']]);
    expect(statement(year({ annualAttainment: '0' }), { amount: '75000.50' }).total).toBe('0.00');
  });

  it('reads the amount of the month and refuses a month that has none', () => {
    const draft = makeSchemeWith(
      [{ code: 'trip', name: 'Trip', kind: 'loyalty-award', terms: { amount: { value: 'voucher' } } }],
      { values: [{ code: 'voucher', name: 'Voucher', unit: 'rubles' }] },
    );
    const result = calculateStatement(draft, { ...year(), values: { voucher: '40000' } });
    expect(result.ok && result.total).toBe('40000.00');
    const refused = calculateStatement(draft, year());
    expect(refused.ok ? [] : refused.problems.map((problem) => problem.path)).toEqual([
      ['inputs', 'values', 'voucher'],
    ]);
  });

  it('is proposed with one statement of the year; others neither mention it nor need its results', () => {
    expect(statement({ month: '2026-11' }).lines).toEqual([]);
    expect(lines({ ...year(), month: '2027-01' }, { statementMonth: 1 })).toEqual(PROPOSED);
  });

  it('is proposed exactly when all of its criteria hold, in any order of the months', () => {
    const anyMonth = fc.record({
      percent: fc.integer({ min: 70, max: 95 }),
      misses: fc.constantFrom(0, 0, 0, 0, 0, 0, 1),
    });
    fc.assert(
      fc.property(
        fc.array(anyMonth, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 60, max: 80 }),
        fc.integer({ min: 2, max: 6 }),
        fc.boolean(),
        (drawn, annual, hiredMonth, good) => {
          const results = drawn.map(({ percent, misses }) => ({
            percent: good ? Math.max(percent, 80) : percent,
            misses,
          }));
          const given = months(
            Object.fromEntries(
              results.map(({ percent, misses }, index) => [index + 1, { attainment: `${percent} %`, misses }]),
            ),
          );
          const hiredOn = `2025-0${hiredMonth + 3}-10`;
          const served = 12 + (12 - (hiredMonth + 3)) >= 18;
          const expected =
            served &&
            results.every(({ percent }) => percent >= 80) &&
            results.filter(({ misses }) => misses > 0).length <= 1 &&
            annual >= 70;
          expect(lines(year({ hiredOn, months: given.toReversed(), annualAttainment: `${annual} %` }))).toEqual(
            expected ? PROPOSED : NOT_PROPOSED,
          );
        },
      ),
    );
  });
});

describe('the year of a person', () => {
  it('is asked for in full, all that is missing at once', () => {
    expect(refusals({})).toEqual([
      ['missing-month', 'inputs.month'],
      ['missing-hiring', 'inputs.employment.hiredOn'],
      ['missing-year-results', 'inputs.yearResults'],
    ]);
    expect(
      refusals({
        ...year(),
        yearResults: { months: months().filter(({ month }) => month !== '2026-02' && month !== '2026-10') },
      }),
    ).toEqual([
      ['missing-year-month', 'inputs.yearResults.months'],
      ['missing-year-month', 'inputs.yearResults.months'],
      ['missing-annual-attainment', 'inputs.yearResults.annualAttainment'],
    ]);
  });

  it('names the month that is missing, and what to do', () => {
    const result = calculateStatement(scheme(), year({ months: months().slice(1) }));
    expect(result.ok ? [] : result.problems.map((problem) => problem.message)).toEqual([
      'the result of 2026-01 is missing; "Trip" needs every month of the year in which the person worked: give its attainment, or in noPlan the reason why there was no plan',
    ]);
  });

  it('has only the months in which the person worked', () => {
    expect(lines(year({ hiredOn: '2026-11-30', months: months().slice(10) }))).toEqual(NOT_PROPOSED);
    expect(refusals(year({ hiredOn: '2026-10-31', months: months().slice(10) }))).toEqual([
      ['missing-year-month', 'inputs.yearResults.months'],
    ]);
    expect(lines(year({ leftOn: '2026-03-01', months: months().slice(0, 3) }))).toEqual(NOT_PROPOSED);
    expect(lines(year({ hiredOn: '2027-01-01', months: [] }))).toEqual(NOT_PROPOSED);
  });

  it('has no month of another year', () => {
    expect(refusals(year({ months: [...months(), { month: '2025-12', attainment: '1', misses: 0 }] }))).toEqual([
      ['month-of-another-year', 'inputs.yearResults.months.12.month'],
    ]);
  });

  it.each<[string, Partial<MonthDraft>, string]>([
    [
      '',
      { attainment: undefined },
      'needs either the attainment of the plan, or in noPlan the reason why there was none',
    ],
    ['', { noPlan: 'On leave' }, 'needs either the attainment of the plan, or in noPlan the reason why there was none'],
    ['.attainment', { attainment: '-1' }, expect.stringContaining('is not an attainment') as never],
    ['.attainment', { attainment: '1/0' }, expect.stringContaining('divides by 0') as never],
    ['.attainment', { attainment: 0.8 as never }, expect.stringContaining('must be text') as never],
    ['.misses', { misses: -1 }, 'must be 0 or more'],
    ['.misses', { misses: undefined as never }, 'must be the whole number of tasks missed in the month'],
    ['.month', { month: '2026-13' }, expect.stringContaining('is not a month') as never],
    ['.month', { month: '2026-01' }, 'is 2026-01 a second time; a month has one result'],
  ])('is refused at a month%s: %j', (path, changes, message) => {
    const result = calculateStatement(scheme(), year({ months: months({ 2: changes }) }));
    expect(result.ok ? [] : result.problems.map((problem) => [problem.path.join('.'), problem.message])).toEqual([
      [`inputs.yearResults.months.1${path}`, message],
    ]);
  });
});

describe('the explanation of a loyalty award', () => {
  it('says each criterion with its numbers', () => {
    const text = renderTrace(statement(year()).trace, 'en').split('\n');
    expect(text.slice(0, 7)).toEqual([
      'Statement: 0.00 (pay scheme “Test scheme”, version 1; December 2026)',
      '  Trip: 0.00 if every criterion is met = 0.00 (every criterion is met: the award is proposed)',
      '    On the staff: on the staff on 31 December 2026 = yes',
      '    Months of service: 18 ≥ 18 = yes (from 30 June 2025 to 31 December 2026)',
      '    Tasks missed in the year: 1 ≤ 1 = yes (missed in May 2026)',
      '    Every monthly plan: 12 of 12 plans at 80 % or more = yes',
      '      January 2026: 80 % ≥ 80 % = yes',
    ]);
    expect(text.at(-1)).toBe('    Annual plan: 70 % ≥ 70 % = yes');
  });

  it('says which criteria are not met, and never shows a missed limit as reached', () => {
    const result = statement(
      year({
        hiredOn: '2025-09-01',
        leftOn: '2026-12-15',
        annualAttainment: '69.9999 %',
        months: months({
          2: { attainment: '79.9999 %', misses: 2 },
          3: { attainment: undefined, noPlan: 'отпуск', misses: 1 },
        }),
      }),
      { amount: '1000' },
    );
    const text = renderTrace(result.trace, 'ru').split('\n');
    expect(text.slice(1, 9)).toEqual([
      '  Trip: 1 000,00, если выполнены все критерии = 0,00 (не выполнено критериев: 5; к награждению не предлагается)',
      '    Состоит в штате: в штате на 31 декабря 2026 г. = нет (последний день работы 15 декабря 2026 г.)',
      '    Месяцев стажа: 16 ≥ 18 = нет (с 1 сентября 2025 г. по 31 декабря 2026 г.)',
      '    Просрочено задач за год: 3 ≤ 1 = нет (просрочены в: февраль 2026 г. (2), март 2026 г.)',
      '    Каждый месячный план: 10 из 11 — планы, выполненные не ниже 80 % = нет',
      '      январь 2026 г.: 80 % ≥ 80 % = да',
      '      февраль 2026 г.: 79,9999 % ≥ 80 % = нет (79,9999 % ниже 80 %)',
      '      март 2026 г.: плана не было, не учитывается = да (причина: отпуск)',
    ]);
    expect(text.at(-1)).toBe('    Годовой план: 69,9999 % ≥ 70 % = нет (69,9999 % ниже 70 %)');
  });
});

describe('the terms of a loyalty award', () => {
  function refusedTerms(terms: Terms): [string, string][] {
    return convertIssues(paySchemeSchema.safeParse(scheme(terms)).error?.issues ?? []).map(({ path, message }) => [
      path.join('.').replace('components.0.terms', ''),
      message,
    ]);
  }

  it.each<[string, Terms, string]>([
    ['.serviceMonths', { serviceMonths: -1 }, 'must be 0 to 600'],
    ['.serviceMonths', { serviceMonths: 1.5 }, 'must be a whole number of months'],
    ['.servedBy', { servedBy: '02-30' }, expect.stringContaining('does not exist') as never],
    ['.mostMisses', { mostMisses: 1001 }, 'must be 0 to 1000'],
    ['.mostMisses', { mostMisses: '1' }, 'must be a whole number of tasks'],
    ['.monthlyPlanAtLeast', { monthlyPlanAtLeast: '-80 %' }, expect.stringContaining('is not a ratio') as never],
    ['.annualPlanAtLeast', { annualPlanAtLeast: 0.7 }, expect.stringContaining('must be text') as never],
    ['.statementMonth', { statementMonth: 0 }, 'must be 1 to 12'],
    [
      '.amount.value',
      { amount: { value: 'nothing' } },
      expect.stringContaining('the scheme has no value "nothing"') as never,
    ],
    ['', { trip: 'yes' }, expect.stringContaining('has a field that does not exist') as never],
  ])('are refused at %s: %j', (path, terms, message) => {
    expect(refusedTerms(terms)).toEqual([[path, message]]);
  });

  it('are described in sentences', () => {
    const described = (language: 'en' | 'ru') => describeScheme(paySchemeSchema.parse(scheme()), language).sections[0];
    expect(described('en')).toEqual({
      heading: '1. Trip (Loyalty award)',
      sentences: [
        'Proposed for a person who is on the staff on 31 December and fulfils all of: full months of service by then, at least 18; tasks missed in the year, at most 1; every monthly plan at 80 % or more; the annual plan at 70 % or more.',
        'The award is not money: its line is 0.00.',
        'It is proposed once a year, with the statement of December; the directors decide.',
      ],
    });
    expect(described('ru')).toEqual({
      heading: '1. Trip (Награда за преданность компании)',
      sentences: [
        'Сотрудник предлагается к награждению, если он состоит в штате на 31 декабря и при этом: полных месяцев стажа на этот день — не менее 18; просроченных за год задач — не более 1; каждый месячный план выполнен не ниже 80 %; годовой план — не ниже 70 %.',
        'Награда неденежная: в её строке — 0,00.',
        'Предложение входит раз в год в расчётный лист за декабрь; решение принимают директора.',
      ],
    });
  });
});

describe('a business year that begins in April', () => {
  const fiscal: PaySchemeDraft = { ...scheme(), yearBeginsIn: 4 };
  const inputs = {
    ...year({ hiredOn: '2025-10-01' }),
    month: '2027-03',
    yearResults: {
      months: Array.from({ length: 12 }, (_, index) => ({
        month: addMonths('2026-04', index),
        attainment: '80 %',
        misses: 0,
      })),
      annualAttainment: '70 %',
    },
  };

  it('is judged by its own months, with the statement of March and service until 31 March', () => {
    const total = (changes: StatementInputsDraft = {}) => {
      const result = calculateStatement(fiscal, { ...inputs, ...changes });
      return result.ok ? result.lines.length : result.problems.map(({ message }) => message);
    };
    expect(total()).toBe(1);
    expect(total({ employment: { hiredOn: '2025-10-02' } })).toBe(0);
    expect(total({ month: '2026-12' })).toBe(0);
    const { months: given } = inputs.yearResults;
    expect(
      total({
        yearResults: {
          months: [{ month: '2026-03', attainment: '80 %', misses: 0 }, ...given.slice(0, -1)],
        },
      }),
    ).toEqual([
      'is 2026-03, but the year that is judged is 2026-04 to 2027-03; leave it out',
      expect.stringContaining('the result of 2027-03 is missing'),
      '"Trip" depends on the annual plan of 2026-04 to 2027-03; give its attainment',
    ]);
  });

  it('is described', () => {
    const [en, ru] = (['en', 'ru'] as const).map((language) =>
      describeScheme(paySchemeSchema.parse(fiscal), language).sections[0]?.sentences.slice(-2),
    );
    expect(en).toEqual([
      'It is proposed once a year, with the statement of March; the directors decide.',
      'The year is the business year, from April.',
    ]);
    expect(ru).toEqual([
      'Предложение входит раз в год в расчётный лист за март; решение принимают директора.',
      'Год — финансовый, с апреля.',
    ]);
  });
});

describe('a loyalty award behind a gate', () => {
  const gated: PaySchemeDraft = {
    ...scheme(),
    values: [{ code: 'key-clients', name: 'Key clients', unit: 'clients' }],
    components: [
      {
        code: 'trip',
        name: 'Trip',
        kind: 'loyalty-award',
        when: { amount: { value: 'key-clients' }, atLeast: '3' },
        terms: {},
      },
    ],
  };
  const judged = (clients: string) => {
    const result = calculateStatement(gated, { ...year(), values: { 'key-clients': clients } });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return { lines: result.lines.map(({ code, amount }) => [code, amount]), text: renderTrace(result.trace, 'en') };
  };

  it('is proposed where the gate is open, and has no line where it is shut', () => {
    expect(judged('3').lines).toEqual(PROPOSED);
    expect(judged('2').lines).toEqual(NOT_PROPOSED);
    expect(judged('3').text).toContain('the award is proposed');
    expect(judged('2').text).not.toContain('the award is proposed');
  });
});
