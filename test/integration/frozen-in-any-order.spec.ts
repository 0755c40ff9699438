import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import { calculateMonth } from '#compensation/calculation/calculate-month.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { expandMonthPack, monthPackSchema } from '#compensation/pack/month-pack.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { FactRow } from '#facts/fact-kind.js';
import { factKindOf } from '#facts/fact-kinds.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import { lockFacts } from '#persistence/facts/lock-facts.js';
import { writeFacts } from '#persistence/facts/write-facts.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { PackFixture, payWithin } from '../support/pack-fixture.js';
import { type FactsCall, inAnotherOrder, randomMonth } from '../support/random-facts.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { insertSalesManagers } from '../support/staff-in-database.js';
import { takenBack } from '../support/taken-back.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Reads whatever a random month has. */
const schemeOf = (version: number, effectiveFrom: string, rate: string) => ({
  format: 'pay-scheme/1',
  code: 'all',
  name: 'All of it',
  version,
  effectiveFrom,
  values: [{ code: 'meetings', name: 'Meetings', unit: 'meetings', default: '0' }],
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '31000' } },
    {
      code: 'deals',
      name: 'Deals',
      kind: 'deal-commission',
      terms: { rules: [{ code: 'each', name: 'Each', on: 'amount', rate }] },
    },
    {
      code: 'clients',
      name: 'Clients',
      kind: 'commission',
      terms: { on: { revenueOf: 'clients' }, rate: { kind: 'flat', rate: '5 %' }, overdue: { rate: '1 %' } },
    },
    {
      code: 'meetings',
      name: 'Meetings',
      kind: 'event-bonus',
      terms: { events: [{ code: 'held', name: 'Held', count: { value: 'meetings' }, amount: '10.01' }] },
    },
    {
      code: 'contest',
      name: 'Contest',
      kind: 'contest',
      terms: { criteria: [{ code: 'growth', name: 'Growth', weight: '100' }], prizes: [{ place: 1, amount: '1000' }] },
    },
    { code: 'fines', name: 'Fines', kind: 'fine', terms: {} },
  ],
});

interface Paid {
  personId: string;
  pack: string;
  statement: { total: string; lines: unknown; warnings: unknown; carriedState: unknown } | null;
}

describe('A month of random facts', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let fixture: SchemaFixture;
  let people: string[];

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    dataSource = await new DataSource(databaseOptions(database.url)).initialize();
    const signing = new PackFixture(database, fixture);
    await signing.signScheme(schemeOf(1, '2026-01-01', '1 %'));
    await signing.signScheme(schemeOf(2, '2026-07-16', '2 %'));
    people = await insertSalesManagers(database, fixture, 4);
    for (const personId of people)
      await assignToSchemes(database, '2026-03-01', [{ personId, from: '2026-03-01', scheme: 'all' }]);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  async function enter(manager: EntityManager, { kind, rows }: FactsCall): Promise<void> {
    await lockFacts(manager, fixture.organisationId);
    await writeFacts(manager, {
      organisationId: fixture.organisationId,
      kind,
      actorId: fixture.person('accounting'),
      rows: rows.map((row) => enteredRow(kind, factKindOf(kind).schema.parse(row) as FactRow)),
      withdrawn: [],
    });
  }

  async function pay(manager: EntityManager, documents: PackDocuments): Promise<Paid[]> {
    const { id } = await payWithin(manager, fixture, { month: '2026-07', documents });
    return manager.query<Paid[]>(
      `SELECT i.person_id AS "personId", i.pack, CASE WHEN s.id IS NOT NULL THEN json_build_object(
                'total', s.total::text, 'warnings', s.warnings, 'carriedState', s.carried_state,
                'lines', (SELECT json_agg(json_build_array(l.component, l.code, l.amount::text) ORDER BY l.position) FROM statement_lines l WHERE l.statement_id = s.id)) END AS statement
         FROM payroll_inputs i LEFT JOIN statements s USING (run_id, person_id) WHERE i.run_id = $1 ORDER BY i.person_id`,
      [id],
    );
  }

  /** What July pays after these calls, of which nothing is left behind. */
  function paidAfter(calls: readonly FactsCall[], documents: PackDocuments): Promise<Paid[]> {
    return takenBack(dataSource, async (manager) => {
      for (const call of calls) await enter(manager, call);
      return pay(manager, documents);
    });
  }

  /** A deal, a client and a number of everybody: nobody lacks what the scheme reads. */
  const ofEverybody = (): FactsCall[] => [
    { kind: 'clients', rows: [{ externalId: 'Own', name: 'Own' }] },
    {
      kind: 'deals',
      rows: people.map((personId, at) => ({
        externalId: `Own-${at}`,
        on: '2026-07-20',
        client: 'Own',
        personId,
        amount: '100',
      })),
    },
    {
      kind: 'receivables',
      rows: people.map((personId, at) => ({
        externalId: `Own-${at}`,
        month: '2026-07',
        client: 'Own',
        personId,
        revenue: '3.33',
        owed: '0',
      })),
    },
    {
      kind: 'values',
      rows: people.map((personId, at) => ({
        externalId: `Own-${at}`,
        month: '2026-07',
        code: 'growth',
        personId,
        value: String(at % 2),
      })),
    },
  ];

  it('is frozen and paid the same, byte for byte, in whatever order it was entered, and as calculateMonth pays its packs', async () => {
    let statements = 0;
    await fc.assert(
      fc.asyncProperty(randomMonth(people, ['K1', 'K-2', 'k3']), fc.infiniteStream(fc.nat()), async (month, order) => {
        const documents = new PackDocuments();
        const random = () => order.next().value ?? 0;
        const straight = await paidAfter([...ofEverybody(), ...month], documents);
        const own = ofEverybody().map(({ kind, rows }) => ({ kind, rows: rows.toReversed() }));
        expect(await paidAfter([...inAnotherOrder(month, random), ...own], documents)).toEqual(straight);
        expect(straight).toHaveLength(people.length);
        for (const { pack, statement } of straight) {
          const result = calculateMonth(expandMonthPack(monthPackSchema.parse(JSON.parse(pack)), documents));
          expect(statement !== null).toBe(result.ok);
          if (!result.ok || statement === null) continue;
          statements += 1;
          const { total, lines, warnings, carriedState } = result;
          expect(statement).toEqual({
            total: sumAmounts([total]).toFixed(2),
            lines: lines.map(({ component, code, amount }) => [component, code, amount]),
            warnings,
            carriedState,
          });
        }
      }),
      { numRuns: 6 },
    );
    expect(statements).toBeGreaterThan(people.length);
  }, 120_000);
});
