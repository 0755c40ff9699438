import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { expectRefusals, expectStatement } from '../../testing/statement-outcome.js';
import { renderTrace } from '../../explanation/render-trace.js';

const REVENUE = { code: 'revenue', name: 'Revenue', weight: '100' };
const PRIZES = [
  { place: 1, amount: '300.00' },
  { place: 2, amount: '200.00' },
  { place: 3, amount: '100.00' },
];

function scheme(terms: object = {}, changes: Partial<PaySchemeDraft> = {}): PaySchemeDraft {
  const component = {
    code: 'contest',
    name: 'Contest',
    kind: 'contest',
    terms: { criteria: [REVENUE], prizes: PRIZES, ...terms },
  };
  return makeSchemeWith([component as PaySchemeDraft['components'][number]], changes);
}

/** Everyone's prize, in the order in which they are given. */
function prizes(terms: object, results: Record<string, Record<string, string>>): string[] {
  const participants = Object.entries(results).map(([id, criteria]) => ({ id, criteria }));
  return participants.map(({ id }) => expectStatement(scheme(terms), { person: id, contest: { participants } }).total);
}

const byRevenue = (...revenues: string[]) =>
  Object.fromEntries(revenues.map((revenue, index) => [`seller-${index + 1}`, { revenue }]));

describe('a contest by one criterion', () => {
  it.each(['rank', 'share-of-best'])('pays the prize of the place, compared by %s', (compare) => {
    expect(prizes({ compare }, byRevenue('10', '40', '30', '20'))).toEqual(['0.00', '300.00', '200.00', '100.00']);
  });

  it('shares the prizes of the places that a tie fills, and the hundredths that are left over by id', () => {
    expect(prizes({}, byRevenue('40', '40', '30'))).toEqual(['250.00', '250.00', '100.00']);
    expect(prizes({ prizes: [{ place: 1, amount: '0.05' }] }, byRevenue('7', '7', '7'))).toEqual([
      '0.02',
      '0.02',
      '0.01',
    ]);
    expect(prizes({}, byRevenue('40', '40', '40', '40'))).toEqual(['150.00', '150.00', '150.00', '150.00']);
  });

  it('pays each of a tie the same where the plan says so, and skips the places after it', () => {
    expect(prizes({ ties: 'same' }, byRevenue('40', '40', '30'))).toEqual(['300.00', '300.00', '100.00']);
    expect(prizes({ ties: 'same' }, byRevenue('50', '40', '40', '40'))).toEqual([
      '300.00',
      '200.00',
      '200.00',
      '200.00',
    ]);
  });

  it('takes results as equal however they are written', () => {
    expect(prizes({}, byRevenue('40', '40.000'))).toEqual(['250.00', '250.00']);
  });

  it('pays nobody with fewer participants than the least, and everybody from it on', () => {
    expect(prizes({ leastParticipants: 3 }, byRevenue('2', '1'))).toEqual(['0.00', '0.00']);
    expect(prizes({ leastParticipants: 3 }, byRevenue('3', '2', '1'))).toEqual(['300.00', '200.00', '100.00']);
  });

  it('ranks results below 0 by rank, and counts them 0 by share of the best', () => {
    expect(prizes({}, byRevenue('-1', '-2', '-3'))).toEqual(['300.00', '200.00', '100.00']);
    expect(prizes({ compare: 'share-of-best' }, byRevenue('-1', '-2', '1'))).toEqual(['150.00', '150.00', '300.00']);
  });

  it('decides nothing by shares of the best where nobody is above 0', () => {
    expect(prizes({ compare: 'share-of-best' }, byRevenue('-1', '-2', '0'))).toEqual(['200.00', '200.00', '200.00']);
  });

  it('rounds a prize of the month to hundredths before it is shared', () => {
    const plan = scheme(
      { prizes: [{ place: 1, amount: { value: 'prize' } }] },
      { values: [{ code: 'prize', name: 'Prize', unit: 'rubles' }] },
    );
    const participants = [
      { id: 'a', criteria: { revenue: '1' } },
      { id: 'b', criteria: { revenue: '1' } },
    ];
    expect(
      ['a', 'b'].map(
        (person) => expectStatement(plan, { person, values: { prize: '0.025' }, contest: { participants } }).total,
      ),
    ).toEqual(['0.02', '0.01']);
  });
});

