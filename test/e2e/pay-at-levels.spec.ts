import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface PayAtLevels {
  version: number;
  month: string;
  scheme: { code: string };
  people: {
    personId: string;
    grade: string | null;
    salary: string | null;
    planMonth: string | null;
    levels: { attainment: string; pay: string }[];
    mostPay: string | null;
    withoutLimit: string[];
    problems: { code?: string; path: string }[];
  }[];
  peopleInAll: number;
  parts: { component: string; reactsToAttainment: boolean | null; mostPay: string | null }[];
  totals: { calculated: number; levels: { pay: string }[]; mostPay: string | null };
  assumed: { valuesOfZero: string[] };
}

/** Salary by grade or by order, the personal KPI plan, and 5 % of the revenue. */
const seller = {
  format: 'pay-scheme/1',
  code: 'seller',
  name: 'Seller',
  goal: 'Sales that pay for themselves',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  values: [{ code: 'revenue', name: 'Revenue', unit: 'RUB' }],
  components: [
    {
      code: 'salary',
      name: 'Salary',
      kind: 'salary',
      terms: { grades: [{ grade: 1, name: 'Newcomer', salary: '30000' }], time: { in: 'days', norm: 'calendar' } },
    },
    { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } },
    {
      code: 'commission',
      name: 'Commission',
      kind: 'commission',
      terms: { on: { value: 'revenue' }, rate: { kind: 'flat', rate: '5 %' } },
    },
  ],
};

