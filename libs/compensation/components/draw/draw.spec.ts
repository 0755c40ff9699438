import { describe, expect, it } from '@jest/globals';
import { previousMonth } from '#calendar/month.js';
import { leftBy } from '../../testing/carried-state.js';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import type { ExplainedStatement } from '../../statement/statement.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { renderTrace } from '../../explanation/render-trace.js';

function scheme(terms: object): PaySchemeDraft {
  return makeSchemeWith(
    [
      { code: 'draw', name: 'Draw', kind: 'draw', terms: terms as never },
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '20000' } },
      {
        code: 'commission',
        name: 'Commission',
        kind: 'commission',
        terms: {
          on: { plus: [{ value: 'earned' }], minus: [{ value: 'lost' }] },
          rate: { kind: 'flat', rate: '100 %' },
          belowZero: 'taken-back',
        },
      },
    ],
    {
      values: [
        { code: 'earned', name: 'Earned', unit: 'rubles' },
        { code: 'lost', name: 'Lost', unit: 'rubles', default: '0' },
        { code: 'level', name: 'Level', unit: 'rubles', default: '0.005' },
      ],
    },
  );
}

const recoverable = { amount: '30000', recoverable: true };
const ending = { ...recoverable, until: '2026-06', afterEnd: 'collect' };

interface Month {
  earned: string;
  lost?: string;
  balance?: string;
  month?: string;
}

