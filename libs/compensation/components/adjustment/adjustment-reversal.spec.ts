import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import type { ExplainedStatement } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';

type Adjustment = NonNullable<StatementInputsDraft['adjustments']>[number];

const scheme = makeSchemeWith([
  { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '30000' } },
  { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '20000' } },
  { code: 'corrections', name: 'Corrections', kind: 'adjustment', terms: {} },
  { code: 'fines', name: 'Fines', kind: 'fine', terms: {} },
]);
const fined = { component: 'fines', code: 'F-1', imposed: '12000', taken: '10000' };
const paidBefore = { component: 'bonus', paid: '8000' };

function one(changes: Partial<Adjustment> = {}): Adjustment {
  return { id: 'A-1', month: '2026-07', reason: 'A mistake', ...changes };
}

function calculate(adjustments: Adjustment[], inputs: StatementInputsDraft = {}) {
  return calculateStatement(scheme, { month: '2026-08', adjustments, ...inputs });
}

function statement(adjustments: Adjustment[], inputs: StatementInputsDraft = {}): ExplainedStatement {
  const result = calculate(adjustments, inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

const amounts = (adjustments: Adjustment[]) =>
  statement(adjustments)
    .lines.filter((line) => line.component === 'corrections')
    .map((line) => line.amount);

describe('an adjustment that reverses a line', () => {
  it('gives back what a fine took a month before, and not what it could not take', () => {
    const fines = [{ id: 'F-1', reason: 'A complaint', amount: '12000' }];
    const july = calculateStatement(scheme, { month: '2026-07', fines });
    if (!july.ok) throw new Error(JSON.stringify(july.problems));
    const taken = july.lines.find((line) => line.code === 'F-1')!.amount.replace('-', '');
    expect(taken).toBe('10000.00');
    expect(july.warnings.map(({ code }) => code)).toEqual(['fine-limited']);
    expect(amounts([one({ reverses: { ...fined, taken } })])).toEqual(['10000.00']);
  });

  it('takes back what a line paid', () => {
    expect(amounts([one({ reverses: paidBefore })])).toEqual(['-8000.00']);
  });

  it('reverses a part of it where an amount is written, up to the whole', () => {
    expect(amounts([one({ reverses: fined, amount: '4000' })])).toEqual(['4000.00']);
    expect(amounts([one({ reverses: fined, amount: '10000.00' })])).toEqual(['10000.00']);
    expect(amounts([one({ reverses: paidBefore, amount: '-0.01' })])).toEqual(['-0.01']);
    expect(amounts([one({ reverses: paidBefore, amount: '-8000' })])).toEqual(['-8000.00']);
  });

  it('reverses several lines, and a line of the same code of another month', () => {
    expect(
      amounts([
        one({ reverses: fined }),
        one({ id: 'A-2', reverses: { ...fined, code: 'F-2' } }),
        one({ id: 'A-3', month: '2026-06', reverses: fined }),
        one({ id: 'A-4', reverses: { ...fined, component: 'more' } }),
      ]),
    ).toEqual(['10000.00', '10000.00', '10000.00', '10000.00']);
  });

  it('gives fines no room by what it gives back, and leaves what it does not take back', () => {
    const fines = [{ id: 'F-9', reason: 'A complaint', amount: '12000' }];
    const amountOfFine = (reverses: Adjustment['reverses']) =>
      statement([one({ reverses })], { fines }).lines.find((line) => line.code === 'F-9')!.amount;
    expect(amountOfFine(fined)).toBe('-10000.00');
    expect(amountOfFine(paidBefore)).toBe('-2000.00');
  });

  it('says in both languages what was taken, and what never was', () => {
    const { trace } = statement([one({ reverses: fined })]);
    expect(renderTrace(trace)).toContain(
      'A mistake: 10 000.00 (corrects the pay of July 2026; reverses the line F-1; gives back what was taken: 10 000.00; 12 000.00 was to be taken; 2 000.00 of it never was, and is not given back)',
    );
    expect(renderTrace(trace, 'ru')).toContain(
      'отменяет строку F-1; возвращает удержанное: 10 000,00; к удержанию было',
    );
    const whole = renderTrace(statement([one({ reverses: { ...fined, imposed: '10000' } })]).trace);
    expect(whole).toContain('gives back what was taken: 10 000.00)');
  });

  it('says that only a part is reversed, by the name of a component that the scheme still has', () => {
    const part = renderTrace(statement([one({ reverses: paidBefore, amount: '-3000' })]).trace);
    expect(part).toContain('reverses the line Bonus; takes back a part of what was paid: 8 000.00');
    expect(renderTrace(statement([one({ reverses: paidBefore })]).trace)).toContain(
      'takes back what was paid: 8 000.00',
    );
    expect(renderTrace(statement([one({ reverses: fined, amount: '1' })]).trace)).toContain(
      'gives back a part of what was taken: 10 000.00',
    );
  });
});

describe('an adjustment that reverses a line is refused', () => {
  it.each<[string, Adjustment[], string, RegExp]>([
    [
      'for more taken than was imposed',
      [one({ reverses: { ...fined, taken: '12000.01' } })],
      '0.reverses.taken',
      /all that can be given back/,
    ],
    [
      'for more given back than was taken',
      [one({ reverses: fined, amount: '12000' })],
      '0.amount',
      /gives back more than the line took in 2026-07; leave it out/,
    ],
    [
      'for more taken back than was paid',
      [one({ reverses: paidBefore, amount: '-8000.01' })],
      '0.amount',
      /takes back more than the line paid in 2026-07; leave it out/,
    ],
    [
      'for a plus where it takes back',
      [one({ reverses: paidBefore, amount: '8000' })],
      '0.amount',
      /must have a minus/,
    ],
    ['for a minus where it gives back', [one({ reverses: fined, amount: '-1' })], '0.amount', /must have no minus/],
    [
      'for a line that another one reverses already',
      [one({ reverses: fined }), one({ id: 'A-2', reverses: fined, amount: '1' })],
      '1.reverses',
      /take this one out, write one adjustment with the amount of both/,
    ],
    [
      'for the one line of a component, named in two ways',
      [one({ reverses: paidBefore }), one({ id: 'A-2', reverses: { ...paidBefore, code: 'bonus' } })],
      '1.reverses',
      /give the code of each where they are different lines of 2026-07/,
    ],
    [
      'without what was imposed',
      [one({ reverses: { ...fined, imposed: undefined } })],
      '0.reverses.imposed',
      /is missing/,
    ],
    [
      'for what was imposed beside what was paid',
      [one({ reverses: { ...paidBefore, imposed: '1' } })],
      '0.reverses.imposed',
      /goes with taken/,
    ],
    ['for both taken and paid', [one({ reverses: { ...fined, paid: '1' } })], '0.reverses', /either taken .* or paid/],
    ['for neither', [one({ reverses: { component: 'fines' } })], '0.reverses', /either taken .* or paid/],
    [
      'for nothing taken',
      [one({ reverses: { ...fined, taken: '0.00' } })],
      '0.reverses.taken',
      /leave the adjustment out/,
    ],
    ['for a sign', [one({ reverses: { ...fined, taken: '-10000' } })], '0.reverses.taken', /must not be negative/],
    ['with neither an amount nor a line', [one()], '0.amount', /is missing: write what is paid/],
    ['for a part of a kopeck', [one({ reverses: { ...fined, taken: '9999.999' } })], '0.reverses.taken', /decimals/],
    [
      'for a line of the month itself',
      [one({ month: '2026-08', reverses: fined })],
      '0.month',
      /take it out and correct what the line comes from, such as the fine among the fines/,
    ],
  ])('%s', (_, adjustments, path, message) => {
    const result = calculate(adjustments);
    expect(
      result.ok ? result.total : result.problems.map((problem) => [problem.path.join('.'), problem.message]),
    ).toEqual([[`inputs.adjustments.${path}`, expect.stringMatching(message)]]);
  });

  it.each<[string, Adjustment['reverses'], string]>([
    ['salary never takes', { component: 'salary', imposed: '100', taken: '100' }, 'taken takes-nothing'],
    ['a fine has a code', { component: 'fines', imposed: '100', taken: '100' }, 'code missing-line'],
  ])('is refused where there is no such line: %s', (_, reverses, expected) => {
    const result = calculate([one({ reverses })]);
    expect(result.ok ? result.total : result.problems.map(({ path, code }) => `${path.at(-1)} ${code}`)).toEqual([
      expected,
    ]);
  });

  it('knows nothing of a component that only an earlier scheme had', () => {
    expect(amounts([one({ reverses: { component: 'penalties', imposed: '100', taken: '60' } })])).toEqual(['60.00']);
  });
});
