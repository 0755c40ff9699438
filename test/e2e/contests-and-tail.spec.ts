import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Company } from '#apps/rehearsal/company/company.js';
import type { CompanyCase, MonthOfCase } from '#apps/rehearsal/company/company-case.js';
import { MonthPlayer } from '#apps/rehearsal/company/play-month.js';
import type { ApiSession } from '#platform/api-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const people = ['first', 'second', 'third'] as const;
/** The third attains least in both months; the second least of all in neither. */
const sold = { '2026-01': ['1000', '900', '700'], '2026-02': ['1000', '1000', '650'] };
const months: MonthOfCase[] = Object.entries(sold).map(([month, values]) => ({
  month,
  plans: Object.fromEntries(
    people.map((handle) => [
      handle,
      {
        baseBonus: '20000',
        indicators: [
          {
            code: 'sales',
            name: 'Sales',
            kind: 'higher-is-better',
            target: '1000',
            unit: 'RUB',
            weight: '100',
            howMeasured: 'By the ledger.',
            howInfluenced: 'By calls.',
          },
        ],
      },
    ]),
  ),
  actuals: Object.fromEntries(people.map((handle, index) => [handle, { sales: { value: values[index]! } }])),
}));

const hired = (name: string) => ({
  name,
  joinedOn: '2025-06-02',
  assignments: [{ department: 'wholesale', position: 'sales-manager', from: '2025-06-02' }],
});
/** Two months of three people by a plain plan, and one whose guarantee pays as much for nothing as for all. */
const company: CompanyCase = {
  name: 'Contests',
  startsOn: '2025-12-20',
  departments: {},
  people: {
    ...Object.fromEntries(people.map((handle) => [handle, hired(`The ${handle} one`)])),
    guaranteed: {
      ...hired('The guaranteed one'),
      assignments: [{ department: 'wholesale', position: 'agent', scheme: 'guaranteed', from: '2025-06-02' }],
    },
  },
  schemes: [
    {
      format: 'pay-scheme/1',
      code: 'guaranteed',
      name: 'Guaranteed',
      goal: 'Nobody goes while the market is new',
      version: 1,
      effectiveFrom: '2026-01-01',
      currency: 'RUB',
      components: [
        { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '30000.00' } },
        { code: 'guarantee', name: 'Guarantee', kind: 'guarantee', terms: { amount: '50000.00' } },
      ],
    },
  ],
  months,
};

interface Winner {
  id: string;
  place: number;
  prize: string;
  givenOn: string | null;
}
interface Contest {
  id: string;
  winnersOf: Winner[];
}
interface Standings {
  figure: { code: string; name: string; unit: string } | null;
  months: string[];
  participants: number;
  items: { place: number; person: string; value: string }[];
}
interface TailRow {
  person: string;
  isAtTail: boolean;
  monthsAtTail: number;
  earnsNoMore: boolean;
  months: { month: string; attainment: string | null; pay: string; atTail: boolean }[];
}

