import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DataSource, type EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { type Month, nextMonth } from '#calendar/month.js';
import { isCorrection } from '#compensation/corrections/corrections.js';
import { calculatePaySoFar } from '#compensation/pack/pay-so-far.js';
import { PackDocuments } from '#compensation/pack/pack-documents.js';
import type { StatementLine } from '#compensation/statement/statement.js';
import { asKnownAt } from '#persistence/as-of/known-at.js';
import { monthAsOf } from '#persistence/as-of/month-as-of.js';
import { paidLinesOf } from '#persistence/corrections/paid-lines.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { documentsOf } from '#persistence/month-to-pay.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { enterWithin } from '../support/enter-facts.js';
import { PackFixture, payWithin } from '../support/pack-fixture.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { insertSalesManagers } from '../support/staff-in-database.js';
import { takenBack } from '../support/taken-back.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

/** What a month pays depends on the months before it, and on what the others of the pool have sold. */
const scheme = {
  format: 'pay-scheme/1',
  code: 'running',
  name: 'What runs on and is shared',
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
          ],
        },
      },
    },
    { code: 'draw', name: 'Draw', kind: 'draw', terms: { amount: '8000', recoverable: true, of: ['year'] } },
    {
      code: 'best',
      name: 'Best of the month',
      kind: 'contest',
      terms: {
        criteria: [{ code: 'sales', name: 'Sales', weight: '100' }],
        prizes: [{ place: 1, amount: '5000' }],
      },
    },
  ],
};

const months = Array.from({ length: 6 }).reduce<Month[]>((all) => [...all, nextMonth(all.at(-1)!)], ['2025-01']);

/** Sales of a month as they are, and after how many months it is known that they are not what was said of them. */
interface Told {
  actual: number;
  said: number | undefined;
  after: number;
}

const sales = fc.integer({ min: 0, max: 90_000_000 }).map((cents) => cents / 100);
const told: fc.Arbitrary<Told> = fc.record({
  actual: sales,
  said: fc.option(sales, { nil: undefined }),
  after: fc.integer({ min: 1, max: 3 }),
});

