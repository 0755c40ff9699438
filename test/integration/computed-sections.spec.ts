import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { DepartmentId } from '#approvals/ids.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { insertSalesManagers, putEntries, putEntry } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const schemeOf = (code: string, values: string[], ...components: unknown[]) => ({
  format: 'pay-scheme/1',
  code,
  name: code,
  version: 1,
  effectiveFrom: '2026-01-01',
  values: values.map((value) => ({ code: value, name: value, unit: 'RUB' })),
  components,
});
const pool = (share: string) => ({
  code: 'team-part',
  name: 'Team part',
  kind: 'team-pool',
  terms: { pool: { of: { value: 'department-revenue' }, rate: '2 %' }, share },
});
const contest = {
  code: 'contest',
  name: 'Seller of the month',
  kind: 'contest',
  terms: {
    criteria: [
      { code: 'revenue', name: 'Revenue', weight: '50' },
      { code: 'meetings', name: 'Meetings', weight: '50' },
    ],
    prizes: [{ place: 1, amount: '30000' }],
  },
};
const salary = {
  code: 'salary',
  name: 'Salary',
  kind: 'salary',
  terms: {
    grades: [
      { grade: 1, name: 'Newcomer', salary: '30000' },
      { grade: 2, name: 'Manager', salary: '45000' },
    ],
  },
};