describe('a composite', () => {
  const criteria = [
    { code: 'revenue', name: 'Revenue', weight: '1/3' },
    { code: 'growth', name: 'Growth', weight: '2/3' },
  ];

  it('gives those who are equal in a criterion the same rank, one more than the number of the better', () => {
    const results = {
      first: { revenue: '9', growth: '1' },
      second: { revenue: '9', growth: '2' },
      third: { revenue: '1', growth: '3' },
    };
    expect(prizes({ criteria }, results)).toEqual(['100.00', '250.00', '250.00']);
    // Ranks by revenue 1, 1, 3 and by growth 3, 2, 1: (1 + 6) / 3, (1 + 4) / 3, (3 + 2) / 3.
  });

  it('says the place, the ranks and nothing of the others', () => {
    const participants = [
      { id: 'ace', criteria: { revenue: '900', growth: '-0.5' } },
      { id: 'newcomer', criteria: { revenue: '123', growth: '0.25' } },
    ];
    const trace = (compare: string) =>
      renderTrace(expectStatement(scheme({ criteria, compare }), { person: 'ace', contest: { participants } }).trace);
    expect(trace('rank').split('\n')).toEqual([
      'Statement: 200.00 (pay scheme “Test scheme”, version 1; for ace)',
      '  Contest: 200.00 (the prize of place 2)',
      '    Place: 1 + those ahead (1) = 2 (participants: 2)',
      '      Weighted sum of ranks: 0.333333 + 1.333333 = 1.666667 (the least is best; shown rounded, calculated exactly)',
      '        Revenue: 1/3 × 1 = 0.333333 (result 900; participants with a better one: 0; shown rounded, calculated exactly)',
      '        Growth: 2/3 × 2 = 1.333333 (result -0.5; participants with a better one: 1; shown rounded, calculated exactly)',
    ]);
    expect(trace('share-of-best')).toContain('Growth: 2/3 × 0 = 0 % (result -0.5 is below 0 and counts 0)');
    for (const compare of ['rank', 'share-of-best']) expect(trace(compare)).not.toMatch(/123|newcomer/);
  });

  it('says when nobody is above 0', () => {
    const participants = [
      { id: 'a', criteria: { revenue: '0' } },
      { id: 'b', criteria: { revenue: '-3' } },
    ];
    expect(
      renderTrace(
        expectStatement(scheme({ compare: 'share-of-best' }), { person: 'b', contest: { participants } }).trace,
        'ru',
      ),
    ).toContain(
      'Revenue: 100 % × 0 = 0 % (результат -3; ни у кого нет результата выше 0, поэтому всем засчитывается 0)',
    );
  });
});