function statement(terms: object, { earned, lost = '0', balance, month = '2026-06' }: Month): ExplainedStatement {
  const result = calculateStatement(
    scheme(terms),
    { month, values: { earned, lost } },
    balance === undefined ? {} : leftBy(previousMonth(month), { draw: { balance } }),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result;
}

/** What the month pays or takes back, what is owed after it, and what is warned of. */
function drawn(terms: object, month: Month): [string, string, ...string[]] {
  const { lines, carriedState, warnings } = statement(terms, month);
  return [
    lines[0]!.amount,
    (carriedState.draw as { balance: string }).balance,
    ...warnings.map((warning) => warning.code),
  ];
}

describe('a recoverable draw', () => {
  it.each<[Month, string, string]>([
    [{ earned: '20000' }, '10000.00', '10000.00'],
    [{ earned: '29999.99', balance: '10000' }, '0.01', '10000.01'],
    [{ earned: '30000', balance: '10000' }, '0.00', '10000.00'],
    [{ earned: '30000.01', balance: '10000' }, '-0.01', '9999.99'],
    [{ earned: '39999.99', balance: '10000' }, '-9999.99', '0.01'],
    [{ earned: '40000', balance: '10000' }, '-10000.00', '0.00'],
    [{ earned: '90000', balance: '10000' }, '-10000.00', '0.00'],
    [{ earned: '0' }, '30000.00', '30000.00'],
  ])('in the month %j pays %s and leaves %s owed', (month, amount, balance) => {
    expect(drawn(recoverable, month)).toEqual([amount, balance]);
  });

  it('does not advance more than itself when earnings are below 0', () => {
    const { lines, trace } = statement(recoverable, { earned: '0', lost: '5000' });
    expect(lines[0]!.amount).toBe('30000.00');
    expect(renderTrace(trace)).toContain('-5 000.00 (below 0, counts as 0)');
  });

  it('owes what was paid, to the kopeck, and takes nothing of the part of a kopeck above the draw', () => {
    expect(drawn({ ...recoverable, amount: { value: 'level' } }, { earned: '0' })).toEqual(['0.01', '0.01']);
    expect(drawn({ ...recoverable, amount: { value: 'level' } }, { earned: '0.01', balance: '0.01' })).toEqual([
      '0.00',
      '0.01',
    ]);
  });

  it.each<[Month, string, string, ...string[]]>([
    [{ earned: '20000', balance: '5000' }, '10000.00', '15000.00'],
    [{ earned: '20000', balance: '5000.01' }, '9999.99', '15000.00', 'draw-limited'],
    [{ earned: '20000', balance: '16000' }, '0.00', '16000.00', 'draw-limited'],
  ])('that may owe at most 15 000 in the month %j pays %s and leaves %s', (month, ...expected) => {
    expect(drawn({ ...recoverable, mostBalance: '15000' }, month)).toEqual(expected);
  });

  it('counts the earnings that it names', () => {
    expect(drawn({ ...recoverable, of: ['salary', 'commission'] }, { earned: '5000' })).toEqual(['5000.00', '5000.00']);
  });
});

describe('a draw that is not recoverable', () => {
  it('makes earnings up and owes nothing', () => {
    expect(drawn({ amount: '30000', recoverable: false }, { earned: '20000' })).toEqual(['10000.00', '0.00']);
    expect(drawn({ amount: '30000', recoverable: false }, { earned: '40000' })).toEqual(['0.00', '0.00']);
  });

  it('keeps what an earlier version of the scheme left owed, and says that nobody takes it back, also after its end', () => {
    const kept = { amount: '30000', recoverable: false };
    const { warnings } = statement(kept, { earned: '40000', balance: '7000' });
    expect(warnings.map(({ message }) => message)).toEqual([
      '7 000.00 is still owed, and this draw takes nothing back: only a version of the scheme whose draw is recoverable takes it back or forgives it',
    ]);
    for (const terms of [kept, { ...kept, until: '2026-05' }])
      expect(drawn(terms, { earned: '40000', balance: '7000' })).toEqual(['0.00', '7000.00', 'draw-balance-kept']);
    expect(drawn({ ...kept, recoverable: true }, { earned: '40000', balance: '7000' })).toEqual(['-7000.00', '0.00']);
    expect(drawn({ ...ending, afterEnd: 'forgive' }, { month: '2026-07', earned: '40000', balance: '7000' })).toEqual([
      '0.00',
      '0.00',
      'draw-forgiven',
    ]);
  });
});

describe('the end of a draw', () => {
  it.each<[string, object, Month, string, string, ...string[]]>([
    ['advances in its last month', ending, { month: '2026-06', earned: '20000' }, '10000.00', '10000.00'],
    ['advances nothing after it', ending, { month: '2026-07', earned: '20000' }, '0.00', '0.00'],
    [
      'collects what is owed from all earnings',
      ending,
      { month: '2026-07', earned: '20000', balance: '15000' },
      '-15000.00',
      '0.00',
    ],
    [
      'collects no more than was earned',
      ending,
      { month: '2026-07', earned: '9000', balance: '15000' },
      '-9000.00',
      '6000.00',
      'draw-balance-left',
    ],
    [
      'collects nothing where nothing was earned',
      ending,
      { month: '2027-01', earned: '0', balance: '15000' },
      '0.00',
      '15000.00',
      'draw-balance-left',
    ],
    [
      'forgives',
      { ...ending, afterEnd: 'forgive' },
      { month: '2026-07', earned: '90000', balance: '15000' },
      '0.00',
      '0.00',
      'draw-forgiven',
    ],
    [
      'forgives nothing where nothing is owed',
      { ...ending, afterEnd: 'forgive' },
      { month: '2026-07', earned: '90000' },
      '0.00',
      '0.00',
    ],
    [
      'makes nothing up any more',
      { amount: '30000', recoverable: false, until: '2026-06' },
      { month: '2026-07', earned: '0' },
      '0.00',
      '0.00',
    ],
  ])('%s', (_, terms, month, ...expected) => {
    expect(drawn(terms, month)).toEqual(expected);
  });

  it('cannot be judged without the month', () => {
    const result = calculateStatement(scheme(ending), { values: { earned: '1' } });
    expect(result.ok ? result.total : result.problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual(
      [['missing-month', 'inputs.month']],
    );
  });
});

describe('a draw is refused', () => {
  it.each<[object, string]>([
    [{ amount: '1' }, 'recoverable'],
    [{ recoverable: true }, 'amount'],
    [{ ...recoverable, until: '2026-06' }, 'afterEnd'],
    [{ ...recoverable, until: '2026-13', afterEnd: 'collect' }, 'until'],
    [{ ...recoverable, afterEnd: 'collect' }, 'afterEnd'],
    [{ amount: '1', recoverable: false, until: '2026-06', afterEnd: 'forgive' }, 'afterEnd'],
    [{ amount: '1', recoverable: false, mostBalance: '5' }, 'mostBalance'],
    [{ ...recoverable, of: ['draw'] }, 'of.0'],
    [{ ...recoverable, mostBalance: { value: 'nowhere' } }, 'mostBalance.value'],
  ])('with the terms %j', (terms, path) => {
    expect(
      paySchemeSchema.safeParse(scheme(terms)).error?.issues.map((issue) => issue.path.slice(3).join('.')),
    ).toEqual([path]);
  });

  it('where more would be owed than any state holds', () => {
    const result = calculateStatement(
      scheme({ amount: '30000', recoverable: true }),
      { month: '2026-07', values: { earned: '0' } },
      leftBy('2026-06', { draw: { balance: '999999999999999.99' } }),
    );
    expect(result.ok ? result.total : result.problems.map((problem) => [problem.code, problem.path.join('.')])).toEqual(
      [['balance-too-large', 'carriedState.draw.balance']],
    );
  });

  it('with a balance of less than 0', () => {
    const result = calculateStatement(
      scheme(recoverable),
      { month: '2026-07', values: { earned: '1' } },
      leftBy('2026-06', { draw: { balance: '-1' } }),
    );
    expect(result.ok ? result.total : result.problems.map((problem) => problem.path.join('.'))).toEqual([
      'carriedState.draw.balance',
    ]);
  });
});
