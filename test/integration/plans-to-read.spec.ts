import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
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

  it('waits for nobody who has left', async () => {
    expect(await waiting()).toHaveLength(1);
    await putEntry(database, 'employment', personId, { fromOn: '2020-01-01', untilOn: '2020-12-31' });
    expect(await waiting()).toEqual([]);
  });
});
