import { describe, expect, it } from '@jest/globals';
import { calculateCompiled, calculateStatement } from '../../calculation/calculate-statement.js';
import { statementInputsSchema, type StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { compileScheme } from '../../scheme/compile-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import type { ExplainedStatement } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';

type Fines = NonNullable<StatementInputsDraft['fines']>;
type Component = PaySchemeDraft['components'][number];

const salary = (amount: string): Component => ({ code: 'salary', name: 'Salary', kind: 'salary', terms: { amount } });
const bonus = (amount: string): Component => ({ code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } });
const fines = (terms = {}): Component => ({ code: 'fines', name: 'Fines', kind: 'fine', terms });
const fine = (id: string, amount: string): Fines[number] => ({ id, reason: 'A discount without approval', amount });

function paid(components: Component[], imposed: Fines): ExplainedStatement {
  const result = calculateStatement(makeSchemeWith(components), { fines: imposed });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const taken = (statement: ExplainedStatement) =>
  statement.lines.filter((line) => line.component === 'fines').map((line) => line.amount);

describe('a fine', () => {
  it('never touches the salary, and says what was not taken', () => {
    const statement = paid([salary('100000'), bonus('5000'), fines()], [fine('F-1', '8000')]);
    expect(statement.total).toBe('100000.00');
    expect(statement.warnings).toEqual([
      {
        code: 'fine-limited',
        component: 'fines',
        values: { imposed: '8000', taken: '5000', rest: '3000' },
        message: 'the fines come to 8 000.00, of which 5 000.00 is taken; 3 000.00 is not taken, now or later',
      },
    ]);
    expect(renderTrace(statement.trace)).toContain('3 000.00 is over the limit and is not taken');
    expect(renderTrace(statement.trace, 'ru')).toContain('3 000,00 сверх предела и не удерживается');
  });

  it('takes at most 20 % of the pay of the month, or the share that the scheme says', () => {
    expect(taken(paid([salary('30000'), bonus('20000'), fines()], [fine('F-1', '12000')]))).toEqual(['-10000.00']);
    expect(
      taken(paid([salary('30000'), bonus('20000'), fines({ mostShare: '10 %' })], [fine('F-1', '12000')])),
    ).toEqual(['-5000.00']);
    expect(
      taken(paid([salary('30000'), bonus('20000'), fines({ mostShare: '100 %' })], [fine('F-1', '12000')])),
    ).toEqual(['-12000.00']);
  });

  it('reaches the salary where the scheme says so, and no more than 20 % of the pay of the month', () => {
    const fromSalary = fines({ fromSalary: true });
    expect(taken(paid([salary('100000'), bonus('5000'), fromSalary], [fine('F-1', '8000')]))).toEqual(['-8000.00']);
    const limited = paid([salary('30000'), fromSalary], [fine('F-1', '5000'), fine('F-2', '5000')]);
    expect(taken(limited)).toEqual(['-5000.00', '-1000.00']);
    expect(limited.total).toBe('24000.00');
    expect(renderTrace(limited.trace)).toContain('pay of the month, the salary among it');
    expect(renderTrace(limited.trace, 'ru')).toContain('вместе с окладом');
    const named = fines({ fromSalary: true, from: ['salary'] });
    expect(taken(paid([salary('30000'), bonus('90000'), named], [fine('F-1', '40000')]))).toEqual(['-24000.00']);
    expect(taken(paid([salary('10000'), bonus('90000'), named], [fine('F-1', '40000')]))).toEqual(['-10000.00']);
  });

  it('takes one fine after another while there is room', () => {
    expect(
      taken(paid([bonus('50000'), fines()], [fine('F-1', '6000'), fine('F-2', '5000'), fine('F-3', '1000')])),
    ).toEqual(['-6000.00', '-4000.00', '0.00']);
  });

  it('stands where its component does, however early, and is calculated last', () => {
    const statement = paid([fines(), bonus('50000')], [fine('F-1', '20000')]);
    expect(statement.lines.map((line) => [line.code, line.amount])).toEqual([
      ['F-1', '-10000.00'],
      ['bonus', '50000.00'],
    ]);
  });

  it('takes nothing from pay of less than 0', () => {
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
    expect(taken(paid([bonus('1000'), below, fines()], [fine('F-1', '100')]))).toEqual(['0.00']);
  });

  it('takes from the components that the scheme names', () => {
    expect(
      taken(
        paid(
          [bonus('1000'), { ...bonus('90000'), code: 'other', name: 'Other' }, fines({ from: ['bonus'] })],
          [fine('F-1', '12000')],
        ),
      ),
    ).toEqual(['-1000.00']);
  });

  it('names its memo in the trace', () => {
    const memo = { documentId: 'memo-7', version: 2, sha256: 'a'.repeat(64) };
    expect(renderTrace(paid([bonus('1000'), fines()], [{ ...fine('F-1', '100'), memo }]).trace)).toContain(
      'by memo memo-7, version 2',
    );
  });

  it('is the same without a trace', () => {
    const compiled = compileScheme(paySchemeSchema.parse(makeSchemeWith([salary('30000'), bonus('20000'), fines()])));
    const inputs = statementInputsSchema.parse({ fines: [fine('F-1', '12000'), fine('F-2', '1')] });
    const { trace: _trace, ...traced } = calculateCompiled(compiled, inputs) as ExplainedStatement;
    expect(calculateCompiled(compiled, inputs, {}, { traced: false })).toEqual(traced);
  });
});

describe('fines are refused', () => {
  it('where they would touch the salary', () => {
    const scheme = paySchemeSchema.safeParse(
      makeSchemeWith([salary('50000'), bonus('1000'), fines({ from: ['bonus', 'salary'] })]),
    );
    expect(scheme.error?.issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
      [
        'components.2.terms.from.1',
        '"salary" is fixed pay, and fines are taken from variable pay only; take it out, or leave from out where they may be taken from all variable pay',
      ],
    ]);
  });

  it.each<[string, unknown, string]>([
    ['a fine given twice', [fine('F-1', '1'), fine('F-1', '2')], 'inputs.fines.1.id'],
    ['a fine of nothing', [fine('F-1', '0.00')], 'inputs.fines.0.amount'],
    ['a fine with a sign', [fine('F-1', '-5')], 'inputs.fines.0.amount'],
    ['a fine without a reason', [{ id: 'F-1', amount: '5' }], 'inputs.fines.0.reason'],
    [
      'a memo that is no frozen document',
      [{ ...fine('F-1', '5'), memo: { documentId: 'memo-7', version: 1, sha256: 'x' } }],
      'inputs.fines.0.memo.sha256',
    ],
  ])('for %s', (_, imposed, path) => {
    const result = calculateStatement(makeSchemeWith([bonus('1000'), fines()]), { fines: imposed as Fines });
    expect(result.ok ? result.total : result.problems.map((problem) => problem.path.join('.'))).toEqual([path]);
  });

  it.each<[string, Component[], string[]]>([
    ['a share of more than all', [bonus('1'), fines({ mostShare: '101 %' })], ['components.1.terms.mostShare']],
    ['an unknown component', [bonus('1'), fines({ from: ['bonsu'] })], ['components.1.terms.from.0']],
    ['a component named twice', [bonus('1'), fines({ from: ['bonus', 'bonus'] })], ['components.1.terms.from.1']],
    ['a line that it shares', [bonus('1'), { ...fines(), line: 'pay' }], ['components.1.line']],
    ['no component at all', [bonus('1'), fines({ from: [] })], ['components.1.terms.from']],
    ['itself', [bonus('1'), fines({ from: ['fines'] })], ['components.1.terms.from.0']],
    [
      'two that would take the same fines',
      [fines(), { ...fines(), code: 'more' }],
      ['components.0.terms', 'components.1.terms'],
    ],
  ])('in a scheme, for %s', (_, components, paths) => {
    const parsed = paySchemeSchema.safeParse(makeSchemeWith(components, { lines: [{ code: 'pay', name: 'Pay' }] }));
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(paths);
  });
});

describe('fines beside salary and commission that share lines', () => {
  /** A salary of 100 and 5 % of an amount in each of the lines. */
  function totalOf(sold: readonly string[]): string {
    const names = sold.map((_, index) => `line-${index}`);
    const components = sold.flatMap((on, index): Component[] => [
      { ...salary('100'), code: `salary-${index}`, line: `line-${index}` },
      {
        code: `commission-${index}`,
        name: 'Commission',
        kind: 'commission',
        terms: { on, rate: { kind: 'flat', rate: '5 %' } },
        line: `line-${index}`,
      },
    ]);
    const scheme = makeSchemeWith([...components, fines({ mostShare: '100 %' })], {
      lines: names.map((code) => ({ code, name: code })),
    });
    const result = calculateStatement(scheme, { fines: [fine('F-1', '60')] });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.total;
  }

  it('take what each line pays more than the salary, as it is rounded', () => {
    // 100.004 three times is 300.00, of which 300.00 is salary: nothing is left to take.
    expect(totalOf(['0.08', '0.08', '0.08'])).toBe('300.00');
    // 150.005 is 150.01.
    expect(totalOf(['1000.1'])).toBe('100.00');
  });
});
