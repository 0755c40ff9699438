import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { countValue } from '#facts/counted/count-value.js';
import { valueDefinitionSchema, type CountedDeal, type ValueDefinition } from '#facts/counted/value-definition.js';
import { factsOfMonth } from '#persistence/facts/facts-of-month.js';
import { withDataSource } from '../support/data-source.js';
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
];
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
]);

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

  const define = (code: string, how: unknown, from = '2026-07-01') => {
    const content = valueDefinitionSchema.parse({
      format: 'value-definition/1',
      code,
      name: code,
      unit: 'RUB',
      from,
      how,
      examples: [{ name: 'None', deals: [], expected: '0' }],
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
  const valuesOf = (of = '2026-07') =>
    withDataSource(database.url, async ({ manager }) => {
      const facts = await factsOfMonth(manager, { organisationId: fixture.organisationId, month: of });
      const mine = facts.find(({ personId }) => personId === me);
      return (JSON.parse(mine?.inputs ?? '{}') as { values?: Record<string, string> }).values ?? {};
    });

  it('is in the database what the rule of its examples says, whatever the deals are', async () => {
    await month.enter(
      'clients',
      { externalId: 'north', name: 'North', segment: 'retail', territory: 'north' },
      { externalId: 'west', name: 'West', segment: 'wholesale', territory: 'west' },
      { externalId: 'bare', name: 'Bare' },
    );
    const third = [
      { person: me, share: '1/3' },
      { person: other, share: '2/3' },
    ];
    await month.enter(
      'deals',
      { externalId: 'S0', on: '2026-06-20', client: 'west', personId: me, amount: '900', productLine: 'tools' },
      {
        externalId: 'S1',
        on: '2026-07-02',
        client: 'north',
        personId: me,
        amount: '100.10',
        margin: '40',
        productLine: 'tools',
        tags: ['new'],
      },
      {
        externalId: 'S2',
        on: '2026-07-03',
        client: 'north',
        shares: third,
        amount: '100',
        margin: '10',
        tags: ['rare', 'x'],
      },
      {
        externalId: 'S3',
        on: '2026-07-04',
        client: 'west',
        personId: me,
        amount: '70',
        margin: '-5',
        productLine: 'parts',
        tags: ['new'],
      },
      { externalId: 'S4', on: '2026-07-05', client: 'bare', personId: other, amount: '1000', margin: '1', madeBy: me },
      { externalId: 'S5', on: '2026-07-06', client: 'bare', personId: me, amount: '11', margin: '2' },
      { externalId: 'R1', on: '2026-07-20', client: 'north', returns: 'S1', amount: '-30.05', margin: '-12' },
    );
    await month.enter(
      'payments',
      { externalId: 'P1', deal: 'S1', on: '2026-07-10', amount: '100.10' },
      { externalId: 'P2', deal: 'S0', on: '2026-07-11', amount: '450' },
    );
    const deal = (id: string, client: string, amount: string, more: Partial<CountedDeal> = {}): CountedDeal => ({
      id,
      client,
      amount,
      collected: '0',
      paid: false,
      tags: [],
      isReturn: false,
      ...more,
    });
    const retail = { segment: 'retail', territory: 'north' };
    const ofMonth = [
      deal('S1', 'north', '100.10', {
        ...retail,
        margin: '40',
        productLine: 'tools',
        tags: ['new'],
        collected: '100.10',
        paid: true,
      }),
      deal('S2', 'north', '100', { ...retail, margin: '10', tags: ['rare', 'x'], credit: '1/3' }),
      deal('S3', 'west', '70', {
        segment: 'wholesale',
        territory: 'west',
        margin: '-5',
        productLine: 'parts',
        tags: ['new'],
      }),
      deal('S5', 'bare', '11', { margin: '2' }),
      deal('R1', 'north', '-30.05', {
        ...retail,
        margin: '-12',
        productLine: 'tools',
        tags: ['new'],
        paid: true,
        isReturn: true,
      }),
    ];
    // What came in on an earlier deal counts as money alone.
    const before = deal('S0', 'west', '900', {
      segment: 'wholesale',
      territory: 'west',
      productLine: 'tools',
      collected: '450',
    });
    const expected = hows.map((how) =>
      countValue({ how }, how.kind === 'sum' && how.of === 'collected' ? [...ofMonth, before] : ofMonth),
    );
    const values = await valuesOf();
    expect(hows.map((_, index) => values[`how-${index}`] ?? null)).toEqual(expected);
    expect(new Set(expected).size).toBeGreaterThan(15);
  });

  it('is 0 of nobody’s deals only where somebody says that there are none, and follows the definition of its month', async () => {
    expect(await valuesOf()).toEqual({});
    await month.enter('nothing', { externalId: 'none', personId: me, month: '2026-07', of: 'deals' });
    await month.enter('nothing', { externalId: 'none', personId: me, month: '2026-09', of: 'deals' });
    expect(await valuesOf()).toMatchObject({ 'how-0': '0', 'how-3': '0' });
    await define('how-0', { kind: 'quotient', of: { number: 'count' }, by: { number: 'count' } }, '2026-09-01');
    const september = await valuesOf('2026-09');
    expect(september).toMatchObject({ 'how-3': '0' });
    expect(september).not.toHaveProperty('how-0');
    expect(await valuesOf()).toMatchObject({ 'how-0': '0' });
  });
});