describe('What a run computes of several people, and of a year', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let month: PackFixture;
  /** Three people in the order of their ids. */
  let people: [string, string, string];

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    month = new PackFixture(database, fixture);
    const added = await insertSalesManagers(database, fixture, 3);
    people = added.toSorted() as typeof people;
  });
  afterEach(() => database.drop());

  const assign = (
    personId: string,
    ...entries: { from: string; scheme: string; grade?: string; salary?: string }[]
  ) => {
    const [first, ...others] = entries.map((entry) => ({ ...entry, personId }));
    return first ? assignToSchemes(database, '2026-01-01', [first, ...others]) : undefined;
  };
  const revenueOfDepartment = (personId: string, at = '2026-07') => ({
    externalId: `department-${personId}`,
    personId,
    month: at,
    code: 'department-revenue',
    value: '500000',
  });
  async function department(name: string, parentId: string | null): Promise<string> {
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO departments (organisation_id, name, parent_id, began_on) VALUES ($1, $2, $3, '2026-01-01') RETURNING id`,
      [fixture.organisationId, name, parentId],
    );
    return row?.id ?? '';
  }

  it('is a team: everybody whose scheme shares the pool, by the salary of a full month', async () => {
    await month.signScheme(schemeOf('seller', ['department-revenue'], salary, pool('by-salary')));
    const [first, second, third] = people;
    await assign(first, { from: '2026-01-01', scheme: 'seller', grade: '1' });
    await assign(second, { from: '2026-01-01', scheme: 'seller', grade: '2', salary: '39000' });
    await assign(third, { from: '2026-01-01', scheme: 'seller', grade: '2' });
    await month.enter('values', ...people.map((id) => revenueOfDepartment(id)));
    const { packs, totals } = await month.pay();
    const team = {
      members: [
        { id: first, salary: '30000' },
        { id: second, salary: '39000' },
        { id: third, salary: '45000' },
      ],
    };
    expect([...packs.values()].map(({ inputs }) => inputs['team'])).toEqual([team, team, team]);
    // 500 000 x 2 % = 10 000, shared as 30 : 39 : 45.
    expect(totals).toEqual({ [first]: '32631.58', [second]: '42421.05', [third]: '48947.37' });
  });

  it('is a team beside the deals of each, of which a sale has nothing but its id added to it, and its return the sale', async () => {
    await month.signScheme(
      schemeOf('seller', ['department-revenue'], pool('equal'), {
        code: 'deals',
        name: 'Deals',
        kind: 'deal-commission',
        terms: { rules: [{ code: 'each', name: 'Each deal', on: 'amount', rate: '1 %' }] },
      }),
    );
    const [first, second, third] = people;
    for (const id of people) await assign(id, { from: '2026-01-01', scheme: 'seller' });
    await month.enter('values', ...people.map((id) => revenueOfDepartment(id)));
    await month.enter('clients', { externalId: 'north', name: 'North' });
    const deal = (externalId: string, personId: string, more: Record<string, unknown> = {}) => ({
      ...{ externalId, personId, on: '2026-07-10', client: 'north', amount: '1000', ...more },
    });
    await month.enter(
      'deals',
      deal('plain "A" \\ 1', first),
      deal('b', first, { margin: '100', order: 2 }),
      deal('c', second),
    );
    await month.enter('deals', {
      ...{ externalId: 'back', on: '2026-07-20', client: 'north', amount: '-500', returns: 'c' },
    });
    await month.enter('nothing', { externalId: 'none', personId: third, month: '2026-07', of: 'deals' });
    const { packs, totals } = await month.pay();
    const told = { on: '2026-07-10', client: 'north', amount: '1000', tags: [] };
    expect(people.map((id) => packs.get(id)?.inputs['deals'])).toEqual([
      [
        { id: 'b', ...told, margin: '100', order: 2 },
        { id: 'plain "A" \\ 1', ...told },
      ],
      [
        { id: 'back', on: '2026-07-20', client: 'north', amount: '-500', returns: 'c', tags: [] },
        { id: 'c', ...told },
      ],
      [],
    ]);
    expect(packs.get(first)?.inputs).toHaveProperty('team');
    // A third of 10 000 each, to the kopeck; 1 % of 2 000 and of 500.
    expect(totals).toEqual({ [first]: '3353.34', [second]: '3338.33', [third]: '3333.33' });
  });

  it('is a team of the department and those below it, and none of a department beside it', async () => {
    await month.signScheme(schemeOf('seller', ['department-revenue'], pool('equal')));
    const [sales, above] = [fixture.departmentId, await department('All', null)];
    const [below, beside] = [await department('North', sales), await department('Beside', above)];
    await database.query('UPDATE departments SET parent_id = $2 WHERE id = $1', [sales, above]);
    const [first, second, third] = people;
    for (const id of people) await assign(id, { from: '2026-01-01', scheme: 'seller' });
    const seller = { fromOn: '2026-01-01', position: 'sales-manager', schemeCode: 'seller' };
    await putEntry(database, 'assignment', second, { ...seller, departmentId: below });
    await putEntry(database, 'assignment', third, { ...seller, departmentId: beside });
    await month.enter('values', ...people.map((id) => revenueOfDepartment(id)));
    expect((await month.pay()).totals).toEqual({ [first]: '5000.00', [second]: '5000.00', [third]: '10000.00' });
  });

  describe('over two departments', () => {
    let below: string;
    const entry = (departmentId: string, grade: string) => ({
      fromOn: '2026-01-01',
      position: 'sales-manager',
      schemeCode: 'seller',
      departmentId,
      grade,
    });

    beforeEach(async () => {
      below = await department('North', fixture.departmentId);
      await month.signScheme(schemeOf('seller', ['department-revenue'], salary, pool('by-salary')));
      const [first, second, third] = people;
      for (const id of people) await assign(id, { from: '2026-01-01', scheme: 'seller', grade: '1' });
      await putEntry(database, 'assignment', second, entry(below, '1'));
      await putEntry(database, 'employment', third, { fromOn: '2026-01-01', untilOn: '2026-06-30' });
      await month.enter('values', revenueOfDepartment(first), revenueOfDepartment(second));
    });

    it('is what an earlier run of the month shared out, whatever was corrected since', async () => {
      const [first, second] = people;
      const earlier = await month.pay('2026-07', { departmentIds: [below], staysOpen: true });
      expect(earlier.totals).toEqual({ [second]: '35000.00' });
      await putEntry(database, 'assignment', first, entry(fixture.departmentId, '2'));
      const later = await month.pay('2026-07', { departmentIds: [fixture.departmentId], staysOpen: true });
      // Half of the pool of 10 000 as it was shared, beside the corrected salary; 6 000 more would be 11 000 of 10 000.
      expect(later.totals).toEqual({ [first]: '50000.00' });
    });

    it('is corrected for everybody who shared it: each by the run that pays them, and by no other', async () => {
      const [first, second] = people;
      await month.enter('values', revenueOfDepartment(first, '2026-06'), revenueOfDepartment(second, '2026-06'));
      // Whoever left in June has a part of it as well, which is not what this is about.
      await putEntry(database, 'employment', people[2], { fromOn: '2026-01-01', untilOn: '2026-05-31' });
      const june = await month.pay('2026-06', { staysOpen: true });
      expect(june.totals).toEqual({ [first]: '35000.00', [second]: '35000.00' });
      await month.post('2026-06');
      await putEntry(database, 'assignment', first, entry(fixture.departmentId, '2'));
      await database.query(
        `INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_at) VALUES ($1, $2, '2026-06', 'assignment', '2026-01-01', now())`,
        [fixture.organisationId, first],
      );
      // 45 000 + 6 000 of the pool, and 15 000 + 1 000 for June.
      const ofFirst = await month.pay('2026-07', { departmentIds: [fixture.departmentId], staysOpen: true });
      expect(ofFirst.totals).toEqual({ [first]: '67000.00' });
      expect(await database.query('SELECT DISTINCT person_id AS id FROM payroll_corrections')).toEqual([{ id: first }]);
      // 30 000 + 4 000 of the pool, less 1 000 that was too much for June.
      const ofSecond = await month.pay('2026-07', { departmentIds: [below], staysOpen: true });
      expect(ofSecond.totals).toEqual({ [second]: '33000.00' });
    });

    it('is corrected by one run for all whom it pays, in the months after it as well', async () => {
      const [first, second] = people;
      await putEntry(database, 'employment', people[2], { fromOn: '2026-01-01', untilOn: '2026-04-30' });
      for (const at of ['2026-05', '2026-06']) {
        await month.enter('values', revenueOfDepartment(first, at), revenueOfDepartment(second, at));
        await month.pay(at, { staysOpen: true });
        await month.post(at);
      }
      await putEntry(database, 'assignment', first, entry(fixture.departmentId, '2'));
      for (const at of ['2026-05', '2026-06'])
        await database.query(
          `INSERT INTO pay_changes (organisation_id, person_id, month, kind, source, changed_at) VALUES ($1, $2, $3, 'assignment', '2026-01-01', now())`,
          [fixture.organisationId, first, at],
        );
      // Of each of two months 16 000 more to one, and 1 000 less to the other.
      expect((await month.pay('2026-07', { staysOpen: true })).totals).toEqual({
        [first]: '83000.00',
        [second]: '32000.00',
      });
      const waiting = await database.query(
        'SELECT 1 FROM pay_changes p WHERE NOT EXISTS (SELECT 1 FROM payroll_correction_causes c WHERE c.change_id = p.id)',
      );
      expect(waiting).toEqual([]);
    });

    it('is waited for until the actuals of both are approved', async () => {
      const [first, second] = people;
      await month.signPlanAndActuals(fixture.person('commercial'));
      const unready = await month.unready('2026-07', [fixture.departmentId as DepartmentId]);
      expect(unready.find(({ personId }) => personId === first)?.missing).toEqual([
        { what: 'actuals', of: second, departmentId: below, owedBy: ['head-of-department'] },
      ]);
    });
  });

  it('has no member whose month ends elsewhere, and one whose month ends with their last day', async () => {
    await month.signScheme(schemeOf('seller', ['department-revenue'], pool('equal')));
    await month.signScheme(
      schemeOf('office', [], { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount: '0' } }),
    );
    const [first, second, third] = people;
    await assign(first, { from: '2026-01-01', scheme: 'seller' });
    await assign(second, { from: '2026-01-01', scheme: 'seller' });
    await putEntry(database, 'employment', second, { fromOn: '2026-01-01', untilOn: '2026-07-10' });
    await assignToSchemes(database, '2026-01-01', [
      { personId: third, from: '2026-01-01', until: '2026-07-20', scheme: 'seller' },
      { personId: third, from: '2026-07-21', scheme: 'office' },
    ]);
    await month.enter('values', revenueOfDepartment(first), revenueOfDepartment(second));
    expect((await month.pay()).totals).toEqual({ [first]: '5000.00', [second]: '5000.00', [third]: '0.00' });
  });

  it('is a contest by the values of everybody in it, also by what was counted', async () => {
    await month.signScheme(schemeOf('seller', [], contest));
    for (const id of people) await assign(id, { from: '2026-01-01', scheme: 'seller' });
    const revenue = (id: string, value: string) => ({
      externalId: `r-${id}`,
      personId: id,
      month: '2026-07',
      code: 'revenue',
      value,
    });
    const [first, second, third] = people;
    await month.enter('values', revenue(first, '300'), revenue(second, '200'), revenue(third, '100'));
    await month.enter(
      'activities',
      ...people.map((personId, index) => ({
        externalId: `a-${index}`,
        personId,
        on: '2026-07-03',
        code: 'meetings',
        count: index + 1,
      })),
      { externalId: 'a-more', personId: second, on: '2026-07-04', code: 'meetings', count: 5 },
    );
    const { packs, totals, unread } = await month.pay();
    expect(packs.get(first)?.inputs['contest']).toEqual({
      participants: [
        { id: first, criteria: { meetings: '1', revenue: '300' } },
        { id: second, criteria: { meetings: '7', revenue: '200' } },
        { id: third, criteria: { meetings: '3', revenue: '100' } },
      ],
    });
    // Ranks 1 and 3, 2 and 1, 3 and 2: the second wins with 1.5.
    expect(totals).toEqual({ [first]: '0.00', [second]: '30000.00', [third]: '0.00' });
    expect(unread).toEqual({});
  });

  it('is a contest by deals, of which a shared one counts for each by their share', async () => {
    const criteria = [
      { code: 'revenue', name: 'Revenue', weight: '50', of: { deals: 'amount' } },
      { code: 'clients', name: 'Clients', weight: '50', of: { deals: 'clients' } },
    ];
    await month.signScheme(schemeOf('seller', [], { ...contest, terms: { ...contest.terms, criteria } }));
    for (const id of people) await assign(id, { from: '2026-01-01', scheme: 'seller' });
    const [first, second, third] = people;
    const unready = async () =>
      (await month.unready()).flatMap(({ personId, missing }) =>
        missing
          .filter(({ what }) => what === 'figures')
          .map(({ name, of: whose }) => [personId, name, whose ?? personId]),
      );
    await month.enter('clients', { externalId: 'north', name: 'North' }, { externalId: 'south', name: 'South' });
    await month.enter(
      'deals',
      { externalId: 'd-1', on: '2026-07-06', client: 'north', personId: first, amount: '100000.00' },
      {
        externalId: 'd-2',
        on: '2026-07-07',
        client: 'south',
        amount: '200000.00',
        shares: [
          { person: first, share: '25 %' },
          { person: second, share: '75 %' },
        ],
      },
    );
    // What nobody has said of the third is missing from all.
    expect((await unready()).toSorted()).toEqual(people.map((id) => [id, 'deals', third]).toSorted());
    await month.enter('nothing', { externalId: 'none', personId: third, month: '2026-07', of: 'deals' });
    expect(await unready()).toEqual([]);
    const { packs, totals, unread } = await month.pay();
    expect(packs.get(third)?.inputs['contest']).toEqual({
      participants: [
        { id: first, criteria: { clients: '2', revenue: '150000' } },
        { id: second, criteria: { clients: '1', revenue: '150000' } },
        { id: third, criteria: { clients: '0', revenue: '0' } },
      ],
    });
    expect(totals).toEqual({ [first]: '30000.00', [second]: '0.00', [third]: '0.00' });
    expect(unread).toEqual({});
  });

  it('is a year of what was posted, and of the month that is paid', async () => {
    const award = {
      code: 'award',
      name: 'Award',
      kind: 'loyalty-award',
      terms: { amount: '1000', serviceMonths: 1, statementMonth: 8 },
    };
    const tasks = {
      code: 'timeliness',
      name: 'Timeliness',
      kind: 'timeliness',
      terms: { onTime: '100', afterMiss: ['50'], missed: ['10'] },
    };
    const byPlan = { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } };
    await month.signScheme({ ...schemeOf('loyal', [], byPlan, tasks, award), yearBeginsIn: 9 } as ReturnType<
      typeof schemeOf
    >);
    const [first] = people;
    await assignToSchemes(database, '2026-06-15', [{ personId: first, from: '2026-06-15', scheme: 'loyal' }]);
    await month.signPlanAndActuals(first);
    const task = (id: string, at: string, done: boolean) => ({ externalId: id, personId: first, month: at, done });
    await month.enter(
      'tasks',
      task('t-1', '2026-07', true),
      task('t-2', '2026-07', false),
      task('t-2', '2026-08', true),
    );
    await month.pay('2026-07');
    await month.post('2026-07');
    await month.signPlanAndActuals(first, '2026-08');
    expect((await month.unready('2026-08')).map(({ personId }) => personId)).not.toContain(first);
    const { packs, totals } = await month.pay('2026-08');
    expect(packs.get(first)?.inputs['yearResults']).toEqual({
      months: [
        { month: '2026-06', noPlan: 'no statement', misses: 0 },
        { month: '2026-07', attainment: '47/60', misses: 1 },
        { month: '2026-08', attainment: '47/60', misses: 0 },
      ],
      annualAttainment: '47/60',
    });
    // 47 000 and the moved task's 50; monthly plans are below 80 %, so no award.
    expect(totals).toEqual({ [first]: '47050.00' });
  });

  it('is a year of every employment in it', async () => {
    const award = {
      code: 'award',
      name: 'Award',
      kind: 'loyalty-award',
      terms: {
        amount: '1000',
        serviceMonths: 3,
        monthlyPlanAtLeast: '10 %',
        annualPlanAtLeast: '10 %',
        statementMonth: 8,
      },
    };
    const byPlan = { code: 'kpi-bonus', name: 'KPI bonus', kind: 'kpi-bonus', terms: { plan: 'personal' } };
    await month.signScheme({ ...schemeOf('loyal', [], byPlan, award), yearBeginsIn: 9 } as ReturnType<typeof schemeOf>);
    const [first] = people;
    await assignToSchemes(database, '2026-01-12', [
      { personId: first, from: '2026-01-12', until: '2026-02-20', scheme: 'loyal' },
      { personId: first, from: '2026-06-15', scheme: 'loyal' },
    ]);
    await putEntries(database, 'employment', first, [
      { fromOn: '2026-01-12', untilOn: '2026-02-20' },
      { fromOn: '2026-06-15' },
    ]);
    await month.signPlanAndActuals(first, '2026-08');
    const { packs, totals } = await month.pay('2026-08');
    const { yearResults, employment } = packs.get(first)?.inputs ?? {};
    expect((yearResults as { months: { month: string }[] }).months.map((each) => each.month)).toEqual([
      '2026-01',
      '2026-02',
      '2026-06',
      '2026-07',
      '2026-08',
    ]);
    expect(employment).toEqual({ hiredOn: '2026-06-15', before: [{ hiredOn: '2026-01-12', leftOn: '2026-02-20' }] });
    // 47 000, and 1 000 for three months of service: with 40 days before 15 June they are counted from 6 May.
    expect(totals).toEqual({ [first]: '48000.00' });
  });

  it('is the same, byte for byte, in whatever order it was entered', async () => {
    await month.signScheme(schemeOf('seller', ['department-revenue'], salary, pool('by-salary'), contest));
    for (const id of people) await assign(id, { from: '2026-01-01', scheme: 'seller', grade: '1' });
    const rows = people.flatMap((id, index) => [
      revenueOfDepartment(id),
      { externalId: `r-${id}`, personId: id, month: '2026-07', code: 'revenue', value: String(index) },
      { externalId: `m-${id}`, personId: id, month: '2026-07', code: 'meetings', value: '1' },
    ]);
    await month.enter('values', ...rows);
    const { frozen } = await month.pay();
    await month.enter('values', ...rows.map((row) => ({ ...row, value: '9' })));
    for (const row of rows.toReversed()) await month.enter('values', row);
    expect((await month.pay()).frozen).toEqual(frozen);
  });
});