describe('A contest', () => {
  let stack: TestStack;
  let played: Company;
  let player: MonthPlayer;
  let head: ApiSession;
  let general: ApiSession;
  let first: ApiSession;
  let contest: Contest;

  beforeAll(async () => {
    stack = await startTestStack();
    played = await Company.open(stack.url, stack.administrator, company);
    player = new MonthPlayer(played, months);
    [head, general, first] = [await played.as('head'), await played.as('general'), await played.as('first')];
  }, 180_000);
  afterAll(() => stack.stop());

  const announced = {
    name: 'The most new clients',
    rule: 'Who wins the most new clients in January.',
    fromMonth: '2026-01',
    untilMonth: '2026-01',
    prizes: [
      { kind: 'thing', description: 'A watch' },
      { kind: 'money', description: 'Bonus', amount: '5000.00' },
    ],
  };
  const announce = (who: ApiSession, more: Record<string, unknown> = {}) =>
    who.post<Contest>('/api/contests', { ...announced, ...more });
  const win = (who: ApiSession, handle: string, place = 1) =>
    who.post<Contest>(`/api/contests/${contest.id}/winners`, { place, personId: played.idOf(handle) });

  const standingsOf = (who: ApiSession, id = contest.id) => who.get<Standings>(`/api/contests/${id}/standings`);

  it('is announced by directors to all, by a head to the department, and seen by everybody', async () => {
    expect(await outcomeOf(announce(first))).toBe('403 role-missing');
    expect(await outcomeOf(announce(head))).toBe('403 not-your-department');
    expect(await outcomeOf(announce(general, { untilMonth: '2025-12' }))).toBe('422 invalid');
    expect(await outcomeOf(announce(general, { prizes: [] }))).toBe('422 invalid');
    expect(
      await outcomeOf(announce(general, { prizes: [{ kind: 'thing', description: 'Pen', amount: '5.00' }] })),
    ).toBe('422 invalid');
    expect(await outcomeOf(announce(general, { departmentId: head.person.id }))).toBe('422 unknown-department');
    expect(await outcomeOf(announce(general, { figure: 'Not a code' }))).toBe('422 invalid');
    contest = await announce(general, { figure: 'sales' });
    expect(await standingsOf(first)).toEqual({
      figure: { code: 'sales', name: 'sales', unit: '' },
      months: [],
      participants: 0,
      items: [],
    });
    const own = await announce(head, { name: 'Ours', departmentId: played.departmentId('wholesale') });
    expect(await standingsOf(head, own.id)).toMatchObject({ figure: null, items: [] });
    await head.post(`/api/contests/${own.id}/withdrawal`, { reason: 'Nobody takes part.' });
    expect(await outcomeOf(head.post(`/api/contests/${own.id}/withdrawal`, { reason: 'Again.' }))).toBe(
      '409 contest-withdrawn',
    );
    expect(await outcomeOf(win(general, 'first'))).toBe('409 month-not-over');
    const seen = await first.get<{ items: { name: string }[] }>('/api/contests?month=2026-01');
    expect(seen.items.map(({ name }) => name)).toEqual(['The most new clients']);
  });

  it('tells who is ahead by approved results: the places with a prize, and to everybody their own', async () => {
    expect(await general.get('/api/contest-figures')).toEqual({ items: [] });
    await player.play(months[0]!);
    const sales = { code: 'sales', name: 'Sales', unit: 'RUB' };
    expect(await general.get('/api/contest-figures')).toEqual({ items: [sales] });
    expect(await outcomeOf(first.get('/api/contest-figures'))).toBe('403 role-missing');
    const all = [
      { place: 1, person: 'The first one', value: '1000' },
      { place: 2, person: 'The second one', value: '900' },
      { place: 3, person: 'The third one', value: '700' },
    ];
    const known = { figure: sales, months: ['2026-01'], participants: 3 };
    expect(await standingsOf(general)).toMatchObject({ ...known, items: all });
    expect(await standingsOf(await played.as('third'))).toMatchObject({ ...known, items: all });
    expect((await standingsOf(first)).items).toMatchObject(all.slice(0, 2));
    expect((await standingsOf(first)).items).toHaveLength(2);
    const both = await announce(general, { figure: 'sales', fromMonth: '2025-12', untilMonth: '2026-02' });
    expect(await standingsOf(general, both.id)).toMatchObject({ ...known, items: all });
    await general.post(`/api/contests/${both.id}/withdrawal`, { reason: 'One is enough.' });
  }, 180_000);

  it('has its winners recorded by somebody else, and its prizes as given', async () => {
    expect(await outcomeOf(win(head, 'first'))).toBe('403 not-your-department');
    expect(await outcomeOf(win(general, 'general'))).toBe('403 concerns-you');
    expect(await outcomeOf(win(general, 'first', 3))).toBe('422 invalid');
    const wrong = await win(general, 'second');
    const prize = (id: string) => `/api/contests/${contest.id}/winners/${id}`;
    expect(await outcomeOf(win(general, 'first'))).toBe('409 place-taken');
    await general.post(`${prize(wrong.winnersOf[0]!.id)}/withdrawal`, { reason: 'Counted twice.' });
    contest = await win(general, 'first');
    const [winner] = contest.winnersOf;
    expect(winner).toMatchObject({ place: 1, prize: 'A watch', givenOn: null });
    const accounting = await played.as('accounting');
    const give = (givenOn: string) => accounting.post<Contest>(`${prize(winner!.id)}/prize`, { givenOn });
    expect(await outcomeOf(give('2026-03-01'))).toBe('422 invalid');
    expect((await give('2026-02-02')).winnersOf).toMatchObject([{ givenOn: '2026-02-02' }]);
    expect(await outcomeOf(give('2026-02-03'))).toBe('409 already-given');
    expect(await outcomeOf(general.post(`${prize(winner!.id)}/withdrawal`, { reason: 'No.' }))).toBe(
      '409 already-given',
    );
    const { items } = await first.get<{ items: { person: string; prize: string }[] }>('/api/contest-winners');
    expect(items).toMatchObject([{ person: 'The first one', prize: 'A watch' }]);
    expect(String(await first.download('/api/contest-winners?format=csv'))).toContain('A watch');
  }, 180_000);

  it('and the tail are told apart: who is lowest for months, and who earns no more for good work', async () => {
    const set = (rules: unknown) =>
      played.as('administrator').then((who) => who.put('/api/organisation/tail-rules', rules));
    expect(await outcomeOf(set({ months: 0, share: '20 %', leastPeople: 3 }))).toBe('422 invalid');
    expect(await outcomeOf(set({ months: 2, share: '60 %', leastPeople: 3 }))).toBe('422 invalid');
    await set({ months: 2, share: '34 %', leastPeople: 3 });
    await player.play(months[1]!);
    const report = async (who: ApiSession, query = '') =>
      (await who.get<{ items: TailRow[] }>(`/api/tail-report?until=2026-02${query}`)).items;
    const told = (rows: TailRow[]) => rows.map(({ person, isAtTail, earnsNoMore }) => [person, isAtTail, earnsNoMore]);
    const expected = [
      ['The guaranteed one', false, true],
      ['The third one', true, false],
    ];
    expect(told(await report(head))).toEqual(expected);
    expect(told(await report(general))).toEqual(expected);
    const third = (await report(general)).find(({ isAtTail }) => isAtTail);
    expect(third?.months).toMatchObject([
      { month: '2026-01', attainment: '70', pay: '14000.00', atTail: true },
      { month: '2026-02', attainment: '65', pay: '13000.00', atTail: true },
    ]);
    expect(await report(general, '&all=true')).toHaveLength(4);
    expect((await report(general, '&all=true&limit=1')).map(({ person }) => person)).toEqual(['The first one']);
    expect(await report(general, '&by=pay')).toMatchObject([
      { person: 'The guaranteed one' },
      { person: 'The third one' },
    ]);
    expect(await outcomeOf(report(first))).toBe('403 role-missing');
    expect(await outcomeOf(report(await played.as('accounting')))).toBe('403 role-missing');
    expect(String(await general.download('/api/tail-report?until=2026-02&format=csv'))).toContain('The third one');
    const reads = await general.get<{ items: { details: { personIds: string[] } }[] }>(
      '/api/audit-events?action=pay.read&limit=1',
    );
    expect(reads.items[0]?.details.personIds).toContain(played.idOf('third'));
    const deeds = await general.get<{ items: { action: string }[] }>('/api/audit-events?withoutReads=true&limit=200');
    expect(deeds.items.length).toBeGreaterThan(0);
    expect(deeds.items.filter(({ action }) => action === 'pay.read')).toEqual([]);
  }, 180_000);
});
