import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { expectRefusals, expectStatement } from '../../testing/statement-outcome.js';
import { renderTrace } from '../../explanation/render-trace.js';

const VALUES = [
  { code: 'revenue', name: 'Revenue', unit: 'rubles', default: '1000' },
  { code: 'costs', name: 'Costs', unit: 'rubles', default: '0' },
];

function scheme(terms: object): PaySchemeDraft {
  const component = {
    code: 'part',
    name: 'Team part',
    kind: 'team-pool',
    terms: { pool: { amount: '100.00' }, share: 'equal', ...terms },
  };
  return makeSchemeWith([component as PaySchemeDraft['components'][number]], { values: VALUES });
}

type Member = { id: string; salary?: string; hours?: string };

/** Everyone's part, in the order of the members. */
function parts(terms: object, members: Member[], values: Record<string, string> = {}): string[] {
  return members.map(({ id }) => expectStatement(scheme(terms), { person: id, values, team: { members } }).total);
}

const [a, b, c] = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

describe('a team pool', () => {
  it('is an amount or a percentage of a result', () => {
    expect(parts({}, [a, b])).toEqual(['50.00', '50.00']);
    expect(parts({ pool: { of: { value: 'revenue' }, rate: '0.5 %' } }, [a], { revenue: '1234' })).toEqual(['6.17']);
  });

  it('is rounded once, a half kopeck up, and then shared to the kopeck', () => {
    expect(parts({ pool: { of: '0.25', rate: '10 %' } }, [a, b])).toEqual(['0.02', '0.01']);
  });

  it('gives the hundredths that are left over to the first by id, however the members are listed', () => {
    expect(parts({}, [a, b, c])).toEqual(['33.34', '33.33', '33.33']);
    expect(parts({}, [c, b, a])).toEqual(['33.33', '33.33', '33.34']);
  });

  it('is shared by salary and by hours, and what is left over goes where most was lost', () => {
    const members = [
      { id: 'a', salary: '2.00', hours: '2.5' },
      { id: 'b', salary: '4.00', hours: '0' },
      { id: 'c', salary: '1.00', hours: '7.5' },
    ];
    expect(parts({ share: 'by-salary' }, members)).toEqual(['28.57', '57.14', '14.29']);
    expect(parts({ share: 'by-hours' }, members)).toEqual(['25.00', '0.00', '75.00']);
  });

  it('is 0 where the result is below 0', () => {
    expect(
      parts({ pool: { of: { plus: [{ value: 'revenue' }], minus: [{ value: 'costs' }] }, rate: '5 %' } }, [a, b], {
        revenue: '1',
        costs: '2',
      }),
    ).toEqual(['0.00', '0.00']);
  });

  it('is not passed on to the others where the gate of one is shut', () => {
    const [component] = scheme({}).components;
    const plan = makeSchemeWith([{ ...component!, when: { amount: { value: 'costs' }, atMost: '0' } }], {
      values: VALUES,
    });
    expect(expectStatement(plan, { person: 'a', values: { costs: '1' }, team: { members: [a, b] } }).total).toBe(
      '0.00',
    );
    expect(expectStatement(plan, { person: 'b', team: { members: [a, b] } }).total).toBe('50.00');
  });

  it('says how it was shared', () => {
    const inputs = {
      person: 'b',
      values: { revenue: '5000' },
      team: {
        members: [
          { id: 'a', salary: '2' },
          { id: 'b', salary: '1' },
        ],
      },
    };
    const { trace } = expectStatement(
      scheme({ pool: { of: { value: 'revenue' }, rate: '2 %' }, share: 'by-salary' }),
      inputs,
    );
    expect(renderTrace(trace).split('\n')).toEqual([
      'Statement: 33.33 (pay scheme “Test scheme”, version 1; for b)',
      '  Team part: 100.00 × 1.00 / 3.00 = 33.33 (all parts are rounded down to the smallest unit of the currency, and the units left over go to those who lost most by it, of equals to the first by id, so that the parts add up to the pool)',
      '    Team pool: 5 000.00 × 2 % = 100.00',
    ]);
    expect(
      renderTrace(expectStatement(scheme({}), { person: 'a', team: { members: [a, b] } }).trace, 'ru')
        .split('\n')
        .slice(1),
    ).toEqual(['  Team part: 100,00 / 2 = 50,00', '    Командный фонд: 100,00']);
  });
});

