import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countValue } from '#facts/counted/count-value.js';
import type { CountedActivity, CountedDeal } from '#facts/counted/counted-example.js';
import type { CountedNumber } from '#facts/counted/counted-number.js';
import { valueDefinitionSchema, type ValueDefinition } from '#facts/counted/value-definition.js';
import { factsOfMonth } from '#persistence/facts/facts-of-month.js';
import type { DepartmentId } from '#approvals/ids.js';
import { withDataSource } from '../support/data-source.js';
import { putEntries } from '../support/staff-in-database.js';
import { PackFixture } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const filters = [
  undefined,
  { productLines: ['tools'] },
  { tags: ['new', 'rare'] },
  { segments: ['retail'] },
  { territories: ['west'], tags: ['new'] },
  { paid: true },
  { productLines: ['none'] },
  { paid: true, paidBy: 9 },
  { paid: false, paidBy: 10 },
];
const meetings: CountedNumber = { number: 'activities', codes: ['meetings'], needs: ['contact', 'file'] };
const ofClients = [undefined, { productLines: ['tools'] }, { segments: ['retail'], tags: ['new'] }] as const;
const hows = filters.flatMap((where): ValueDefinition['how'][] => [
  { kind: 'sum', of: 'amount', where },
  { kind: 'sum', of: 'margin', where },
  { kind: 'sum', of: 'collected', where },
  { kind: 'count', where },
  { kind: 'distinct-clients', where },
  { kind: 'average-order', where },
  { kind: 'quotient', of: { number: 'amount', where }, by: { number: 'clients' } },
  { kind: 'quotient', of: { number: 'count' }, by: { number: 'count', where } },
  { kind: 'quotient', of: { number: 'margin', where }, by: '3' as never },
  { kind: 'distinct-clients', atLeast: 2, where },
  { kind: 'groups', every: 2, where },
  { kind: 'new-clients', where },
  {
    kind: 'share',
    of: 'count',
    part: { territories: ['west'] },
    ...(where?.territories ? {} : { whole: where }),
    ifNone: '7' as never,
  },
  { kind: 'conversion', of: { number: 'count', where }, from: meetings },
]);
hows.push(
  ...ofClients.flatMap((where): ValueDefinition['how'][] => [
    { kind: 'lost-clients', where: where as never },
    { kind: 'lost-clients', months: 1, orders: 1, where: where as never },
    { kind: 'regular-clients', months: 2, where: where as never },
  ]),
  { kind: 'new-clients', orders: 3, needs: ['contract'] },
  { kind: 'new-clients', orders: 1, lastDays: 0 },
  { kind: 'activities' },
  { kind: 'activities', codes: ['meetings'], needs: ['client'], where: { segments: ['retail'] } },
  { kind: 'conversion', of: meetings, from: { number: 'activities', codes: ['calls'] }, ifNone: '5' as never },
);