describe('a contest is refused', () => {
  const prize = (place: number, amount: unknown) => ({ place, amount });
  const values = [{ code: 'fund', name: 'Fund', unit: 'rubles', default: '1' }];
  it.each([
    ['with weights that do not add up', { criteria: [{ ...REVENUE, weight: '99' }] }, ['criteria']],
    [
      'with a criterion used twice',
      {
        criteria: [
          { ...REVENUE, weight: '50' },
          { ...REVENUE, weight: '50' },
        ],
      },
      ['criteria.1.code'],
    ],
    ['without criteria', { criteria: [] }, ['criteria']],
    ['without prizes', { prizes: [] }, ['prizes']],
    ['with a place without a prize between two', { prizes: [prize(1, '3'), prize(3, '1')] }, ['prizes.1.place']],
    ['with a place twice', { prizes: [prize(1, '3'), prize(1, '3')] }, ['prizes.1.place']],
    ['with places that do not begin at 1', { prizes: [prize(2, '3')] }, ['prizes.0.place']],
    ['with a better place that pays less', { prizes: [prize(1, '1'), prize(2, '1.01')] }, ['prizes.1.amount']],
    [
      'with a prize that differs from person to person',
      { prizes: [prize(1, { plus: ['1', { value: 'fund' }], minus: [{ component: 'bonus' }] })] },
      ['prizes.0.amount.minus.0.component'],
    ],
    [
      'with a prize counted from the deals of one person',
      { prizes: [prize(1, { deals: 'amount' })] },
      ['prizes.0.amount.deals'],
    ],
    ['with another way to compare', { compare: 'sum' }, ['compare']],
    ['with another rule for ties', { ties: 'draw' }, ['ties']],
    ['with no participants at least', { leastParticipants: 0 }, ['leastParticipants']],
    [
      'with a value that the scheme does not declare',
      { prizes: [prize(1, { value: 'prize' })] },
      ['prizes.0.amount.value'],
    ],
  ])('%s', (_, terms, paths) => {
    const { components, ...rest } = scheme(terms, { values });
    const bonus = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus' as const, terms: { amount: '1' } };
    expect(
      expectRefusals(
        { ...rest, components: [...components, bonus] },
        { person: 'a', contest: { participants: [{ id: 'a', criteria: { revenue: '1' } }] } },
      ),
    ).toEqual(paths.map((path) => `scheme.components.0.terms.${path}: invalid`));
  });

  const a = { id: 'a', criteria: { revenue: '1' } };
  it.each([
    ['without the contest', { person: 'a' }, ['contest: missing-contest']],
    ['without a person', { contest: { participants: [a] } }, ['person: missing-person']],
    [
      'for a person who does not take part',
      { person: 'b', contest: { participants: [a] } },
      ['contest.participants: not-a-participant'],
    ],
    [
      'with a result missing and another that nobody asks for',
      { person: 'a', contest: { participants: [a, { id: 'b', criteria: { growth: '1' } }] } },
      [
        'contest.participants.1.criteria.growth: unknown-criterion',
        'contest.participants.1.criteria.revenue: missing-criterion',
      ],
    ],
    ['without participants', { person: 'a', contest: { participants: [] } }, ['contest.participants: invalid']],
    [
      'with a participant listed twice',
      { person: 'a', contest: { participants: [a, a] } },
      ['contest.participants.1.id: invalid'],
    ],
    [
      'with more participants than fit',
      {
        person: 'a',
        contest: { participants: Array.from({ length: 1001 }, (_, index) => ({ ...a, id: `p-${index}` })) },
      },
      ['contest.participants: invalid'],
    ],
  ])('%s', (_, inputs, refusals) => {
    expect(expectRefusals(scheme(), inputs)).toEqual(refusals.map((refusal) => `inputs.${refusal}`));
  });

  it.each(['', '+1', '1,5', '--1', '-', '1e3', '1.1234567', '1234567890123456', '- 1', 'NaN'])(
    'for the result %j',
    (revenue) => {
      expect(
        expectRefusals(scheme(), { person: 'a', contest: { participants: [{ id: 'a', criteria: { revenue } }] } }),
      ).toEqual(['inputs.contest.participants.0.criteria.revenue: invalid']);
    },
  );
});

describe('several contests of a scheme', () => {
  const CALLS = { code: 'calls', name: 'Calls', weight: '100' };
  const two = makeSchemeWith([
    ...scheme().components,
    { code: 'second', name: 'Second', kind: 'contest', terms: { criteria: [CALLS], prizes: PRIZES } } as never,
  ]);
  const participants = [
    { id: 'a', criteria: { revenue: '2', calls: '1' } },
    { id: 'b', criteria: { revenue: '1', calls: '2' } },
  ];

  it('have one list of participants, each with the results of all of them', () => {
    expect(expectStatement(two, { person: 'a', contest: { participants } }).lines.map(({ amount }) => amount)).toEqual([
      '300.00',
      '200.00',
    ]);
  });

  it('refuse a criterion that none of them has', () => {
    const [first, second] = participants;
    const wrong = [first!, { id: 'b', criteria: { ...second!.criteria, visits: '1' } }];
    expect(expectRefusals(two, { person: 'a', contest: { participants: wrong } })).toEqual([
      'inputs.contest.participants.1.criteria.visits: unknown-criterion',
    ]);
  });
});

describe('what a refused contest advises', () => {
  function messages(inputs: object): string[] {
    const result = calculateStatement(scheme(), inputs);
    return result.ok ? [] : result.problems.map(({ message }) => message);
  }

  it('adds nobody who does not take part: a further participant would change the places', () => {
    const contest = { participants: [{ id: 'a', criteria: { revenue: '1' } }] };
    expect(messages({ person: 'b', contest })).toEqual([
      'the person of the statement is not among the participants of "Contest"; add the person, with the results, only where the person takes part: one more participant changes the places of the others. Who does not take part is paid by a scheme without the contest',
    ]);
  });

  it('makes no 0 of a result that is not known: below 0 there are others', () => {
    const contest = {
      participants: [
        { id: 'a', criteria: { revenue: '-1' } },
        { id: 'b', criteria: {} },
      ],
    };
    expect(messages({ person: 'a', contest })).toEqual([
      '"Revenue" has no result of this participant; give what it came to, 0 only where it came to 0: a result that is not known is no 0, and takes no place',
    ]);
  });
});