describe('a team pool is refused', () => {
  const inputs = { person: 'a', team: { members: [a] } };
  it.each([
    ['of what another component pays', { pool: { of: { component: 'bonus' }, rate: '1 %' } }, 'pool.of.component'],
    [
      'of the deals of one person',
      { pool: { amount: { plus: ['1', { deals: 'amount' }] } } },
      'pool.amount.plus.1.deals',
    ],
    ['of a percentage and no result', { pool: { rate: '1 %' } }, 'pool.of'],
    ['of a result and an amount', { pool: { of: '1', rate: '1 %', amount: '1' } }, 'pool'],
    ['of a rate that is none', { pool: { of: '1', rate: 'all' } }, 'pool.rate'],
    ['of a value that the scheme does not declare', { pool: { amount: { value: 'profit' } } }, 'pool.amount.value'],
    ['shared by another rule', { share: 'by-merit' }, 'share'],
  ])('%s', (_, terms, path) => {
    const { components, ...rest } = scheme(terms);
    const bonus = { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus' as const, terms: { amount: '1' } };
    expect(expectRefusals({ ...rest, components: [...components, bonus] }, inputs)).toEqual([
      `scheme.components.0.terms.${path}: invalid`,
    ]);
  });

  it.each([
    ['without a team', 'equal', { person: 'a' }, ['team: missing-team']],
    ['without a person', 'equal', { team: { members: [a] } }, ['person: missing-person']],
    [
      'for a person who is not in the team',
      'equal',
      { person: 'd', team: { members: [a] } },
      ['team.members: not-a-member'],
    ],
    ['without members', 'equal', { person: 'a', team: { members: [] } }, ['team.members: invalid']],
    [
      'with a member listed twice',
      'equal',
      { person: 'a', team: { members: [a, b, a] } },
      ['team.members.2.id: invalid'],
    ],
    [
      'with salaries missing',
      'by-salary',
      { person: 'a', team: { members: [{ id: 'a', salary: '1' }, b, c] } },
      ['team.members.1.salary: missing-salary', 'team.members.2.salary: missing-salary'],
    ],
    [
      'with hours missing',
      'by-hours',
      { person: 'a', team: { members: [{ id: 'a', salary: '1' }] } },
      ['team.members.0.hours: missing-hours'],
    ],
    [
      'with salaries of 0 only',
      'by-salary',
      { person: 'a', team: { members: [{ id: 'a', salary: '0.00' }] } },
      ['team.members: nothing-to-share-by'],
    ],
    [
      'with hours of 0 only',
      'by-hours',
      { person: 'a', team: { members: [{ id: 'a', hours: '0' }] } },
      ['team.members: nothing-to-share-by'],
    ],
    [
      'with a salary below 0',
      'by-salary',
      { person: 'a', team: { members: [{ id: 'a', salary: '-1' }] } },
      ['team.members.0.salary: invalid'],
    ],
  ])('%s', (_, share, given, refusals) => {
    expect(expectRefusals(scheme({ share }), given)).toEqual(refusals.map((refusal) => `inputs.${refusal}`));
  });
});

it('a refused team pool adds nobody to the team who does not belong to it: the parts of the others would be smaller', () => {
  const result = calculateStatement(scheme({}), { person: 'd', team: { members: [a, b] } });
  expect(result.ok ? [] : result.problems.map(({ message }) => message)).toEqual([
    'the person of the statement is not in the team that shares "Team part"; add the person only where the person belongs to it: one more member makes the parts of the others smaller. Who does not is paid by a scheme without the pool',
  ]);
});
