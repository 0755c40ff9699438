import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import type { ApiSession } from '#platform/api-session.js';
import { acceptInvitation, hire } from '../support/hire.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const people = ['right', 'greedy', 'late'] as const;
const month: MonthOfCase = {
  month: '2026-02',
  actuals: Object.fromEntries(people.map((handle) => [handle, { accuracy: { sold: '600', averageNeed: '600' } }])),
};

/** 10 000 for a forecast that is over a need of 600 by 40 % at most. */
const company: CompanyCase = {
  name: 'Forecasts',
  startsOn: '2026-01-20',
  departments: {},
  people: Object.fromEntries(
    people.map((handle) => [
      handle,
      {
        name: `The ${handle} one`,
        joinedOn: '2025-06-02',
        assignments: [{ department: 'wholesale', position: 'sales-manager', scheme: 'sellers', from: '2025-06-02' }],
      },
    ]),
  ),
  schemes: [
    {
      format: 'pay-scheme/1',
      code: 'sellers',
      name: 'Sellers',
      goal: 'Stock that is there and not too much',
      version: 1,
      effectiveFrom: '2026-01-01',
      currency: 'RUB',
      values: [{ code: 'forecast', name: 'Forecast of the month before', unit: 'units' }],
      components: [
        { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '30000.00' } },
        {
          code: 'kpi',
          name: 'Forecast',
          kind: 'kpi-bonus',
          terms: {
            baseBonus: '10000',
            indicators: [
              {
                code: 'accuracy',
                name: 'Forecast',
                kind: 'deviation',
                target: { value: 'forecast' },
                unit: 'units',
                weight: '100',
                howMeasured: 'The forecast beside what was sold and needed.',
                howInfluenced: 'By asking clients.',
              },
            ],
          },
        },
      ],
    },
  ],
  months: [month],
};

interface Forecast {
  id: string;
  version: number;
  total: string;
  isLate: boolean;
  counts: boolean;
  dueAt: string;
}
interface List<T> {
  items: T[];
}

/** Nothing is shown where the list itself is refused. */
const outcomeOfRefusal = (): number => 0;

describe('A volume forecast', () => {
  let stack: TestStack;
  let played: Company;
  let head: ApiSession;
  let right: ApiSession;
  let buyer: ApiSession;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    [head, right] = [await played.as('head'), await played.as('right')];
    const login = `buyer.${right.person.id.slice(0, 8)}`;
    const who = { name: 'Buyer', login, roles: ['purchasing'], departmentId: null };
    const { token } = await hire(await played.as('administrator'), await played.as('general'), who);
    buyer = await acceptInvitation(stack.url, { login, token, password: 'seven badgers, said the buyer' });
  }, 180_000);
  afterAll(() => stack.stop());

  const path = '/api/volume-forecasts';
  const line = (quantity: string, more: Record<string, unknown> = {}) => ({ productLine: 'Tools', quantity, ...more });
  const send = (who: ApiSession, lines: unknown[], more: Record<string, unknown> = {}) =>
    who.post<Forecast>(path, { month: '2026-02', unit: 'units', lines, ...more });
  const list = async <T>(who: ApiSession, query: string) => (await who.get<List<T>>(`${path}${query}`)).items;
  const owed = async (who: ApiSession) =>
    (await list<{ person: string; isOverdue: boolean }>(who, '/owed?month=2026-02')).map(
      ({ person, isOverdue }) => `${person}${isOverdue ? ' is overdue' : ''}`,
    );

  it('is sent by the earner, or by the head for them, and has lines', async () => {
    expect(await outcomeOf(send(right, []))).toBe('422 invalid');
    expect(await outcomeOf(send(right, [{ quantity: '5' }]))).toBe('422 invalid');
    expect(await outcomeOf(send(right, [line('-5')]))).toBe('422 invalid');
    expect(await outcomeOf(send(right, [line('5')], { personId: played.idOf('greedy') }))).toBe(
      '403 not-your-department',
    );
    expect(await outcomeOf(send(head, [line('5')]))).toBe('422 unknown-person');
    expect(await outcomeOf(send(buyer, [line('5')]))).toBe('403 role-missing');
    expect(await owed(head)).toEqual(['The greedy one', 'The late one', 'The right one']);
    const sent = await send(right, [line('640'), { client: 'North', quantity: '200.5', isPreOrder: true }]);
    expect(sent).toMatchObject({ version: 1, total: '840.5', isLate: false, dueAt: '2026-01-22T21:00:00.000Z' });
    expect(await send(right, [line('640'), { client: 'North', quantity: '200', isPreOrder: true }])).toMatchObject({
      version: 2,
      total: '840',
      counts: true,
    });
    await send(head, [line('841')], { personId: played.idOf('greedy') });
  });

  it('is late after the 22nd: the one that came in time counts, and else the first', async () => {
    await played.advance('2026-01-23');
    expect(await owed(buyer)).toEqual(['The late one is overdue']);
    expect(await send(await played.as('greedy'), [line('600')])).toMatchObject({ isLate: true, counts: false });
    expect(await send(await played.as('late'), [line('840')])).toMatchObject({ isLate: true, counts: true });
    expect(await send(await played.as('late'), [line('600')])).toMatchObject({ version: 2, counts: false });
    expect(await owed(head)).toEqual([]);
  });

  it('is read by purchasing, which sees nothing else', async () => {
    const lines = await list<Record<string, unknown>>(buyer, '/lines?month=2026-02');
    expect(lines.map(({ person, quantity, isPreOrder }) => [person, quantity, isPreOrder])).toEqual(
      expect.arrayContaining([
        ['The right one', '640', false],
        ['The right one', '200', true],
        ['The greedy one', '600', false],
        ['The late one', '600', false],
      ]),
    );
    expect(await list(buyer, '/lines?month=2026-02&isPreOrder=true')).toHaveLength(1);
    expect(await list(buyer, '?month=2026-02&isLate=true')).toHaveLength(2);
    expect(await list(buyer, '?month=2026-02&history=true')).toHaveLength(6);
    expect(await list(right, '?history=true')).toHaveLength(2);
    expect(String(await buyer.download(`${path}/lines?month=2026-02&format=csv`))).toContain('North');
    const [others] = await list<Forecast>(await played.as('late'), '');
    expect(await outcomeOf(right.get(`${path}/${others?.id}`))).toBe('404 no-such-forecast');
    expect(await outcomeOf((await played.as('administrator')).get(path))).toBe('403 role-missing');
    for (const foreign of ['/api/statements', '/api/kpi-plans', '/api/tasks?month=2026-02', '/api/pay-schemes'])
      expect(await buyer.get<List<unknown>>(foreign).then(({ items }) => items.length, outcomeOfRefusal)).toBe(0);
  });

  it('is the value that the month is measured by, and another takes a reason', async () => {
    const value = { personId: played.idOf('greedy'), month: '2026-02', code: 'forecast', value: '600' };
    const externalId = `forecast-${value.personId}-forecast`;
    expect(await outcomeOf(head.put('/api/facts/values', { rows: [{ externalId, ...value }] }))).toBe(
      '422 facts-not-possible',
    );
    const { statements } = await new MonthPlayer(played, [month]).play(month);
    const paid = people.map((handle) => [handle, statements.get(handle)?.total]);
    expect(paid).toEqual([
      ['right', '40000.00'], // 840 is over a need of 600 by exactly 40 %
      ['greedy', '30000.00'], // 841 was sent in time, and counts
      ['late', '40000.00'], // 840, late; the 600 after it does not count
    ]);
    expect(await outcomeOf(send(right, [line('5')]))).toBe('409 month-is-over');
  }, 180_000);
});