describe('A value that is counted from deals', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let month: PackFixture;
  let me: string;
  let other: string;

  beforeEach(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    month = new PackFixture(database, fixture);
    [me, other] = [fixture.person('manager'), fixture.person('head')];
    for (const [index, how] of hows.entries()) await define(`how-${index}`, how);
  });
  afterEach(() => database.drop());

  const define = (code: string, how: unknown, { from = '2026-07-01', scope = 'person' } = {}) => {
    const content = valueDefinitionSchema.parse({
      format: 'value-definition/1',
      code,
      name: code,
      unit: 'RUB',
      from,
      scope,
      how,
      examples: [{ name: 'None', expected: '0' }],
    });
    return month.signed(
      {
        kind: 'value-definition',
        month: from.slice(0, 7),
        subject_kind: 'value-from-month',
        subject_key: `${code}/${from.slice(0, 7)}`,
      },
      content,
    );
  };
  /** Both are in the department, one of them in a department below it. */
  const place = async () => {
    const [below] = await database.query<{ id: string }>(
      `INSERT INTO departments (organisation_id, name, parent_id) VALUES ($1, 'Below', $2) RETURNING id`,
      [fixture.organisationId, fixture.departmentId],
    );
    const [fromOn, position] = ['2026-03-01', 'sales-manager'];
    for (const [personId, departmentId] of [
      [me, fixture.departmentId],
      [other, below!.id],
    ] as [string, DepartmentId][])
      await putEntries(database, 'assignment', personId, [{ fromOn, departmentId, position }]);
  };
  const valuesOf = (of = '2026-07', personIds: string[] | null = null) =>
    withDataSource(database.url, async ({ manager }) => {
      const facts = await factsOfMonth(manager, { organisationId: fixture.organisationId, month: of, personIds });
      const mine = facts.find(({ personId }) => personId === me);
      return (JSON.parse(mine?.inputs ?? '{}') as { values?: Record<string, string> }).values ?? {};
    });

  /** A company's deals of some months, and the same as examples say it, as the one who is asked has a part in them. */
  const enterAll = async () => {
    await month.enter(
      'clients',
      { externalId: 'north', name: 'North', segment: 'retail', territory: 'north', contractOn: '2026-07-31' },
      { externalId: 'west', name: 'West', segment: 'wholesale', territory: 'west', firstOrderOn: '2026-03-02' },
      { externalId: 'bare', name: 'Bare' },
      { externalId: 'gone', name: 'Gone', segment: 'retail' },
      { externalId: 'told', name: 'Told', firstOrderOn: '2026-06-26' },
    );
    const third = [
      { person: me, share: '1/3' },
      { person: other, share: '2/3' },
    ];
    const sale = (externalId: string, day: string, client: string, amount: string, more: object = {}) => ({
      externalId,
      on: `2026-${day}`,
      client,
      amount,
      ...('shares' in more ? {} : { personId: me }),
      ...more,
    });
    await month.enter(
      'deals',
      sale('A1', '04-01', 'gone', '5', { productLine: 'tools', tags: ['new'] }),
      sale('A2', '05-09', 'gone', '5', { productLine: 'tools', tags: ['new'] }),
      sale('A3', '06-10', 'gone', '5', { shares: third }),
      sale('A4', '06-11', 'west', '5', { productLine: 'tools' }),
      sale('S0', '06-20', 'west', '900', { productLine: 'tools' }),
      sale('S1', '07-02', 'north', '100.10', { margin: '40', productLine: 'tools', tags: ['new'] }),
      sale('S2', '07-03', 'north', '100', { shares: third, margin: '10', tags: ['rare', 'x'] }),
      sale('S3', '07-04', 'west', '70', { margin: '-5', productLine: 'parts', tags: ['new'], personId: other }),
      sale('S4', '07-05', 'bare', '1000', { personId: other, margin: '1', madeBy: me }),
      sale('S5', '07-06', 'bare', '11', { margin: '2' }),
      sale('S6', '07-07', 'told', '20', { margin: '1' }),
      sale('S7', '07-08', 'north', '1', { margin: '1' }),
      { externalId: 'R1', on: '2026-07-20', client: 'north', returns: 'S1', amount: '-30.05', margin: '-12' },
    );
    await month.enter(
      'payments',
      { externalId: 'P1', deal: 'S1', on: '2026-07-10', amount: '100.00' },
      { externalId: 'P3', deal: 'S1', on: '2026-07-10', amount: '0.10' },
      { externalId: 'P2', deal: 'S0', on: '2026-07-11', amount: '450' },
      { externalId: 'P4', deal: 'S5', on: '2026-07-09', amount: '11' },
    );
    await month.enter(
      'activities',
      {
        externalId: 'M1',
        personId: me,
        on: '2026-07-02',
        code: 'meetings',
        contact: 'Anna',
        file: 'a',
        client: 'north',
      },
      { externalId: 'M2', personId: me, on: '2026-07-02', code: 'meetings', contact: 'Anna', client: 'bare' },
      { externalId: 'C1', personId: other, on: '2026-07-03', code: 'calls', count: 8 },
    );
    const deal = (id: string, day: string, client: string, amount: string, more: object = {}) =>
      ({
        id,
        on: `2026-${day}`,
        client,
        amount,
        collected: '0',
        paid: false,
        tags: [],
        isReturn: false,
        ...more,
      }) as CountedDeal;
    const retail = { segment: 'retail', territory: 'north', contractOn: '2026-07-31' };
    const west = { segment: 'wholesale', territory: 'west', firstOrderOn: '2026-03-02' };
    const tools = { productLine: 'tools', tags: ['new'] };
    const paid = { collected: '100.10', paid: true, paidOn: '2026-07-10' };
    const deals = (mine: (share: string) => object, theirs: object) => [
      deal('A1', '04-01', 'gone', '5', { ...tools, segment: 'retail' }),
      deal('A2', '05-09', 'gone', '5', { ...tools, segment: 'retail' }),
      deal('A3', '06-10', 'gone', '5', { segment: 'retail', ...mine('1/3') }),
      deal('A4', '06-11', 'west', '5', { ...west, productLine: 'tools' }),
      deal('S0', '06-20', 'west', '900', { ...west, productLine: 'tools', collected: '450' }),
      deal('S1', '07-02', 'north', '100.10', { ...retail, ...tools, ...paid, margin: '40' }),
      deal('S2', '07-03', 'north', '100', { ...retail, margin: '10', tags: ['rare', 'x'], ...mine('1/3') }),
      deal('S3', '07-04', 'west', '70', { ...west, ...theirs, margin: '-5', productLine: 'parts', tags: ['new'] }),
      deal('S4', '07-05', 'bare', '1000', { ...theirs, margin: '1' }),
      deal('S5', '07-06', 'bare', '11', { margin: '2', collected: '11', paid: true, paidOn: '2026-07-09' }),
      deal('S6', '07-07', 'told', '20', { margin: '1', firstOrderOn: '2026-06-26' }),
      deal('S7', '07-08', 'north', '1', { ...retail, margin: '1' }),
      deal('R1', '07-20', 'north', '-30.05', {
        ...retail,
        ...tools,
        paid: true,
        paidOn: '2026-07-10',
        margin: '-12',
        isReturn: true,
      }),
    ];
    const met = { code: 'meetings', count: 1, contact: 'Anna' };
    const own: CountedActivity[] = [
      { id: 'M1', ...met, file: 'a', client: 'north', segment: 'retail', territory: 'north' },
      { id: 'M2', ...met, client: 'bare' },
    ];
    const person = { month: '2026-07', deals: deals((credit) => ({ credit }), { ofOthers: true }), activities: own };
    const calls: CountedActivity = { id: 'C1', code: 'calls', count: 8 };
    return { person, department: { month: '2026-07', deals: deals(() => ({}), {}), activities: [...own, calls] } };
  };

  it('is in the database what the rule of its examples says, whatever the facts are', async () => {
    const { person } = await enterAll();
    const expected = hows.map((how) => countValue({ how }, person));
    for (const asked of [null, [me]]) {
      const values = await valuesOf('2026-07', asked);
      expect(hows.map((how, index) => [how, values[`how-${index}`] ?? null])).toEqual(
        hows.map((how, index) => [how, expected[index]]),
      );
    }
    expect(new Set(expected).size).toBeGreaterThan(25);
  });

  it('is of a department what its people came to together, with those below it, and the same for each of them', async () => {
    const { department } = await enterAll();
    const expected = hows.map((how) => countValue({ how }, department));
    await place();
    for (const [index, how] of hows.entries()) await define(`team-${index}`, how, { scope: 'department' });
    for (const asked of [null, [me]]) {
      const values = await valuesOf('2026-07', asked);
      expect(hows.map((how, index) => [how, values[`team-${index}`] ?? null])).toEqual(
        hows.map((how, index) => [how, expected[index]]),
      );
    }
  });

  it('is 0 of nobody’s deals only where somebody says that there are none, and follows the definition of its month', async () => {
    expect(await valuesOf()).toEqual({});
    await month.enter('nothing', { externalId: 'none', personId: me, month: '2026-07', of: 'deals' });
    await month.enter('nothing', { externalId: 'none', personId: me, month: '2026-09', of: 'deals' });
    expect(await valuesOf()).toMatchObject({ 'how-0': '0', 'how-3': '0' });
    const ofActivities = `how-${hows.findIndex(({ kind }) => kind === 'activities')}`;
    expect(await valuesOf()).not.toHaveProperty([ofActivities]);
    await month.enter('nothing', { externalId: 'idle', personId: me, month: '2026-07', of: 'activities' });
    expect(await valuesOf()).toMatchObject({ [ofActivities]: '0' });
    await define(
      'how-0',
      { kind: 'quotient', of: { number: 'count' }, by: { number: 'count' } },
      { from: '2026-09-01' },
    );
    const september = await valuesOf('2026-09');
    expect(september).toMatchObject({ 'how-3': '0' });
    expect(september).not.toHaveProperty('how-0');
    expect(await valuesOf()).toMatchObject({ 'how-0': '0' });
  });
});
