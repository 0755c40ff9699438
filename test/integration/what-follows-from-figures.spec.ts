import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import type { Role } from '#approvals/role.js';
import { ContestWinners } from '#apps/api/contests/contest-winners.js';
import { Contests } from '#apps/api/contests/contests.js';
import type { SignedInPerson } from '#apps/api/http/signed-in.js';
import { Retention } from '#apps/api/retention/retention.js';
import { Tasks } from '#apps/api/tasks/tasks.js';
import { ForecastLists } from '#apps/api/volume-forecasts/forecast-lists.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { Document } from '#persistence/entities/document.entity.js';
import { FactTrial } from '#persistence/facts/fact-trial.js';
import { sendForecast } from '#persistence/forecasts/send-forecast.js';
import { settleRetention } from '#persistence/retention/settle-retention.js';
import { agreeTasks } from '#persistence/tasks/agree-tasks.js';
import { factOfTask } from '#persistence/tasks/fact-of-task.js';
import { openTasks, settleTasks } from '#persistence/tasks/settle-tasks.js';
import { taskOfMonth, tasksOfDepartment } from '#persistence/tasks/tasks-of-month.js';
import { type SchemaFixture, schemaFixture } from '../support/schema-fixture.js';
import { joinOn } from '../support/staff-in-database.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

const at = new Date('2026-09-01T09:00:00.000Z');

