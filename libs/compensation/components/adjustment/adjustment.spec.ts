import { describe, expect, it } from '@jest/globals';
import { calculateCompiled, calculateStatement } from '../../calculation/calculate-statement.js';
import { statementInputsSchema, type StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { compileScheme } from '../../scheme/compile-scheme.js';
import { describeScheme } from '../../description/describe-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import type { ExplainedStatement } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';

type Adjustments = NonNullable<StatementInputsDraft['adjustments']>;
type Component = PaySchemeDraft['components'][number];

const corrections = (terms = {}): Component => ({
  code: 'corrections',
  name: 'Corrections',
  kind: 'adjustment',
  terms,
});
const salary = (amount: string): Component => ({ code: 'salary', name: 'Salary', kind: 'salary', terms: { amount } });
const bonus = (amount: string): Component => ({ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } });
const fines = (terms = {}): Component => ({ code: 'fines', name: 'Fines', kind: 'fine', terms });
const one = (changes: Partial<Adjustments[number]> = {}): Adjustments[number] => ({
  id: 'A-1',
  month: '2026-05',
  reason: 'A client returned goods',
  amount: '-400.25',
  ...changes,
});

function statement(components: Component[], inputs: StatementInputsDraft): ExplainedStatement {
  const result = calculateStatement(makeSchemeWith(components), inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

function taken(components: Component[], inputs: StatementInputsDraft): Record<string, string> {
  const lines = statement(components, inputs).lines.filter(
    ({ component }) => component === 'corrections' || component === 'fines',
  );
  return Object.fromEntries(lines.map((line) => [line.code, line.amount]));
}

describe('adjustments', () => {
  it('are paid one line each, with the month that they correct', () => {
    expect(
      statement([salary('50000'), corrections()], {
        month: '2026-07',
        adjustments: [one(), one({ id: 'A-2', month: '2026-07', amount: '1500' })],
      }),
    ).toMatchObject({
      total: '51099.75',
      warnings: [],
      lines: [
        { component: 'salary' },
        { component: 'corrections', code: 'A-1', label: '2026-05: A client returned goods', amount: '-400.25' },
        { component: 'corrections', code: 'A-2', label: '2026-07: A client returned goods', amount: '1500.00' },
      ],
    });
  });

  it('may be none, and need no other pay to be paid', () => {
    expect(statement([corrections()], {})).toMatchObject({ total: '0.00', lines: [] });
    expect(statement([corrections()], { adjustments: [one({ amount: '1500.50' })] })).toMatchObject({
      total: '1500.50',
      warnings: [],
    });
  });

  it('name their memo and their month in the trace', () => {
    const memo = { documentId: 'memo-3', version: 1, sha256: 'b'.repeat(64) };
    const adjustments = [one({ memo }), one({ id: 'A-2', amount: '3', memo })];
    const trace = renderTrace(statement([salary('50000'), corrections()], { adjustments }).trace);
    expect(trace).toContain(
      'A client returned goods: - the lesser of 400.25 and 10 000.00 = -400.25 (corrects the pay of May 2026; by memo memo-3, version 1',
    );
    expect(trace).toContain('A client returned goods: 3.00 (corrects the pay of May 2026; by memo memo-3, version 1');
    expect(trace).toContain('Corrections: 3.00 - 400.25 = -397.25');
  });

  it.each<[string, Adjustments, string, string]>([
    ['one of a later month', [one({ month: '2026-08' })], 'adjusts-later-month', 'inputs.adjustments.0.month'],
    ['one of nothing', [one({ amount: '-0.00' })], 'invalid', 'inputs.adjustments.0.amount'],
    ['one with a plus sign', [one({ amount: '+5' })], 'invalid', 'inputs.adjustments.0.amount'],
    ['one with a part of a kopeck', [one({ amount: '0.001' })], 'invalid', 'inputs.adjustments.0.amount'],
    ['one without a reason', [one({ reason: ' ' })], 'invalid', 'inputs.adjustments.0.reason'],
    ['one given twice', [one(), one()], 'invalid', 'inputs.adjustments.1.id'],
  ])('are refused for %s', (_, adjustments, code, path) => {
    const result = calculateStatement(makeSchemeWith([corrections()]), { month: '2026-07', adjustments });
    expect(result.ok ? result.total : result.problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual(
      [[code, path]],
    );
  });

  it.each<[string, Component[], string[]]>([
    [
      'two that would pay the same adjustments',
      [corrections(), { ...corrections(), code: 'more' }],
      ['components.0.terms', 'components.1.terms'],
    ],
    ['a share of more than all', [corrections({ mostShare: '100.01 %' })], ['components.0.terms.mostShare']],
    ['a line that they share', [{ ...corrections(), line: 'pay' }], ['components.0.line']],
  ])('are refused in a scheme, for %s', (_, components, paths) => {
    const parsed = paySchemeSchema.safeParse(makeSchemeWith(components, { lines: [{ code: 'pay', name: 'Pay' }] }));
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(paths);
  });
});

describe('adjustments that take back', () => {
  const adjustments = [
    one({ amount: '-6000' }),
    one({ id: 'A-2', amount: '-5000' }),
    one({ id: 'A-3', amount: '90000' }),
    one({ id: 'A-4', amount: '-1' }),
  ];

  it('take at most 20 % of the pay of the month, one after another; what is paid on top gives no room', () => {
    const limited = statement([salary('40000'), bonus('10000'), corrections()], { adjustments });
    expect(limited.lines.slice(2).map((line) => line.amount)).toEqual(['-6000.00', '-4000.00', '90000.00', '0.00']);
    expect(limited.warnings).toEqual([
      expect.objectContaining({
        code: 'adjustment-limited',
        component: 'corrections',
        message: expect.stringMatching(/11 001\.00.* 10 000\.00 .*1 001\.00.*A-2.*A-4/),
      }),
    ]);
    expect(renderTrace(limited.trace)).toContain(
      '1 000.00 is over the limit and is not taken; this rest alone can be ordered again in a later month',
    );
    expect(renderTrace(limited.trace, 'ru')).toContain('1 000,00 сверх предела и не удерживается');
  });

  it('take the share that the scheme says, rounded down', () => {
    expect(taken([salary('40000'), corrections({ mostShare: '50 %' })], { adjustments })).toMatchObject({
      'A-1': '-6000.00',
      'A-2': '-5000.00',
      'A-4': '-1.00',
    });
    expect(taken([salary('333.33'), corrections()], { adjustments: [one()] })).toEqual({ 'A-1': '-66.66' });
    expect(taken([salary('40000'), corrections({ mostShare: '0' })], { adjustments: [one()] })).toEqual({
      'A-1': '0.00',
    });
  });

  it('take nothing where nothing, or less than nothing, is paid', () => {
    expect(taken([corrections()], { adjustments: [one()] })).toEqual({ 'A-1': '0.00' });
    const below: Component = {
      code: 'returns',
      name: 'Returns above sales',
      kind: 'commission',
      terms: {
        on: { plus: ['0'], minus: ['15000'] },
        rate: { kind: 'flat', rate: '10 %' },
        belowZero: 'taken-back',
      },
    };
    expect(taken([bonus('1000'), below, corrections()], { adjustments: [one()] })).toEqual({ 'A-1': '0.00' });
  });

  it('are measured by what settlements leave', () => {
    const cap: Component = { code: 'limit', name: 'Cap', kind: 'limit', terms: { cap: '1000' } };
    expect(taken([corrections(), bonus('5000'), cap], { adjustments: [one()] })).toEqual({ 'A-1': '-200.00' });
  });

  it('leave to fines what is left of the larger limit', () => {
    const imposed = [{ id: 'F-1', reason: 'A complaint', amount: '9000' }];
    const pay = [salary('30000'), bonus('20000')];
    const both = { adjustments: [one({ amount: '-7000' })], fines: imposed };
    expect(taken([fines(), corrections(), ...pay], both)).toEqual({ 'F-1': '-3000.00', 'A-1': '-7000.00' });
    expect(taken([...pay, corrections({ mostShare: '25 %' }), fines()], both)).toEqual({
      'A-1': '-7000.00',
      'F-1': '-5500.00',
    });
    expect(taken([...pay, corrections(), fines({ mostShare: '25 %' })], both)).toEqual({
      'A-1': '-7000.00',
      'F-1': '-5500.00',
    });
    expect(taken([...pay, corrections({ mostShare: '90 %' }), fines()], both)).toEqual({
      'A-1': '-7000.00',
      'F-1': '-9000.00',
    });
    expect(taken([...pay, corrections(), fines()], { ...both, adjustments: [one({ amount: '-99999' })] })).toEqual({
      'A-1': '-10000.00',
      'F-1': '0.00',
    });
    expect(taken([...pay, corrections(), fines()], { ...both, adjustments: [one({ amount: '99999' })] })).toEqual({
      'A-1': '99999.00',
      'F-1': '-9000.00',
    });
  });

  it('say in the trace of the fines how much room is left', () => {
    const { trace } = statement([salary('30000'), bonus('20000'), corrections(), fines()], {
      adjustments: [one({ amount: '-7000' })],
      fines: [{ id: 'F-1', reason: 'A complaint', amount: '9000' }],
    });
    expect(renderTrace(trace)).toContain(
      'the least of 20 000.00, 20 % × 50 000.00 and 20 % × 50 000.00 - 7 000.00, rounded down, at least 0 = 3 000.00',
    );
    expect(renderTrace(trace, 'ru')).toContain(
      'наименьшее из: 20 000,00, 20 % × 50 000,00 и 20 % × 50 000,00 - 7 000,00',
    );
  });

  it('use up no room behind a gate that is shut', () => {
    const shut: Component = { ...corrections(), when: { amount: '0', atLeast: '1' } };
    expect(
      taken([bonus('50000'), shut, fines()], {
        adjustments: [one()],
        fines: [{ id: 'F-1', reason: 'A complaint', amount: '99999' }],
      }),
    ).toEqual({ 'A-1': '0.00', 'F-1': '-10000.00' });
  });

  it('are the same without a trace', () => {
    const compiled = compileScheme(paySchemeSchema.parse(makeSchemeWith([salary('40000'), corrections(), fines()])));
    const inputs = statementInputsSchema.parse({
      adjustments,
      fines: [{ id: 'F-1', reason: 'A complaint', amount: '1' }],
    });
    const { trace: _trace, ...traced } = calculateCompiled(compiled, inputs) as ExplainedStatement;
    expect(calculateCompiled(compiled, inputs, {}, { traced: false })).toEqual(traced);
  });

  it('are described with their limit, and beside fines', () => {
    const described = (language: 'en' | 'ru') =>
      describeScheme(paySchemeSchema.parse(makeSchemeWith([corrections({ mostShare: '30 %' }), fines()])), language)
        .sections.flatMap(({ sentences }) => sentences)
        .join(' ');
    expect(described('en')).toContain(
      "All adjustments with a minus together take at most 30 % of the month's pay before deductions",
    );
    expect(described('en')).toContain(
      'Where “Corrections” takes back as well, both together take at most the larger of their two limits',
    );
    expect(described('ru')).toContain(
      'Все корректировки с минусом вместе удерживают не более 30 % выплат месяца до удержаний',
    );
    expect(described('ru')).toContain('Если удерживает и «Corrections»');
  });
});