describe('A statement as of an instant', () => {
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

  async function enter(manager: EntityManager, rows: { personId: PersonId; month: Month; value: number }[]) {
    const named = rows.map(({ personId, month, value }) => ({
      externalId: `${personId}-sales`,
      ...{ personId, month, code: 'sales', value: value.toFixed(2) },
    }));
    await enterWithin(manager, fixture, 'values', named);
  }

  /** Pays a month and posts it, and returns when; what comes later is at least a millisecond later. */
  async function payAndPost(manager: EntityManager, month: Month): Promise<Date> {
    const { id } = await payWithin(manager, fixture, { month, documents: new PackDocuments() });
    await manager.query('UPDATE statements SET posted_at = clock_timestamp() WHERE run_id = $1', [id]);
    await manager.query('UPDATE payroll_runs SET posted_at = clock_timestamp() WHERE id = $1', [id]);
    return now(manager);
  }

  async function now(manager: EntityManager): Promise<Date> {
    const [row] = await manager.query<{ at: Date }[]>(
      `SELECT date_trunc('milliseconds', clock_timestamp()) AS at FROM (SELECT pg_sleep(0.002)) AS later`,
    );
    await manager.query('SELECT pg_sleep(0.002)');
    return row!.at;
  }

  async function linesAsOf(manager: EntityManager, personId: PersonId, month: Month, at: Date) {
    const known = await monthAsOf(manager, { organisationId: fixture.organisationId, personId, month, at });
    if (known === undefined) return undefined;
    const packs = [{ personId, pack: JSON.stringify(known.pack) }];
    const [paid] = calculatePaySoFar(packs, documentsOf(known), { withSteps: false });
    expect(paid).toMatchObject({ unpaid: [], faults: [] });
    return amounts(paid?.lines ?? []);
  }

  const amounts = (lines: readonly StatementLine[]) =>
    lines
      .filter((line) => !isCorrection(line))
      .map(({ component, amount }) => [component, Number(amount)])
      .filter(([, amount]) => amount !== 0);

  /** What was posted for the own months of everybody, without what it paid for others. */
  async function postedLines(manager: EntityManager, month: Month): Promise<Map<PersonId, unknown[]>> {
    const rows = await manager.query<{ personId: PersonId; lines: StatementLine[] }[]>(
      `SELECT s.person_id AS "personId", (SELECT json_agg(json_build_object('component', l.component, 'amount', l.amount::text) ORDER BY l.position)
         FROM statement_lines l WHERE l.statement_id = s.id) AS lines FROM statements s WHERE s.month = $1`,
      [month],
    );
    return new Map(rows.map(({ personId, lines }) => [personId, amounts(lines ?? [])]));
  }

  it('is what was posted at the moment of the posting, and what corrections will have made of it now', async () => {
    let corrected = 0;
    const stories = fc.tuple(
      ...people.map(() => fc.array(told, { minLength: months.length, maxLength: months.length })),
    );
    await fc.assert(
      fc.asyncProperty(stories, (all) =>
        takenBack(dataSource, async (manager) => {
          const postedAt: Date[] = [];
          const paid = months.slice(0, -1);
          for (const [at, month] of paid.entries()) {
            const rows = all.flatMap((story, who) =>
              story.flatMap(({ actual, said, after }, index) => {
                const value =
                  index === at ? (said ?? actual) : said !== undefined && index + after === at ? actual : undefined;
                return value === undefined ? [] : [{ personId: people[who]!, month: months[index]!, value }];
              }),
            );
            await enter(manager, rows);
            postedAt.push(await payAndPost(manager, month));
          }
          await enter(
            manager,
            all.flatMap((story, who) =>
              story.map(({ actual }, index) => ({ personId: people[who]!, month: months[index]!, value: actual })),
            ),
          );
          const known = await now(manager);
          const expected = new Map<Month, unknown>();
          for (const [at, month] of paid.entries()) {
            const posted = await postedLines(manager, month);
            for (const personId of people)
              expect([month, await linesAsOf(manager, personId, month, postedAt[at]!)]).toEqual([
                month,
                posted.get(personId),
              ]);
            expected.set(month, await Promise.all(people.map((id) => linesAsOf(manager, id, month, known))));
          }
          await payWithin(manager, fixture, { month: months.at(-1)!, documents: new PackDocuments() });
          for (const month of paid) {
            const lines = await paidLinesOf(manager, month, people);
            expect([month, expected.get(month)]).toEqual([month, people.map((id) => amounts(lines.get(id) ?? []))]);
          }
          const again = await manager.query<unknown[]>('SELECT 1 FROM payroll_corrections');
          corrected += again.length;
        }),
      ),
      { numRuns: 3, endOnFailure: true },
    );
    expect(corrected).toBeGreaterThan(months.length);
  }, 180_000);

  it('is read from tables that have the columns of those of now, also of columns that came later', async () => {
    const columnsOf = (schema: string) =>
      database.query(
        `SELECT c.table_name, c.column_name, c.data_type FROM information_schema.columns c
          WHERE c.table_schema = $1 AND c.table_name IN (SELECT viewname FROM pg_views WHERE schemaname = 'as_of') ORDER BY 1, 2`,
        [schema],
      );
    const known = await columnsOf('as_of');
    expect(known.length).toBeGreaterThan(0);
    expect(known).toEqual(await columnsOf('public'));
  });

  describe('of actuals that were reopened, and went back by the revision of a plan', () => {
    const statusAt = (at: string) =>
      takenBack(dataSource, async (manager) => {
        const known = { organisationId: fixture.organisationId, at: new Date(at) };
        const [document] = await asKnownAt(manager, known, () =>
          manager.query<{ status: string; submitted: number; latest: number }[]>(
            `SELECT status, submitted_version AS submitted, latest_version AS latest FROM documents WHERE kind = 'actuals'`,
          ),
        );
        return document && [document.status, document.submitted, document.latest];
      });

    beforeAll(async () => {
      const [cycle] = await database.query<{ id: string }>('SELECT id FROM monthly_cycles LIMIT 1');
      const document = async (kind: string, columns: string, values: unknown[]) => {
        const [row] = await database.query<{ id: string }>(
          `INSERT INTO documents (organisation_id, kind, cycle_id, month${columns}) VALUES ($1, $2, $3, '2026-07'${values.map((_, index) => `, $${index + 4}`).join('')}) RETURNING id`,
          [fixture.organisationId, kind, cycle?.id, ...values],
        );
        return row?.id ?? '';
      };
      const version = (id: string, number: number, drafted: string, submitted: string) =>
        database.query(
          `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at, route)
           VALUES ($1, $2, '{}', repeat('a', 64), $3, $4, $3, $5, '{"steps": [{}]}')`,
          [id, number, fixture.person('head'), drafted, submitted],
        );
      const sign = (id: string, number: number, at: string) =>
        database.query(
          `INSERT INTO decisions (document_id, version, position, step, decision, actor_id, sha256, decided_at) VALUES ($1, $2, 0, 'approve', 'sign', $3, repeat('a', 64), $4)`,
          [id, number, fixture.person('commercial'), at],
        );
      const ended = ', status, latest_version, submitted_version';
      const actuals = await document('actuals', ended, ['signed', 3, 3]);
      await version(actuals, 1, '2026-08-01', '2026-08-02');
      await sign(actuals, 1, '2026-08-03');
      const reopening = await document('actuals-reopening', `${ended}, subject_kind, subject_key`, [
        ...['signed', 1, 1, 'actuals', actuals],
      ]);
      await version(reopening, 1, '2026-08-04', '2026-08-04');
      await sign(reopening, 1, '2026-08-05');
      await version(actuals, 2, '2026-08-06', '2026-08-07');
      await sign(actuals, 2, '2026-08-08');
      const revision = await document('plan-revision', `${ended}, subject_kind, subject_key`, [
        ...['signed', 1, 1, 'plan-in-force', 'plan/0'],
      ]);
      await version(revision, 1, '2026-08-09', '2026-08-09');
      await sign(revision, 1, '2026-08-10');
      await version(actuals, 3, '2026-08-11', '2026-08-12');
      await sign(actuals, 3, '2026-08-13');
    });

    it('is by the version that was approved, or written, by then', async () => {
      const days = [
        '07-31',
        '08-01',
        '08-02',
        '08-03',
        '08-04',
        '08-05',
        '08-06',
        '08-07',
        '08-08',
        '08-10',
        '08-11',
        '08-12',
        '08-13',
      ];
      const told: unknown[] = [];
      for (const day of days) told.push(await statusAt(`2026-${day}T12:00:00Z`));
      expect(told).toEqual([
        undefined,
        ['drafting', null, 1],
        ['in-approval', 1, 1],
        ['signed', 1, 1],
        ['signed', 1, 1],
        ['returned', 1, 1],
        ['returned', 1, 2],
        ['in-approval', 2, 2],
        ['signed', 2, 2],
        ['returned', 2, 2],
        ['returned', 2, 3],
        ['in-approval', 3, 3],
        ['signed', 3, 3],
      ]);
    });
  });
});
