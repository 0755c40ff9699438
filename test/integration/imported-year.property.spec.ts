import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import { readTableFile } from '#activities/imports/read-rows.js';
import type { PersonId } from '#approvals/ids.js';
import { type Month, nextMonth } from '#calendar/month.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { FactKindName } from '#facts/fact-kinds.js';
import { Names } from '#imports/reading/names.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { enterWithin } from '../support/enter-facts.js';
import { PackFixture, payWithin } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { insertSalesManagers } from '../support/staff-in-database.js';
import { takenBack } from '../support/taken-back.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** Paid by the money that came in, deal by deal and by the year, and by what was sold, which is taken back where it stays unpaid. */
const scheme = {
  format: 'pay-scheme/1',
  code: 'sellers',
  name: 'Sellers',
  version: 1,
  effectiveFrom: '2025-01-01',
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '30000' } },
    {
      code: 'money',
      name: 'Commission on money',
      kind: 'deal-commission',
      terms: { rules: [{ code: 'all', name: 'All deals', on: 'collected', rate: '3.33 %' }] },
    },
    {
      code: 'year',
      name: 'Commission of the year',
      kind: 'year-to-date-commission',
      terms: {
        on: { deals: 'collected' },
        rate: {
          kind: 'marginal',
          tiers: [
            { from: '0', rate: '1 %' },
            { from: '300000', rate: '2.5 %' },
          ],
        },
      },
    },
    {
      code: 'sold',
      name: 'Commission on sales',
      kind: 'deal-commission',
      terms: { rules: [{ code: 'all', name: 'All deals', on: 'amount', rate: '1.25 %', onlyInItsMonth: true }] },
    },
    {
      code: 'clawback',
      name: 'Clawback',
      kind: 'clawback',
      terms: { of: ['sold'], whenUnpaid: { afterDays: 45 }, instalments: 2 },
    },
  ],
};

const months = Array.from({ length: 11 }).reduce<Month[]>((all) => [...all, nextMonth(all.at(-1)!)], ['2025-01']);
const last = months.length - 1;

/** A row of a table, with the month of the year in which it is there to be brought. */
interface BroughtRow {
  readonly kind: Extract<FactKindName, 'deals' | 'payments'>;
  readonly brought: number;
  readonly cells: readonly string[];
}

const headers = {
  clients: ['Client code', 'Name'],
  deals: ['Number', 'Date', 'Client', 'Manager', 'Amount', 'Returns'],
  payments: ['Payment number', 'Deal', 'Date', 'Amount'],
} as const;

const late = fc.oneof(
  { weight: 3, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) },
);
/** A part of an amount in hundredths, after some months. */
const part = fc.record({ hundredths: fc.integer({ min: 1, max: 45 }), after: fc.integer({ min: 0, max: 4 }), late });
const sale = fc.record({
  month: fc.integer({ min: 0, max: last }),
  seller: fc.integer({ min: 0, max: 2 }),
  cents: fc.integer({ min: 100_00, max: 200_000_00 }),
  late,
  paid: fc.array(part, { maxLength: 2 }),
  returned: fc.array(fc.record({ ...{ part, givesBack: fc.boolean() } }), { maxLength: 2 }),
});
type Sale = typeof sale extends fc.Arbitrary<infer T> ? T : never;

/** What the table of a sale has, each row in the month of its day or later. */
function rowsOf({ month, seller, cents, late: lateSale, paid, returned }: Sale, name: string): BroughtRow[] {
  const known = Math.min(month + lateSale, last);
  const at = (after: number) => Math.min(month + after, last);
  const broughtAt = (on: number, delay: number) => Math.max(known, Math.min(on + delay, last));
  const write = (amount: number) => (amount / 100).toFixed(2);
  const dayOf = (index: number, day: number) => `${months[index]}-${String(day).padStart(2, '0')}`;
  const taken = ({ hundredths }: { hundredths: number }) => Math.floor((cents * hundredths) / 100);
  return [
    { kind: 'deals', brought: known, cells: [name, dayOf(month, 3), 'C-1', `seller-${seller}`, write(cents), ''] },
    ...paid.map((each, index): BroughtRow => ({
      kind: 'payments',
      brought: broughtAt(at(each.after), each.late),
      cells: [`${name}-P${index}`, name, dayOf(at(each.after), 10), write(taken(each))],
    })),
    ...returned.flatMap(({ part: each, givesBack }, index): BroughtRow[] => {
      const [on, brought] = [at(each.after), broughtAt(at(each.after), each.late)];
      const back = `-${write(taken(each))}`;
      return [
        { kind: 'deals', brought, cells: [`${name}-R${index}`, dayOf(on, 20), 'C-1', '', back, name] },
        ...(givesBack
          ? [
              {
                kind: 'payments',
                brought,
                cells: [`${name}-B${index}`, `${name}-R${index}`, dayOf(on, 21), back],
              } as const,
            ]
          : []),
      ];
    }),
  ];
}

