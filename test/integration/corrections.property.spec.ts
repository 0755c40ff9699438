import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { type Month, nextMonth } from '#calendar/month.js';
import { sumAmounts } from '#compensation/numbers/plain-decimal.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { enterWithin } from '../support/enter-facts.js';
import { PackFixture, payWithin } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { insertSalesManagers } from '../support/staff-in-database.js';
import { takenBack } from '../support/taken-back.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What one month pays changes what the others do: a commission by the year to date, and a draw that is taken back. */
const scheme = {
  format: 'pay-scheme/1',
  code: 'running',
  name: 'What runs on',
  version: 1,
  effectiveFrom: '2025-01-01',
  values: [{ code: 'sales', name: 'Sales', unit: 'RUB' }],
  components: [
    { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '9000' } },
    {
      code: 'year',
      name: 'Commission of the year',
      kind: 'year-to-date-commission',
      terms: {
        on: { value: 'sales' },
        rate: {
          kind: 'marginal',
          tiers: [
            { from: '0', rate: '1.5 %' },
            { from: '1000000', rate: '3 %' },
            { from: '3000000', rate: '4.7 %' },
          ],
        },
      },
    },
    { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '8000', recoverable: true, of: ['year'] } },
  ],
};

const months = Array.from({ length: 23 }).reduce<Month[]>((all) => [...all, nextMonth(all.at(-1)!)], ['2025-01']);

/** Sales of a month as they are, and what was said of them before, each with the number of months for which it was believed. */
interface Told {
  actual: number;
  before: { value: number; months: number }[];
}

const sales = fc.integer({ min: 0, max: 60_000_000 }).map((cents) => cents / 100);
const told: fc.Arbitrary<Told> = fc.record({
  actual: sales,
  before: fc.oneof(
    { weight: 2, arbitrary: fc.constant<Told['before']>([]) },
    {
      weight: 1,
      arbitrary: fc.array(fc.record({ value: sales, months: fc.integer({ min: 1, max: 4 }) }), {
        minLength: 1,
        maxLength: 2,
      }),
    },
  ),
});

describe('Months of which something becomes known late', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let fixture: SchemaFixture;
  let people: PersonId[];

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    dataSource = await new DataSource(databaseOptions(database.url)).initialize();
    await new PackFixture(database, fixture).signScheme(scheme);
    people = await insertSalesManagers(database, fixture, 2);
    for (const personId of people)
      await assignToSchemes(database, '2025-01-01', [{ personId, from: '2025-01-01', scheme: 'running' }]);
  });
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  /** As accounting enters them: what is of posted months is noted. */
  async function enter(manager: EntityManager, rows: { personId: PersonId; month: Month; value: number }[]) {
    const named = rows.map(({ personId, month, value }) => ({
      externalId: `${personId}-sales`,
      ...{ personId, month, code: 'sales', value: value.toFixed(2) },
    }));
    await enterWithin(manager, fixture, 'values', named);
  }

  /** What everybody has been paid over all months, with what is owed still taken off. */
  async function paidFor(plan: (month: number) => { personId: PersonId; month: Month; value: number }[]) {
    const documents = new PackDocuments();
    return takenBack(dataSource, async (manager) => {
      for (const [index, month] of months.entries()) {
        await enter(manager, plan(index));
        const { id } = await payWithin(manager, fixture, { month, documents });
        await manager.query('UPDATE statements SET posted_at = clock_timestamp() WHERE run_id = $1', [id]);
      }
      const rows = await manager.query<{ id: PersonId; totals: string[]; owed: string }[]>(
        `SELECT person_id AS id, array_agg(total::text) AS totals, (array_agg(owed::text ORDER BY month DESC))[1] AS owed FROM statements GROUP BY person_id ORDER BY 1`,
      );
      const lines = await manager.query<unknown[]>(
        `SELECT 1 FROM statement_lines WHERE component LIKE 'correction/20%'`,
      );
      return {
        sums: rows.map(({ id, totals, owed }) => [id, sumAmounts(totals).minus(owed).toFixed(2)]),
        corrections: lines.length,
      };
    });
  }

  it('pay in the end what they would have paid had it been known from the start, whatever was said before and in whatever order', async () => {
    let corrected = 0;
    const stories = fc.tuple(
      ...people.map(() => fc.array(told, { minLength: months.length, maxLength: months.length })),
    );
    await fc.assert(
      fc.asyncProperty(stories, async (all) => {
        const each = (find: (of: Told, month: number) => { at: number; value: number }[]) => (at: number) =>
          all.flatMap((story, who) =>
            story.flatMap((of, month) =>
              find(of, month)
                .filter((said) => said.at === at)
                .slice(-1)
                .map(({ value }) => ({ personId: people[who]!, month: months[month]!, value })),
            ),
          );
        const last = months.length - 1;
        const atOnce = await paidFor(each(({ actual }, month) => [{ at: month, value: actual }]));
        const late = await paidFor(
          each(({ actual, before }, month) => {
            let at = month;
            const said = before.map(({ value, months: believed }) => {
              const told = { at, value };
              at += believed;
              return told;
            });
            return [...said.filter((each) => each.at < last), { at: Math.min(at, last), value: actual }];
          }),
        );
        expect(late.sums).toEqual(atOnce.sums);
        expect(atOnce).toMatchObject({ corrections: 0, sums: people.toSorted().map((id) => [id, expect.any(String)]) });
        corrected += late.corrections;
      }),
      { numRuns: 3, endOnFailure: true },
    );
    expect(corrected).toBeGreaterThan(months.length);
  }, 180_000);
});
