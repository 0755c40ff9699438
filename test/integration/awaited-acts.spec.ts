import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { defaultRoutes } from '#approvals/routes.js';
import { addDays } from '#calendar/day.js';
import { addMonths, monthOfDay } from '#calendar/month.js';
import { instantAt } from '#calendar/time-zone.js';
import { Organisation } from '#persistence/entities/organisation.entity.js';
import { composeNotices } from '#persistence/notices/compose-notices.js';
import { writeNotices } from '#persistence/notices/write-notices.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { withDataSource } from '../support/data-source.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('What waits for people', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  /** Of the company: it has been there since today. */
  let today: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    const { organisationId, departmentId, planId, person } = fixture;
    const [row] = await database.query<{ day: string }>('SELECT business_today($1)::text AS day', [organisationId]);
    today = row?.day ?? '';
    // Whatever weekday it is, nothing that is due in the next days moves.
    await database.query(
      `INSERT INTO calendar_exceptions (organisation_id, day, kind) SELECT $1, day::date, 'working-day'
         FROM generate_series($2::date, $2::date + 8, '1 day') AS day ON CONFLICT (organisation_id, day) DO UPDATE SET kind = 'working-day'`,
      [organisationId, today],
    );
    await database.query('ALTER TABLE document_versions DISABLE TRIGGER versions_are_frozen');
    await database.query('UPDATE document_versions SET route = $2 WHERE document_id = $1 AND version = 1', [
      planId,
      JSON.stringify(defaultRoutes['kpi-plan']),
    ]);
    const [cycle] = await database.query<{ id: string }>(
      `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at) VALUES ($1, $2, $3, '2026-06-28') RETURNING id`,
      [organisationId, departmentId, today.slice(0, 7)],
    );
    for (const kind of ['tasks-agreed', 'plans-signed', 'actuals-submitted', 'payroll-posted'])
      await database.query(
        `INSERT INTO deadlines (cycle_id, kind, nominal_on, opens_on, due_on, opens_at, due_at, calendar_version)
         VALUES ($1, $2, $3::date, $3::date, $3::date, $3::date, $3::date + 1, 'a')`,
        [cycle?.id, kind, today],
      );
    const [year] = await database.query<{ id: string }>(
      `INSERT INTO annual_cycles (organisation_id, department_id, year, opened_at) VALUES ($1, $2, $3, '2026-06-28') RETURNING id`,
      [organisationId, departmentId, Number(today.slice(0, 4)) + 1],
    );
    for (const kind of ['plans-signed', 'actuals-submitted', 'bonus-posted'])
      await database.query(
        `INSERT INTO annual_deadlines (cycle_id, kind, nominal_on, opens_on, due_on, opens_at, due_at, calendar_version, calendar_known)
         VALUES ($1, $2, $3::date, $3::date, $3::date, $3::date, $3::date + 1, 'a', true)`,
        [year?.id, kind, today],
      );
    await database.query(
      `INSERT INTO document_questions (document_id, version, step, asked_by, asked_at, text) VALUES ($1, 1, 'commercial-director', $2, $3::date - 1.5 * interval '1 day', 'Why?')`,
      [planId, person('commercial'), today],
    );
    await database.query(
      `INSERT INTO retention_items (organisation_id, person_id, cycle_id, kind, month, months, raised_at) VALUES ($1, $2, $3, 'review', '2026-07', '[]', $4::date - 1.5 * interval '1 day')`,
      [organisationId, person('manager'), cycle?.id, today],
    );
    const [actuals] = await database.query<{ id: string }>(
      `INSERT INTO documents (organisation_id, kind, cycle_id, month, latest_version) VALUES ($1, 'actuals', $2, $3, 1) RETURNING id`,
      [organisationId, cycle?.id, today.slice(0, 7)],
    );
    await database.query(
      `INSERT INTO disputes (organisation_id, cycle_id, person_id, month, about, actuals_id, actuals_version, code, label, said, reason, words, due_on, due_at, raised_at)
       VALUES ($1, $2, $3, $4, 'actual', $5, 1, 'sales', 'Sales', '{}', 'other', 'Why?', $6::date + 1, $6::date + 2, $6::date - 1)`,
      [organisationId, cycle?.id, person('manager'), today.slice(0, 7), actuals?.id, today],
    );
  });
  afterAll(() => database.drop());

  const handles = () => new Map(demoCompany.people.map(({ handle }) => [fixture.person(handle), handle as string]));
  const toldAt = (time: string) =>
    withDataSource(database.url, async ({ manager }) => {
      const organisation = await manager.findOneByOrFail(Organisation, { id: fixture.organisationId });
      const now = instantAt(today, time, organisation.timeZone);
      const notices = await composeNotices(manager, organisation, now);
      return notices
        .map(({ personId, kind, rung, content }) =>
          [handles().get(personId), kind, rung, 'act' in content ? content.act.name : undefined].join(' ').trim(),
        )
        .toSorted();
    });

  it('is told to whom it waits for at its rung, of whatever source it is', async () => {
    // The plan of July has waited for the commercial director since June; the question and the review are due tomorrow or later.
    expect(await toldAt('12:00')).toEqual(
      [
        'accounting reminder T post-payroll',
        'accounting reminder T-1 answer-question',
        'commercial reminder T decide-document',
        `general digest digest/${today}`,
        'head reminder T submit-annual-plans',
        'head reminder T submit-plans',
        'head reminder T submit-tasks',
        'head reminder T-1 answer-dispute',
        'head reminder T-1 answer-question',
        'head reminder T-1 hold-review',
      ].toSorted(),
    );
    // Before the round of today: the rungs of yesterday, and of what is due later none.
    expect((await toldAt('08:59')).filter((each) => !each.includes('digest'))).toEqual([
      'accounting reminder T-1 post-payroll',
      'commercial reminder T decide-document',
      'head reminder T-1 submit-plans',
      'head reminder T-1 submit-tasks',
    ]);
  });

  it('is written once, by however many rounds at once', async () => {
    await withDataSource(database.url, async (dataSource) => {
      const round = () =>
        dataSource.transaction((manager) => writeNotices(manager, fixture.organisationId, { withMail: true }));
      const written = (await Promise.all([round(), round(), round()])).map(({ notices }) => notices);
      expect(written.filter((count) => count > 0)).toHaveLength(1);
      expect(await round()).toEqual({ notices: 0, mails: 0 });
    });
  });

  it('waits no more once it is done, or is on its way', async () => {
    const { planId } = fixture;
    await database.query(`UPDATE document_questions SET answered_by = $1, answered_at = now(), answer = 'So.'`, [
      fixture.person('head'),
    ]);
    await database.query(`UPDATE retention_items SET status = 'withdrawn', ended_at = now()`);
    await database.query(`UPDATE deadlines SET met_at = now() WHERE kind IN ('tasks-agreed', 'payroll-posted')`);
    await database.query('UPDATE annual_deadlines SET met_at = now()');
    await database.query(`UPDATE disputes SET status = 'withdrawn'`);
    for (const [position, handle] of ['commercial', 'general'].entries())
      await database.query(
        `INSERT INTO decisions (document_id, version, position, step, decision, actor_id, sha256, decided_at)
         VALUES ($1, 1, $2, $3, 'sign', $4, $5, $6::date - 1.5 * interval '1 day')`,
        [planId, position, `${handle}-director`, fixture.person(handle), fixture.sha256, today],
      );
    await database.query(`UPDATE documents SET status = 'signed' WHERE id = $1`, [planId]);
    expect(await toldAt('12:00')).toEqual(['head reminder T submit-plans', 'manager reminder T-1 acknowledge-plan']);
    await database.query(
      `INSERT INTO plan_acknowledgements (plan_id, document_id, version, sha256, person_id, acknowledged_at) VALUES ($1, $1, 1, $2, $3, now())`,
      [planId, fixture.sha256, fixture.person('manager')],
    );
    expect(await toldAt('12:00')).toEqual(['head reminder T submit-plans']);
  });

  it('waits for a second person where somebody has proposed something of the staff: never for who did or whom it is about', async () => {
    const { organisationId } = fixture;
    const [general, admin, manager] = ['general', 'admin', 'manager'].map(fixture.person);
    const before = await toldAt('12:00');
    const [change] = await database.query<{ id: string }>(
      `INSERT INTO staff_changes (organisation_id, kind, person_id, content, status, proposed_by, proposed_at)
       VALUES ($1, 'role', $2, '{}', 'proposed', $3, $4::date - 1.5 * interval '1 day') RETURNING id`,
      [organisationId, manager, admin, today],
    );
    const [table] = await database.query<{ id: string }>(
      `INSERT INTO imports (id, organisation_id, kind, file_name, file_sha256, file_bytes, status, step, choice, created_by, created_at, imported_by, takes)
       VALUES (gen_random_uuid(), $1, 'people', 'people.csv', repeat('0', 64), 1, 'proposed', 2, '{}', $2, $3::date - 1.5 * interval '1 day', $2, 'all') RETURNING id`,
      [organisationId, admin, today],
    );
    const added = async () => (await toldAt('12:00')).filter((each) => !before.includes(each));
    expect(await added()).toEqual(['general reminder T-1 confirm-staff-change', 'general reminder T-1 confirm-table']);
    await database.query(
      `INSERT INTO import_rows (import_id, number, state, content) VALUES ($1, 1, 'added', jsonb_build_object('personId', $2::text))`,
      [table?.id, general],
    );
    expect(await added()).toEqual(['general reminder T-1 confirm-staff-change']);
    await database.query(
      `UPDATE staff_changes SET status = 'withdrawn', decided_by = $2, decided_at = now() WHERE id = $1`,
      [change?.id, admin],
    );
    expect(await added()).toEqual([]);
  });

  it('waits for a forecast of everybody in a department that sends them, until it is sent', async () => {
    const { organisationId } = fixture;
    const manager = fixture.person('manager');
    const tomorrow = addDays(today, 1);
    const month = addMonths(monthOfDay(tomorrow), 1);
    const rule = { monthOffset: -1, day: Number(tomorrow.slice(8)), dayOff: 'keep' };
    await database.query('UPDATE organisations SET forecast_rule = $2 WHERE id = $1', [organisationId, rule]);
    const send = (of: string) =>
      database.query(
        `INSERT INTO volume_forecasts (organisation_id, person_id, month, code, version, unit, total, lines, sent_by, sent_at, due_at)
         VALUES ($1, $2, $3, 'forecast', 1, 'pieces', 0, '[]', $2, now(), now())`,
        [organisationId, manager, of],
      );
    const forecasts = async () => (await toldAt('12:00')).filter((each) => each.includes('send-forecast'));
    // Nobody in the department has ever sent one.
    expect(await forecasts()).toEqual([]);
    // On the last day of a month that of the month that begins tomorrow is due already as well.
    for (const sent of new Set([monthOfDay(today), monthOfDay(tomorrow)])) await send(sent);
    expect(await forecasts()).toEqual(['manager reminder T-1 send-forecast']);
    await send(month);
    expect(await forecasts()).toEqual([]);
  });
});