describe('A year of deals with returns and late payments', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let fixture: SchemaFixture;
  let sellers: PersonId[];

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    dataSource = await new DataSource(databaseOptions(database.url)).initialize();
    await new PackFixture(database, fixture).signScheme(scheme);
    sellers = await insertSalesManagers(database, fixture, 3);
    for (const personId of sellers)
      await assignToSchemes(database, '2025-01-01', [{ personId, from: '2025-01-01', scheme: 'sellers' }]);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** Brings a table as a file of comma-separated values. */
  async function bring(manager: EntityManager, kind: keyof typeof headers, cells: readonly (readonly string[])[]) {
    if (cells.length === 0) return;
    const people = new Names(sellers.map((id, index) => ({ id, code: `seller-${index}`, name: `Seller ${index}` })));
    const clients = new Names([{ id: 'C-1', code: 'C-1', name: 'Client' }]);
    const none = new Names([]);
    const names = { people, clients, departments: none, positions: none, schemes: none };
    const file = [headers[kind], ...cells].map((row) => row.join(',')).join('\n');
    const { portions } = await readTableFile(Buffer.from(file), { kind, choice: {}, known: {}, names });
    for await (const rows of portions) {
      expect(rows.filter(({ state }) => state !== 'added')).toEqual([]);
      await enterWithin(
        manager,
        fixture,
        kind,
        rows.map(({ externalId, content }) => ({ externalId, ...content })),
      );
    }
  }

  /** What everybody was paid over the year, with what is owed still taken off, and how many lines correct another month. */
  function payYear(rows: readonly BroughtRow[], isBrought: (row: BroughtRow, month: number) => boolean) {
    const documents = new PackDocuments();
    return takenBack(dataSource, async (manager) => {
      await bring(manager, 'clients', [['C-1', 'Client']]);
      for (const [index, month] of months.entries()) {
        const now = rows.filter((row) => isBrought(row, index));
        for (const kind of ['deals', 'payments'] as const)
          await bring(
            manager,
            kind,
            now.filter((row) => row.kind === kind).map(({ cells }) => cells),
          );
        const { id } = await payWithin(manager, fixture, { month, documents });
        await manager.query('UPDATE statements SET posted_at = clock_timestamp() WHERE run_id = $1', [id]);
      }
      const refused = await manager.query('SELECT person_id, problems FROM payroll_problems');
      expect(refused).toEqual([]);
      const people = await manager.query<{ id: PersonId; count: number; totals: string[]; owed: string }[]>(
        `SELECT person_id AS id, count(*)::int AS count, array_agg(total::text) AS totals, (array_agg(owed::text ORDER BY month DESC))[1] AS owed FROM statements GROUP BY 1 ORDER BY 1`,
      );
      const corrections = await manager.query<unknown[]>(
        `SELECT 1 FROM statement_lines WHERE component LIKE 'correction/20%'`,
      );
      const clawback = await manager.query<unknown[]>(`SELECT 1 FROM statement_lines WHERE component = 'clawback'`);
      expect(clawback.length).toBeGreaterThan(0);
      expect(people.map(({ count }) => count)).toEqual(sellers.map(() => months.length));
      const sums = people.map(({ id, totals, owed }) => [id, sumAmounts(totals).minus(owed).toFixed(2)]);
      return { sums, corrections: corrections.length };
    });
  }

  it('pays the same money brought month by month, some of it late, as brought at once', async () => {
    let corrections = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(sale, { minLength: 20, maxLength: 35 }), async (sales) => {
        // Everybody has one deal a month that is there and paid in time: what nobody has brought pays nobody.
        const inFull = { hundredths: 100, after: 0, late: 0 };
        const inTime = months.flatMap((_, month) =>
          sellers.map((_id, seller) => ({
            month,
            seller,
            cents: 50_000_00 + seller,
            late: 0,
            paid: [inFull],
            returned: [],
          })),
        );
        const rows = [...inTime, ...sales].flatMap((each, index) => rowsOf(each, `D-${index}`));
        const atOnce = await payYear(rows, (_row, month) => month === 0);
        const monthly = await payYear(rows, ({ brought }, month) => brought === month);
        expect(monthly.sums).toEqual(atOnce.sums);
        expect(atOnce.corrections).toBe(0);
        corrections += monthly.corrections;
      }),
      { numRuns: 2, endOnFailure: true },
    );
    expect(corrections).toBeGreaterThan(months.length);
  }, 180_000);
});