describe('Pay at levels of attainment', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let people: Record<'byGrade' | 'byOrder' | 'elsewhere', ApiSession>;
  let otherHead: ApiSession;
  let scheme: DocumentReference;
  let plan: DocumentReference;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    const { admin, head } = alpha.people;
    const { id: export_ } = await admin.post<{ id: string }>('/api/departments', { name: 'Export' });
    otherHead = await alpha.addPerson('other-head', ['head-of-department'], export_);
    const add = (handle: string, department?: string) => alpha.addPerson(handle, ['sales-manager'], department);
    people = {
      byGrade: await add('by-grade'),
      byOrder: await add('by-order'),
      elsewhere: await add('elsewhere', export_),
    };
    scheme = await head.post<DocumentReference>('/api/pay-schemes', { scheme: seller });
    const from = { from: '2026-03-01', scheme: 'seller' };
    const assign = (who: ApiSession, entry: object) =>
      assignToSchemes(stack.database, '2026-03-01', [{ ...from, ...entry, personId: who.person.id }]);
    await assign(people.byGrade, { grade: '1' });
    await assign(people.byOrder, { salary: '52000.00' });
    await assign(people.elsewhere, { grade: '9' });
    plan = await alpha.draftPlan(people.byGrade.person.id);
    await alpha.submitPlan(plan);
  }, 180_000);
  afterAll(() => stack.stop());

  const levels = (session: ApiSession, query = '', id = scheme.documentId) =>
    session.get<PayAtLevels>(`/api/pay-schemes/${id}/pay-at-levels${query}`);
  const of = ({ people: all }: PayAtLevels, who: ApiSession) => all.find(({ personId }) => personId === who.person.id);

  /** Of the plan of 60 000: 24 000, 32 000, 60 000 and 65 000, at most 85 000; the salary of grade 1 is 30 000. */
  it('are shown to whoever signs a scheme: each person with grade, salary and plan of their own, the totals and the most', async () => {
    const shown = await levels(alpha.people.commercial);
    expect(shown).toMatchObject({ version: 1, month: '2026-07', scheme: { code: 'seller' }, peopleInAll: 3 });
    expect(of(shown, people.byGrade)).toMatchObject({
      person: 'Person by-grade',
      grade: '1',
      planMonth: '2026-07',
      levels: [
        { attainment: '60 %', pay: '54000.00' },
        { attainment: '80 %', pay: '62000.00' },
        { attainment: '100 %', pay: '90000.00' },
        { attainment: '120 %', pay: '95000.00' },
      ],
      mostPay: null,
      withoutLimit: ['commission'],
      problems: [],
    });
    expect(of(shown, people.byOrder)).toMatchObject({
      salary: '52000.00',
      planMonth: null,
      levels: [],
      problems: [{ code: 'missing-plan' }],
    });
    expect(of(shown, people.elsewhere)?.problems.map(({ code }) => code)).toContain('unknown-grade');
    expect(shown.totals).toMatchObject({ calculated: 1, mostPay: null });
    expect(shown.totals.levels.map(({ pay }) => pay)).toEqual(['54000.00', '62000.00', '90000.00', '95000.00']);
    expect(shown.parts).toMatchObject([
      { component: 'salary', reactsToAttainment: false, mostPay: '30000.00' },
      { component: 'kpi-bonus', reactsToAttainment: true, mostPay: '85000.00' },
      { component: 'commission', reactsToAttainment: false, mostPay: null, paidLately: null },
    ]);
    expect(shown.assumed.valuesOfZero).toEqual(['revenue']);
  });

  it('are calculated from the figures that the month has', async () => {
    await alpha.people.head.put('/api/facts/values', {
      rows: [
        { externalId: 'R-1', personId: people.byGrade.person.id, month: '2026-07', code: 'revenue', value: '100000' },
      ],
    });
    const shown = await levels(alpha.people.general);
    expect(of(shown, people.byGrade)?.levels[2]?.pay).toBe('95000.00');
  });

  it('of a department or a position are those of its people, whatever pays them today', async () => {
    const { departmentId } = alpha.people.head.person;
    const shown = await levels(alpha.people.general, `?departmentId=${departmentId}&position=sales-manager`);
    const { manager } = alpha.people;
    expect(of(shown, manager)).toBeDefined();
    expect(of(shown, people.elsewhere)).toBeUndefined();
  });

  it('are told of nobody whose pay the reader does not see, and to nobody who neither drafts nor signs', async () => {
    const shown = await levels(otherHead);
    expect(shown.people.map(({ personId }) => personId)).toEqual([people.elsewhere.person.id]);
    expect(shown).toMatchObject({ peopleInAll: 3, totals: { calculated: 0 } });
    expect(await outcomeOf(levels(people.byGrade))).toMatch(/^403 /);
    expect(await outcomeOf(levels(alpha.people.admin))).toMatch(/^403 /);
  });

  it('are recorded as a reading of that pay', async () => {
    const { items } = await alpha.people.admin.get<{ items: Record<string, unknown>[] }>(
      `/api/audit-events?action=pay.read&personId=${people.elsewhere.person.id}`,
    );
    expect(items).toContainEqual(
      expect.objectContaining({
        actorId: otherHead.person.id,
        objectKind: 'pay-scheme',
        objectId: scheme.documentId,
        details: { personIds: [people.elsewhere.person.id] },
      }),
    );
  });

  it('pay a joiner results as they are and the salary by the days, as payroll does', async () => {
    const joiner = await alpha.addPerson('joiner', ['sales-manager']);
    const personId = joiner.person.id;
    const entry = { personId, from: '2026-07-16', scheme: 'seller', grade: '1' };
    await assignToSchemes(stack.database, '2026-07-16', [entry]);
    await alpha.submitPlan(await alpha.draftPlan(personId));
    // 30 000 x 16 / 31 = 15 483.87, and all of the plan.
    expect(of(await levels(alpha.people.general), joiner)?.levels[2]?.pay).toBe('75483.87');
  });

  it('of a plan are what its person is paid: by the plan alone while no scheme of theirs is in force, then by the scheme', async () => {
    const ofPlan = (session: ApiSession) => session.get<PayAtLevels>(`/api/kpi-plans/${plan.documentId}/pay-at-levels`);
    const alone = await ofPlan(alpha.people.commercial);
    expect(alone).toMatchObject({ scheme: { code: 'kpi-plans' }, peopleInAll: 1 });
    expect(alone.people[0]?.levels.map(({ pay }) => pay)).toEqual(['24000.00', '32000.00', '60000.00', '65000.00']);
    expect(alone.totals.mostPay).toBe('85000.00');

    const { head, commercial, general } = alpha.people;
    await head.post(`/api/pay-schemes/${scheme.documentId}/submission`, { version: 1 });
    await alpha.decide(commercial, scheme);
    await alpha.decide(general, scheme);
    const byScheme = await ofPlan(people.byGrade);
    expect(byScheme.scheme.code).toBe('seller');
    expect(byScheme.people[0]?.levels[0]?.pay).toBe('59000.00');
    expect(await outcomeOf(ofPlan(people.byOrder))).toBe('403 not-yours-to-see');
  });

  it('stand beside how many people of which department the scheme pays now, for whoever drafts or signs', async () => {
    const listOf = (session: ApiSession) =>
      session.get<{ items: { code: string; paidNow: { department: string; people: number }[] | null }[] }>(
        '/api/pay-schemes',
      );
    const paidNow = async (session: ApiSession) =>
      (await listOf(session)).items.find(({ code }) => code === 'seller')?.paidNow;
    const shown = await paidNow(alpha.people.commercial);
    expect(shown?.reduce((sum, { people: count }) => sum + count, 0)).toBe(3);
    expect(shown).toEqual(expect.arrayContaining([expect.objectContaining({ department: 'Wholesale', people: 2 })]));
    expect(await paidNow(otherHead)).toEqual(shown);
    expect(await paidNow(people.byGrade)).toBeNull();
  });

  it.each([
    ['month=2026-13', 'month'],
    ['month=July', 'month'],
    ['departmentId=export', 'departmentId'],
    ['position=Sales%20manager', 'position'],
  ])('refuse %s, and change nothing', async (query, path) => {
    const head = await new RawSession(stack.url).signIn('head');
    expect(
      await refusedUnchanged(stack.database, head, {
        method: 'GET',
        path: `/api/pay-schemes/${scheme.documentId}/pay-at-levels?${query}`,
      }),
    ).toMatchObject({ status: 422, paths: [path] });
  });
});
