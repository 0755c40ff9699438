import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { productionCalendarSchema } from '#calendar/production-calendar.js';
import { defaultReminderLadder } from '#notices/reminder-ladder.js';
import { openDisputes } from '#persistence/awaited-acts/open-disputes.js';
import { plansToAcknowledge } from '#persistence/awaited-acts/plans-to-acknowledge.js';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { peopleOnScheme } from '#persistence/people-on-scheme.js';
import { acknowledge, planToRead, plansNotAcknowledged } from '#persistence/plan-acknowledgements.js';
import { assignToSchemes } from '../support/assign-to-scheme.js';
import { withDataSource } from '../support/data-source.js';
import { PackFixture } from '../support/pack-fixture.js';
import { type SchemaFixture, schemaFixture } from '../support/schema-fixture.js';
import { putEntry } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('A plan that its earner is to read', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let month: PackFixture;
  let planId: string;
  let personId: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    month = new PackFixture(database, fixture);
    personId = fixture.person('commercial');
    planId = await month.signPlanAndActuals(personId);
  });
  afterAll(() => database.drop());

  const read = () => withDataSource(database.url, ({ manager }) => planToRead(manager, planId));
  const waiting = () =>
    withDataSource(database.url, async ({ manager }) =>
      (await plansNotAcknowledged(manager, { organisationId: fixture.organisationId })).map(
        ({ documentId }) => documentId,
      ),
    );
  const say = async () => {
    const asked = await read();
    if (!asked) throw new Error('There is nothing to read');
    return withDataSource(database.url, ({ manager }) => acknowledge(manager, asked, new Date('2026-07-02T08:00:00Z')));
  };

  it('is the version that was signed last, asked about again after each, and acknowledged once', async () => {
    expect(await read()).toMatchObject({ documentId: planId, kind: 'kpi-plan', version: 1, acknowledgedAt: null });
    expect(await waiting()).toEqual([planId]);
    const first = await say();
    expect(await say()).toEqual(first);
    expect(await waiting()).toEqual([]);
    await month.weigh(planId, 0, { ...alphaPlan, baseBonus: '30000.00' });
    expect(await read()).toMatchObject({ kind: 'weight-memo', acknowledgedAt: null });
    await say();
    await month.revise(planId, 1, { from: '2026-07-16', terms: alphaPlan });
    const asked = await read();
    expect(asked).toMatchObject({ kind: 'plan-revision', acknowledgedAt: null });
    expect(await waiting()).toEqual([asked?.documentId]);
  });

  it('is the one by which a scheme shows what it would pay', async () => {
    await assignToSchemes(database, '2026-03-01', [{ personId, from: '2026-03-01', scheme: 'any' }]);
    const placed = await withDataSource(database.url, ({ manager }) =>
      peopleOnScheme(manager, {
        organisationId: fixture.organisationId,
        month: '2026-07',
        schemeCode: null,
        departmentId: null,
        position: null,
        personId,
        visibleIn: null,
        most: 1,
      }),
    );
    expect(placed.people).toMatchObject([{ plan: { baseBonus: '60000.00' } }]);
  });

  it('is acknowledged by nobody else, as another version, or as something that was not signed', async () => {
    const asked = await read();
    const refusedWith = (columns: Record<string, unknown>) => {
      const all = {
        plan_id: planId,
        document_id: asked?.documentId,
        version: asked?.version,
        sha256: asked?.sha256,
        person_id: personId,
        acknowledged_at: new Date(),
        ...columns,
      };
      return database
        .query(
          `INSERT INTO plan_acknowledgements (${Object.keys(all).join(', ')}) VALUES (${Object.keys(all).map((_, index) => `$${index + 1}`)})`,
          Object.values(all),
        )
        .then(
          () => 'done',
          (error: { code?: string }) => error.code,
        );
    };
    expect(await refusedWith({ person_id: fixture.person('head') })).toBe('PR003');
    expect(await refusedWith({ sha256: '0'.repeat(64) })).toBe('PR003');
  });

  it('is among what people are reminded of, like a dispute that waits for its owner', async () => {
    const [cycle] = await database.query<{ id: string }>(`SELECT id FROM monthly_cycles WHERE month = '2026-07'`);
    const [now] = await database.query<{ today: string }>('SELECT business_today($1)::text AS today', [
      fixture.organisationId,
    ]);
    const asked = await read();
    await database.query(
      `INSERT INTO disputes (organisation_id, cycle_id, person_id, month, about, actuals_id, actuals_version, code, label, said, reason, words, due_on, due_at, raised_at)
       SELECT $1, $2, $3, '2026-07', 'actual', d.id, 1, 'sales', 'Sales', '{}', 'other', 'No', '2026-08-17', '2026-08-17T21:00:00Z', '2026-08-10T08:00:00Z'
         FROM documents d WHERE d.kind = 'actuals' AND d.month = '2026-07'`,
      [fixture.organisationId, cycle?.id, personId],
    );
    const basis = {
      ladder: defaultReminderLadder,
      timeZone: 'Europe/Moscow',
      calendar: productionCalendarSchema.parse({ version: 'plain' }),
    };
    const of = { organisationId: fixture.organisationId, today: now?.today ?? '', basis };
    const found = await withDataSource(database.url, async ({ manager }) => {
      const acts = [...(await plansToAcknowledge.find(manager, of)), ...(await openDisputes.find(manager, of))];
      const whom = [await plansToAcknowledge.whom(manager, of, acts), await openDisputes.whom(manager, of, acts)];
      return acts.map(({ name, key, dueOn }) => ({ name, dueOn, whom: whom.flatMap((each) => each.get(key) ?? []) }));
    });
    expect(asked?.acknowledgedAt).toBeNull();
    expect(found).toEqual([
      { name: 'acknowledge-plan', dueOn: expect.any(String), whom: [personId] },
      { name: 'answer-dispute', dueOn: '2026-08-17', whom: [fixture.person('head')] },
    ]);
  });

  it('waits for nobody who has left', async () => {
    expect(await waiting()).toHaveLength(1);
    await putEntry(database, 'employment', personId, { fromOn: '2020-01-01', untilOn: '2020-12-31' });
    expect(await waiting()).toEqual([]);
  });
});