describe('What follows from figures', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  let fixture: SchemaFixture;
  let seller: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    dataSource = await new DataSource(databaseOptions(database.url)).initialize();
    seller = fixture.person('manager');
    await joinOn(database, { id: seller, departmentId: fixture.departmentId }, '2026-01-12');
    // Documents are set up here as they stand once they are signed; how they come there is told by other specs.
    await database.query('ALTER TABLE documents DISABLE TRIGGER USER');
  }, 120_000);
  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  const viewer = (handle: string, roles: Role[], headedDepartmentIds: string[] = []): SignedInPerson => ({
    id: fixture.person(handle),
    organisationId: fixture.organisationId,
    departmentId: fixture.departmentId,
    name: handle,
    login: handle,
    roles,
    headedDepartmentIds,
    departmentRoles: [],
    awaitsConfirmation: false,
  });
  const head = () => viewer('head', ['head-of-department'], [fixture.departmentId]);
  const general = () => viewer('general', ['general-director']);
  const limit = 50;

  async function documentOf(kind: string, month: string, subjectKey: string | null): Promise<Document> {
    const { organisationId, departmentId } = fixture;
    await database.query(
      `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at) VALUES ($1, $2, $3, now()) ON CONFLICT DO NOTHING`,
      [organisationId, departmentId, month],
    );
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO documents (organisation_id, kind, month, cycle_id, subject_kind, subject_key, status, latest_version, submitted_version)
       SELECT $1, $2, $3, c.id, CASE WHEN $5::text IS NOT NULL THEN 'tasks-of-month' END, $5, 'in-approval', 1, 1 FROM monthly_cycles c WHERE c.department_id = $4 AND c.month = $3 RETURNING id`,
      [organisationId, kind, month, departmentId, subjectKey],
    );
    return dataSource.manager.findOneByOrFail(Document, { id: row!.id });
  }

  it('a task that is missed stands in the next month, and comes back when the month before is corrected', async () => {
    const { organisationId, departmentId } = fixture;
    const cycle = (month: string) => ({ organisationId, departmentId, month });
    const plan = await documentOf('task-plan', '2026-07', 'july/1');
    await dataSource.transaction(async (manager) => {
      const tasks = [
        { personId: seller, name: 'Price list', due: '2026-07-20' },
        { personId: seller, name: 'Calls' },
      ];
      await agreeTasks(manager, plan, { tasks }, { agreedBy: fixture.person('commercial'), agreedAt: at });
    });
    const named = async (month: string) =>
      (await tasksOfDepartment(dataSource.manager, cycle(month))).map(({ name, movedFrom }) => [name, movedFrom]);
    expect(await named('2026-07')).toEqual([
      ['Price list', null],
      ['Calls', null],
    ]);
    expect(await named('2026-08')).toEqual([]);

    await dataSource.transaction((manager) => settleTasks(manager, cycle('2026-07'), at));
    expect(await openTasks(dataSource.manager, cycle('2026-07'))).toEqual([]);
    expect(await named('2026-08')).toEqual([
      ['Price list', '2026-07'],
      ['Calls', '2026-07'],
    ]);
    await dataSource.transaction((manager) => settleTasks(manager, cycle('2026-08'), at));
    expect(await named('2026-09')).toEqual([
      ['Price list', '2026-08'],
      ['Calls', '2026-08'],
    ]);

    const [first] = await tasksOfDepartment(dataSource.manager, cycle('2026-07'));
    await dataSource.transaction(async (manager) => {
      const trial = new FactTrial(manager, { organisationId, kind: 'tasks', actorId: fixture.person('head') });
      await trial.write([factOfTask(first!, '2026-07-20')]);
      // Nobody has confirmed it: over an agreed task a fact takes a reason.
      expect(await trial.judge()).toMatchObject([{ code: 'agreed-already', field: 'externalId' }]);
      await manager.query(
        `INSERT INTO task_completions (task_id, month, done_on, confirmed_by, confirmed_at) VALUES ($1, '2026-07', '2026-07-20', $2, now())`,
        [first!.id, fixture.person('head')],
      );
    });
    expect(await named('2026-08')).toEqual([['Calls', '2026-07']]);
    const stays = { organisationId, id: first!.id, month: '2026-08' };
    expect(await taskOfMonth(dataSource.manager, stays)).toBeUndefined();

    const tasks = new Tasks(dataSource);
    const seen = await tasks.page(head(), { limit, month: '2026-08' });
    expect(seen.items).toMatchObject([{ name: 'Calls', state: 'missed', monthsMissed: 1, dueOn: null }]);
    expect((await tasks.page(general(), { limit, month: '2026-07', state: 'done' })).items).toHaveLength(1);
    expect((await tasks.page(viewer('accounting', []), { limit, month: '2026-07' })).items).toEqual([]);
    expect(await tasks.detail(viewer('manager', ['sales-manager']), first!.id)).toMatchObject({
      state: 'done',
      completions: [{ doneOn: '2026-07-20' }],
    });
  });

  it('a forecast that came in time counts, and is the value of the month', async () => {
    const { organisationId } = fixture;
    const dueAt = new Date('2026-06-22T21:00:00.000Z');
    const send = (quantity: string, sentAt: string) =>
      dataSource.transaction((manager) =>
        sendForecast(
          manager,
          {
            organisationId,
            personId: seller,
            month: '2026-07',
            code: 'forecast',
            unit: 'units',
            lines: [{ productLine: 'Tools', quantity, isPreOrder: false }],
          },
          { sentBy: seller, sentAt: new Date(sentAt), dueAt },
        ),
      );
    const value = async () =>
      (
        await database.query<{ value: string }>(
          `SELECT content ->> 'value' AS value FROM facts WHERE kind = 'values' AND superseded_at IS NULL`,
        )
      ).map((row) => row.value);
    expect((await send('10', '2026-06-20T09:00:00Z')).problems).toEqual([]);
    expect((await send('20.50', '2026-06-21T09:00:00Z')).problems).toEqual([]);
    expect((await send('30', '2026-06-23T09:00:00Z')).problems).toEqual([]);
    expect(await value()).toEqual(['20.5']);
    const lists = new ForecastLists(dataSource);
    const buyer = viewer('accounting', ['purchasing']);
    expect((await lists.forecasts(buyer, { limit, history: true })).items).toHaveLength(3);
    expect((await lists.forecasts(buyer, { limit })).items).toMatchObject([
      { version: 3, isLate: true, counts: false },
    ]);
    expect((await lists.lines(buyer, { limit, month: '2026-07' })).items).toMatchObject([
      { productLine: 'Tools', quantity: '30', unit: 'units', isPreOrder: false },
    ]);
    expect((await lists.owed(head(), { limit, month: '2026-08' })).items).toMatchObject([{ personId: seller }]);
    expect((await lists.owed(head(), { limit, month: '2026-07' })).items).toEqual([]);
  });

  it('months below the cut-off call for people, and no more once they are corrected', async () => {
    const { organisationId, departmentId } = fixture;
    const terms = {
      baseBonus: '1.00',
      indicators: [{ code: 'kept', name: 'Kept', kind: 'loss-share', target: '10', unit: 'clients', weight: '100' }],
    };
    const approve = async (month: string, lost: string) => {
      const document = await documentOf('actuals', month, null);
      const [plan] = await database.query<{ id: string }>(
        `INSERT INTO documents (organisation_id, kind, cycle_id, month, person_id, status, latest_version, submitted_version) VALUES ($1, 'kpi-plan', $2, $3, $4, 'in-approval', 1, 1) RETURNING id`,
        [organisationId, document.cycleId, month, seller],
      );
      await database.query(
        `INSERT INTO document_versions (document_id, version, content, sha256, drafted_by, drafted_at, submitted_by, submitted_at, route) VALUES ($1, 1, $2, $3, $4, now(), $4, now(), '{"submitters": [], "steps": [], "afterReturn": "redraft"}')`,
        [plan!.id, JSON.stringify(terms), 'c'.repeat(64), fixture.person('head')],
      );
      await database.query(`UPDATE documents SET status = 'signed' WHERE id IN ($1, $2)`, [plan!.id, document.id]);
      await settle(document, 1, lost);
      return document;
    };
    const settle = (document: Document, version: number, lost: string) =>
      dataSource.transaction(async (manager) => {
        const content = { people: { [seller]: { kept: { lost } } } };
        await settleRetention(manager, document, { version, content, signedAt: at });
      });
    const retention = new Retention(dataSource);
    const items = async () =>
      (await retention.items(general(), { limit })).items.map(
        ({ kind, month, status }) => `${kind} ${month} ${status}`,
      );

    const first = await approve('2026-08', '5');
    expect(await items()).toEqual([]);
    await approve('2026-09', '6');
    expect(await items()).toEqual(['review 2026-09 open']);
    await approve('2026-10', '4');
    expect((await retention.results(head(), { limit, isBelow: true })).items.map(({ month }) => month)).toEqual([
      '2026-09',
      '2026-08',
    ]);
    expect((await retention.items(viewer('manager', ['sales-manager']), { limit })).items).toEqual([]);

    await database.query('UPDATE documents SET submitted_version = 2, latest_version = 2 WHERE id = $1', [first.id]);
    await settle(first, 2, '4');
    expect(await items()).toEqual(['review 2026-09 withdrawn']);
    expect(departmentId).not.toBe('');
  });

  it('contests and their winners are read by everybody', async () => {
    const [contests, winners] = [new Contests(dataSource), new ContestWinners(dataSource)];
    const { organisationId } = fixture;
    const [row] = await database.query<{ id: string }>(
      `INSERT INTO contests (organisation_id, name, rule, from_month, until_month, prizes, announced_by, announced_at) VALUES ($1, 'Most', 'By count', '2026-07', '2026-08', '[{"kind": "thing", "description": "A watch"}]', $2, now()) RETURNING id`,
      [organisationId, fixture.person('general')],
    );
    await database.query(
      `INSERT INTO contest_winners (contest_id, place, person_id, recorded_by, recorded_at) VALUES ($1, 1, $2, $3, now())`,
      [row!.id, seller, fixture.person('general')],
    );
    const anybody = viewer('accounting', []);
    expect((await contests.page(anybody, { limit, month: '2026-08' })).items).toMatchObject([
      { name: 'Most', winners: 1 },
    ]);
    expect((await contests.page(anybody, { limit, month: '2026-09' })).items).toEqual([]);
    expect((await winners.page(anybody, { limit, isGiven: false })).items).toMatchObject([
      { prize: 'A watch', place: 1 },
    ]);
  });
});
