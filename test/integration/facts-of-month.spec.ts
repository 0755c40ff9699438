import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import { statementInputsSchema } from '#compensation/inputs/statement-inputs.js';
import type { FactRow } from '#facts/fact-kind.js';
import { factKindOf } from '#facts/fact-kinds.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import { findContradictions } from '#persistence/facts/fact-checks.js';
import { touchedOf } from '#persistence/facts/touched.js';
import { factsOfMonth } from '#persistence/facts/facts-of-month.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { writeFacts } from '#persistence/facts/write-facts.js';
import { type FactsCall, inAnotherOrder, randomMonth } from '../support/random-facts.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Ends the transaction of a month that was only looked at. */
class TakenBack extends Error {}

describe('The facts of a month', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let fixture: SchemaFixture;
  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    dataSource = await new DataSource(databaseOptions(database.url)).initialize();
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function enter(manager: EntityManager, { kind, rows }: FactsCall): Promise<void> {
    await lockFacts(manager, fixture.organisationId);
    const { touched } = await writeFacts(manager, {
      organisationId: fixture.organisationId,
      kind,
      actorId: fixture.person('accounting'),
      rows: rows.map((row) => enteredRow(kind, factKindOf(kind).schema.parse(row) as FactRow)),
      withdrawn: [],
    });
    expect(await findContradictions(manager, kind, touchedOf(touched))).toEqual([]);
  }

  /** What July comes to after these calls, of which nothing is left behind. */
  async function monthAfter(calls: FactsCall[], month = '2026-07'): Promise<Record<string, string>> {
    let found: Record<string, string> = {};
    await dataSource
      .transaction(async (manager) => {
        for (const call of calls) await enter(manager, call);
        const facts = await factsOfMonth(manager, { organisationId: fixture.organisationId, month });
        found = Object.fromEntries(facts.map(({ personId, inputs }) => [personId, inputs]));
        // Found by their own facts, few people have the same month as among all.
        for (const personId of Object.keys(found)) {
          const alone = await factsOfMonth(manager, {
            organisationId: fixture.organisationId,
            month,
            personIds: [personId],
          });
          expect(alone).toEqual([{ personId, inputs: found[personId] }]);
        }
        throw new TakenBack();
      })
      .catch((error: unknown) => {
        if (!(error instanceof TakenBack)) throw error;
      });
    return found;
  }
  const read = (text = '{}') => JSON.parse(text) as Record<string, unknown>;

  it('are what was entered, completed by what other facts say', async () => {
    const [anna, boris, clara] = ['manager', 'head', 'commercial'].map(fixture.person) as [string, string, string];
    const calls: FactsCall[] = [
      {
        kind: 'clients',
        rows: [
          {
            externalId: 'K1',
            name: 'Wholesale North',
            since: '2026-05-04',
            handedOverOn: '2026-08-01',
            broughtBy: clara,
          },
          { externalId: 'K2', name: 'South', group: 'Holding', groupLimit: '100000.00', agreedDays: 14 },
        ],
      },
      {
        kind: 'deals',
        rows: [
          // Paid in part in June, the rest in July: it stands in July again.
          { externalId: 'D1', on: '2026-06-10', client: 'K2', personId: anna, amount: '1000.00', order: 1 },
          {
            externalId: 'D2',
            on: '2026-07-03',
            client: 'K1',
            amount: '500.00',
            margin: '50',
            shares: [
              { person: anna, share: '60 %' },
              { person: boris, share: '40 %' },
            ],
          },
          { externalId: 'D3', on: '2026-07-04', client: 'K2', personId: boris, madeBy: anna, amount: '80' },
          // Two returns of one sale, of which one was in June.
          { externalId: 'R1', on: '2026-06-20', client: 'K2', amount: '-100.00', returns: 'D1' },
          { externalId: 'R2', on: '2026-07-20', client: 'K2', amount: '-50.00', returns: 'D1' },
          { externalId: 'D9', on: '2026-08-01', client: 'K2', personId: anna, amount: '9' },
        ],
      },
      {
        kind: 'payments',
        rows: [
          { externalId: 'P1', deal: 'D1', on: '2026-06-30', amount: '400.00' },
          { externalId: 'P2', deal: 'D1', on: '2026-07-15', amount: '600.00' },
          { externalId: 'P3', deal: 'R2', on: '2026-07-21', amount: '-50.00' },
        ],
      },
      {
        kind: 'receivables',
        rows: [
          {
            externalId: 'O1',
            personId: anna,
            month: '2026-07',
            client: 'K2',
            revenue: '1000.00',
            owed: '5',
            overdue: '0',
          },
        ],
      },
      {
        kind: 'activities',
        rows: [
          { externalId: 'A1', personId: anna, on: '2026-07-01', code: 'meetings' },
          { externalId: 'A2', personId: anna, on: '2026-07-31', code: 'meetings', count: 3, client: 'K1' },
        ],
      },
      {
        kind: 'values',
        rows: [{ externalId: 'V1', personId: anna, month: '2026-07', code: 'revenue', value: '10.50' }],
      },
      { kind: 'time-worked', rows: [{ externalId: 'T1', personId: anna, month: '2026-07', workedDays: '20' }] },
      { kind: 'tasks', rows: [{ externalId: 'report', personId: anna, month: '2026-07', done: true }] },
      { kind: 'fines', rows: [{ externalId: 'F1', personId: anna, month: '2026-07', reason: 'Late', amount: '100' }] },
      {
        kind: 'adjustments',
        rows: [
          { externalId: 'C1', personId: anna, month: '2026-07', ofMonth: '2026-05', reason: 'Owed', amount: '-5.00' },
        ],
      },
    ];
    const found = await monthAfter(calls);
    const ofK1 = { clientSince: '2026-05-04', handedOverOn: '2026-08-01', broughtBy: clara };
    const shared = [
      { person: anna, share: '60 %' },
      { person: boris, share: '40 %' },
    ];
    const d1 = { on: '2026-06-10', amount: '1000.00', order: 1, tags: [], paid: true };
    const d2 = {
      id: 'D2', on: '2026-07-03', client: 'K1', amount: '500.00', margin: '50', shares: shared, tags: [], paid: false,
      collected: '0', ...ofK1,
    }; // oxfmt-ignore
    const d3 = {
      id: 'D3', on: '2026-07-04', client: 'K2', amount: '80', madeBy: anna, tags: [], paid: false, collected: '0',
      shares: [{ person: boris, share: '100 %' }],
    }; // oxfmt-ignore
    expect(read(found[anna])).toEqual({
      deals: [
        { id: 'D1', client: 'K2', ...d1, collected: '600.00' },
        d2,
        d3,
        {
          id: 'R2', on: '2026-07-20', client: 'K2', amount: '-50.00', returns: 'D1', tags: [], collected: '-50.00',
          returnedBefore: { amount: '100.00', collected: '0' },
        }, // oxfmt-ignore
      ],
      receivables: [
        {
          client: 'K2', externalId: undefined, revenue: '1000.00', owed: '5', overdue: '0', group: 'Holding',
          groupLimit: '100000.00', agreedDays: 14,
        }, // oxfmt-ignore
      ],
      values: { meetings: '4', revenue: '10.50' },
      employment: { workedDays: '20' },
      tasks: [{ id: 'report', done: true }],
      fines: [{ id: 'F1', reason: 'Late', amount: '100' }],
      adjustments: [{ id: 'C1', month: '2026-05', reason: 'Owed', amount: '-5.00' }],
    });
    expect(read(found[boris])).toEqual({ deals: [d2, d3] });
    // Who brought a client sees its deals; a payment of a sale of no month of theirs changes nothing for others.
    expect(read(found[clara])).toEqual({ deals: [d2] });
    for (const [person, inputs] of Object.entries(found))
      expect(statementInputsSchema.safeParse({ person, month: '2026-07', ...read(inputs) }).error).toBeUndefined();

    // In August the return of July stands nowhere, the sale only where money came in on it.
    expect(Object.keys(await monthAfter(calls, '2026-08'))).toEqual([anna]);
  });

  it('are told of a sale that stands on no list of the month by its return', async () => {
    const anna = fixture.person('manager');
    const found = await monthAfter([
      { kind: 'clients', rows: [{ externalId: 'K', name: 'North', contractOn: '2026-04-01' }] },
      {
        kind: 'deals',
        rows: [
          { externalId: 'D', on: '2026-05-10', client: 'K', personId: anna, amount: '100', tags: ['large'] },
          { externalId: 'R', on: '2026-07-10', client: 'K', amount: '-100', returns: 'D' },
        ],
      },
    ]);
    const sale = { on: '2026-05-10', amount: '100', tags: ['large'], contractOn: '2026-04-01' };
    expect(read(found[anna])).toEqual({
      deals: [{ id: 'R', on: '2026-07-10', client: 'K', amount: '-100', returns: 'D', tags: [], sale }],
    });
    expect(statementInputsSchema.safeParse({ month: '2026-07', ...read(found[anna]) }).error).toBeUndefined();
  });

  it('have plain sales among those of which more is known, by their ids', async () => {
    const [anna, boris] = ['manager', 'head'].map(fixture.person) as [string, string];
    const sale = (externalId: string, client: string, more: object) => ({
      ...{ externalId, on: '2026-07-10', client, amount: '100' },
      ...more,
    });
    const found = await monthAfter([
      {
        kind: 'clients',
        rows: [
          { externalId: 'K', name: 'North' },
          { externalId: 'L', name: 'South', contractOn: '2026-04-01' },
        ],
      },
      {
        kind: 'deals',
        rows: [
          sale('D5', 'K', { personId: anna }),
          sale('D3', 'L', { personId: anna }),
          sale('D4', 'K', { personId: anna, madeBy: boris }),
          sale('D2', 'K', { personId: anna, tags: ['large'], margin: '7.00' }),
          sale('D1', 'K', { returns: 'D5', amount: '-40' }),
        ],
      },
    ]);
    const told = { on: '2026-07-10', client: 'K', amount: '100', tags: [] };
    const shares = [{ person: anna, share: '100 %' }];
    expect(read(found[anna])).toEqual({
      deals: [
        { ...told, id: 'D1', amount: '-40', returns: 'D5' },
        { ...told, id: 'D2', tags: ['large'], margin: '7.00' },
        { ...told, id: 'D3', client: 'L', contractOn: '2026-04-01' },
        { ...told, id: 'D4', madeBy: boris, shares },
        { ...told, id: 'D5' },
      ],
    });
    expect(read(found[boris])).toEqual({ deals: [{ ...told, id: 'D4', madeBy: boris, shares }] });
  });

  it('are an empty list where somebody said that there was nothing, and none where nobody did', async () => {
    const [anna, boris] = ['manager', 'head'].map(fixture.person) as [string, string];
    const nothing = (of: string) => ({ externalId: `no-${of}`, personId: anna, month: '2026-07', of });
    const rows = ['tasks', 'deals', 'receivables'].map(nothing);
    const task = { externalId: 'T', personId: boris, month: '2026-07', done: true };
    const found = await monthAfter([
      { kind: 'nothing', rows },
      { kind: 'tasks', rows: [task] },
    ]);
    expect(read(found[anna])).toEqual({ deals: [], receivables: [], tasks: [] });
    expect(read(found[boris])).toEqual({ tasks: [{ id: 'T', done: true }] });
  });

  it('are the same bytes in whatever order they came, and inputs that the engine takes', async () => {
    const people = ['manager', 'head', 'commercial', 'general'].map(fixture.person);
    const codes = ['K1', 'K-2', 'k3'];
    await fc.assert(
      fc.asyncProperty(randomMonth(people, codes), fc.infiniteStream(fc.nat()), async (month, order) => {
        const random = () => order.next().value ?? 0;
        const [straight, shuffled] = [await monthAfter(month), await monthAfter(inAnotherOrder(month, random))];
        expect(shuffled).toEqual(straight);
        for (const [person, inputs] of Object.entries(straight))
          expect(statementInputsSchema.safeParse({ person, month: '2026-07', ...read(inputs) }).error).toBeUndefined();
      }),
      { numRuns: 8 },
    );
  }, 120_000);
});
