import { describe, expect, it } from '@jest/globals';
import { describeScheme } from '../description/describe-scheme.js';
import { convertIssues } from '../documents/problem.js';
import { describeWarning } from '../explanation/describe-warning.js';
import { renderTrace } from '../explanation/render-trace.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import type { ExplainedResult, ExplainedStatement } from '../statement/statement.js';
import { indicator, makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { LANGUAGES, type Language } from '../trace/language.js';
import { calculateMonth } from './calculate-month.js';
import { calculateStatement } from './calculate-statement.js';

type Component = PaySchemeDraft['components'][number];

const bonus: Component = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '31000.00' } };
const guarantee: Component = { code: 'min', name: 'Guarantee', kind: 'guarantee', terms: { amount: '31000.00' } };
const kpi: Component = {
  code: 'kpi',
  name: 'KPI',
  kind: 'kpi-bonus',
  terms: { baseBonus: '1000.00', indicators: [indicator({ target: '100', weight: '100' })] },
};

function paid(result: ExplainedResult): ExplainedStatement {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function statement(components: Component[], inputs: StatementInputsDraft, changes: Partial<PaySchemeDraft> = {}) {
  return paid(calculateStatement(makeSchemeWith(components, changes), { month: '2026-07', ...inputs }));
}

function steps(components: Component[], inputs: StatementInputsDraft, language: Language = 'en'): string[] {
  return renderTrace(statement(components, inputs).trace, language).split('\n').slice(1);
}

function problems(components: unknown[], inputs: StatementInputsDraft, changes: Partial<PaySchemeDraft> = {}) {
  const result = calculateStatement(makeSchemeWith(components as Component[], changes), inputs);
  return result.ok ? [] : result.problems.map(({ code, path, message }) => [code, path.join('.'), message]);
}

describe('somebody who comes or goes inside the month', () => {
  it('is told the days that a bonus is paid for', () => {
    expect(steps([bonus], { employment: { hiredOn: '2026-07-16' } })).toEqual([
      '  Bonus: 31 000.00 × 16 / 31 = 16 000.00 (on the staff from 16 July 2026 to 31 July 2026)',
      '    Fixed bonus: 31 000.00',
    ]);
    expect(steps([bonus], { employment: { leftOn: '2026-07-15' } }, 'ru')[0]).toBe(
      '  Bonus: 31 000,00 × 15 / 31 = 15 000,00 (в штате с 1 июля 2026 г. по 15 июля 2026 г.)',
    );
  });

  it('is told that results are paid for the whole month', () => {
    const actuals = { sales: { value: '100' } };
    expect(steps([kpi], { actuals, employment: { hiredOn: '2026-07-16' } })[0]).toBe(
      '  KPI: 1 000.00 (on the staff from 16 July 2026 to 31 July 2026; this is paid for the whole month)',
    );
  });

  it('is told the guaranteed amount of the days on the staff', () => {
    expect(steps([guarantee], { employment: { hiredOn: '2026-07-16' } }).slice(0, 2)).toEqual([
      '  Guarantee: the greater of 0 and 16 000.00 - 0.00 = 16 000.00',
      '    On the staff: 31 000.00 × 16 / 31 = 16 000.00 (on the staff from 16 July 2026 to 31 July 2026)',
    ]);
  });

  it('is told why nothing is paid on any other day than the last', () => {
    const onLastDay: Component = { ...bonus, for: 'on-staff-on-last-day' };
    expect(steps([onLastDay], { employment: { leftOn: '2026-07-30' } })[0]).toBe(
      '  Bonus: 31 000.00 × 0 = 0.00 (not paid: last day of work 30 July 2026, not on the staff on 31 July 2026, the last day of the month)',
    );
    expect(steps([onLastDay], { employment: { hiredOn: '2026-07-31' } })[0]).toBe(
      '  Bonus: 31 000.00 (on the staff on 31 July 2026, the last day of the month)',
    );
  });

  it('sees the parts of several lines add up', () => {
    const two: Component = {
      ...kpi,
      for: 'days-on-staff',
      terms: {
        baseBonus: '1000.00',
        indicators: [
          indicator({ target: '100', weight: '50' }),
          indicator({ code: 'calls', name: 'Calls', target: '100', weight: '50' }),
        ],
      },
    } as Component;
    const actuals = { sales: { value: '100' }, calls: { value: '100' } };
    const { lines, total } = statement([two], { actuals, employment: { hiredOn: '2026-07-16' } });
    expect([lines.map(({ amount }) => amount), total]).toEqual([['258.06', '258.06'], '516.12']);
    expect(steps([two], { actuals, employment: { hiredOn: '2026-07-16' } })[0]).toBe(
      '  KPI: (500.00 + 500.00) × 16 / 31 = 516.12 (on the staff from 16 July 2026 to 31 July 2026; unrounded ≈ 516.129032; shown so that it is the sum of the lines)',
    );
  });

  it('sees the days of each period under its scheme', () => {
    const scheme = makeSchemeWith([bonus], { effectiveFrom: '2026-01-01' });
    const { trace } = paid(
      calculateMonth({
        periods: [
          { from: '2026-01-01', scheme },
          { from: '2026-07-16', scheme: { ...scheme, version: 2 } },
        ],
        inputs: { month: '2026-07', employment: { hiredOn: '2026-07-11' } },
      }),
    );
    expect(renderTrace(trace, 'en').match(/31 000.00 × \d+ \/ 31 = [\d .]+\d/g)).toEqual([
      '31 000.00 × 5 / 31 = 5 000.00',
      '31 000.00 × 16 / 31 = 16 000.00',
    ]);
  });

  it('is paid by the days of the month that the periods are divided by', () => {
    const scheme = makeSchemeWith([{ ...guarantee, terms: { amount: '23000.00' } } as Component], {
      effectiveFrom: '2026-01-01',
    });
    const { total } = paid(
      calculateMonth({
        periods: [{ from: '2026-01-01', scheme }],
        proration: 'working-days',
        inputs: { month: '2026-07', calendar: { version: '2026-1' }, employment: { hiredOn: '2026-07-16' } },
      }),
    );
    expect(total).toBe('12000.00');
  });
});

describe('somebody who was not on the staff on any day of the month', () => {
  it('is told that what returns come to is not taken back', () => {
    const returns: Component = {
      code: 'sales',
      name: 'Sales',
      kind: 'commission',
      terms: {
        on: { plus: ['0'], minus: ['1000'] },
        belowZero: 'taken-back',
        rate: { kind: 'flat', rate: '10 %' },
      },
    };
    const { total, warnings } = statement([returns], { employment: { leftOn: '2026-05-31' } });
    const [warning] = warnings;
    if (warning === undefined) throw new Error('There is no warning.');
    expect([total, warning.code, warning.message]).toEqual([
      '0.00',
      'off-staff-returns',
      '100.00 is not taken back: the person was not on the staff on any day of July 2026; check the days of hiring and leaving',
    ]);
    expect(describeWarning(warning, 'ru', 2)).toMatch(/^не удерживается 100,00: сотрудник не состоял в штате/);
  });

  const gone = { employment: { leftOn: '2026-05-15' } };

  it('is paid nothing, and the statement warns of what was not paid', () => {
    const { total, warnings } = statement([bonus, { ...guarantee, for: 'whole-month' }], gone);
    expect(total).toBe('0.00');
    expect(LANGUAGES.map((language) => warnings.map((warning) => describeWarning(warning, language, 2)))).toEqual([
      [
        '31 000.00 is not paid: the person was not on the staff on any day of July 2026; check the days of hiring and leaving, and whether the scheme pays this after leaving as well',
      ],
      [
        'не выплачивается 31 000,00: сотрудник не состоял в штате ни одного дня этого месяца (июль 2026 г.); проверьте даты приёма и увольнения и то, выплачивает ли это схема после увольнения',
      ],
    ]);
    expect(steps([bonus], gone)[0]).toBe(
      '  Bonus: 31 000.00 × 0 = 0.00 (not paid: last day of work 15 May 2026, before the month)',
    );
    expect(steps([bonus], { employment: { hiredOn: '2026-08-01' } })[0]).toBe(
      '  Bonus: 31 000.00 × 0 = 0.00 (not paid: hired on 1 August 2026, after the month)',
    );
  });

  it('is paid what the scheme pays after leaving, but not before hiring', () => {
    const also: Component = { ...bonus, for: 'also-after-leaving' };
    expect(statement([also], gone)).toMatchObject({ total: '31000.00', warnings: [] });
    expect(statement([also], { employment: { hiredOn: '2026-08-01' } }).total).toBe('0.00');
  });

  it('is not warned of what comes to nothing anyhow', () => {
    const shut: Component = { ...bonus, when: { amount: '0', moreThan: '0' } };
    expect(statement([shut], gone).warnings).toEqual([]);
  });
});

describe('days on the staff', () => {
  it('change nothing where hiring and leaving are not known, or lie outside the month', () => {
    const plain = statement([bonus, guarantee], {});
    expect(plain.total).toBe('31000.00');
    const employment = { hiredOn: '2026-07-01', leftOn: '2026-07-31' };
    expect(statement([bonus, guarantee], { employment }).trace).toEqual(plain.trace);
  });

  it('need the month once, and a calendar only where working days of a part of it are counted', () => {
    const employment = { hiredOn: '2026-07-16' };
    expect(problems([bonus, { ...bonus, code: 'more' }], { employment })).toEqual([
      [
        'missing-month',
        'inputs.month',
        'is missing; give it: the days of hiring and leaving say who is on the staff in the month',
      ],
    ]);
    const working = { withinMonth: 'working-days' as const };
    expect(problems([bonus], { month: '2026-07', employment }, working).map(([code]) => code)).toEqual([
      'missing-calendar',
    ]);
    const exceptions = Object.fromEntries(
      Array.from({ length: 31 }, (_, index) => [`2026-07-${String(index + 1).padStart(2, '0')}`, 'day-off' as const]),
    );
    expect(
      problems([bonus], { month: '2026-07', employment, calendar: { version: '2026-1', exceptions } }, working),
    ).toEqual([
      [
        'no-working-days',
        'inputs.calendar',
        'has no working day in 2026-07, so that nothing can be divided by its working days; check the weekend and the exceptions: it must be the calendar by which the month was worked',
      ],
    ]);
    expect(problems([bonus], { month: '2026-08', employment }, working)).toEqual([]);
    expect(problems([{ ...bonus, for: 'whole-month' }], { month: '2026-07', employment }, working)).toEqual([]);
  });
});

describe('what a component is paid for', () => {
  const refused = (component: unknown) =>
    convertIssues(paySchemeSchema.safeParse(makeSchemeWith([component as Component])).error?.issues ?? []).map(
      ({ path, message }) => [path.join('.'), message],
    );

  it('may be chosen by the scheme, unless the kind has a rule of its own', () => {
    const salary = { code: 's', name: 'S', kind: 'salary', terms: { amount: '1.00' } };
    const deals = {
      code: 'd',
      name: 'D',
      kind: 'deal-commission',
      terms: { rules: [{ code: 'all', name: 'All', on: 'amount', rate: '1 %' }] },
    };
    expect(refused({ ...bonus, for: 'whole-month' })).toEqual([]);
    expect(refused({ ...deals, for: 'also-after-leaving' })).toEqual([]);
    expect(
      [
        { ...bonus, for: 'always' },
        { ...salary, for: 'whole-month' },
        { ...deals, for: 'days-on-staff' },
        { code: 'f', name: 'F', kind: 'fine', terms: {}, for: 'whole-month' },
        { code: 'l', name: 'L', kind: 'limit', terms: { cap: '1.00' }, for: 'days-on-staff' },
        {
          ...guarantee,
          for: 'days-on-staff',
          terms: { amount: '1.00', prorated: { worked: '1', planned: '2' } },
        },
      ].flatMap(refused),
    ).toEqual([
      ['components.0.for', 'must be "days-on-staff", "whole-month", "on-staff-on-last-day" or "also-after-leaving"'],
      ['components.0.for', 'must be left out: a salary is paid for the days of employment, or by the time worked'],
      [
        'components.0.for',
        'must not be "days-on-staff": deals are paid one by one and are not shared out by days; leave it out, or choose "on-staff-on-last-day" or "also-after-leaving"',
      ],
      [
        'components.0.for',
        'must be left out: this is not pay for the days of the month, and holds whoever is on the staff',
      ],
      ['components.0.for', 'must be left out: there is no floor, and a cap holds for the whole month'],
      [
        'components.0.for',
        'must not be "days-on-staff" beside prorated, which shares out the guarantee by the time worked already; leave one of them out',
      ],
    ]);
  });

  it('is described, each component once', () => {
    const scheme = paySchemeSchema.parse(
      makeSchemeWith([
        bonus,
        { ...bonus, code: 'b-2', name: 'Bonus of the bonus', terms: { amount: { component: 'bonus' } } },
        { ...bonus, code: 'b-3', name: 'Bonus of those who stay', for: 'on-staff-on-last-day' },
        { ...bonus, code: 'b-4', name: 'Bonus after all', for: 'also-after-leaving' },
        { code: 's', name: 'Salary', kind: 'salary', terms: { amount: '1.00' } },
        guarantee,
      ] as Component[]),
    );
    const sentences = (language: Language) =>
      describeScheme(scheme, language).sections.find(({ heading }) => /^(If somebody|Если сотрудник)/.test(heading))
        ?.sentences;
    expect(sentences('en')).toEqual([
      'For the share of the calendar days of the month on the staff: “Bonus”, the guaranteed amount of “Guarantee”.',
      'In full to whoever is on the staff on any day of the month, to others nothing: “Bonus of the bonus”.',
      'In full to whoever is on the staff on the last day of the month, to others nothing: “Bonus of those who stay”.',
      'In full, also after leaving; to whoever is hired after the month nothing: “Bonus after all”.',
    ]);
    expect(sentences('ru')).toEqual([
      'За долю календарных дней месяца в штате: «Bonus», гарантированная сумма компонента «Guarantee».',
      'Полностью, если сотрудник состоял в штате хотя бы один день месяца, иначе не выплачивается: «Bonus of the bonus».',
      'Полностью тем, кто состоит в штате в последний день месяца, остальным не выплачивается: «Bonus of those who stay».',
      'Полностью, в том числе после увольнения; принятым после этого месяца не выплачивается: «Bonus after all».',
    ]);
  });
});
