import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { MailActivities } from '#activities/mail.activities.js';
import { insertNotices } from '#persistence/notices/write-notices.js';
import { readConfiguration } from '#platform/configuration.js';
import { withDataSource } from '../support/data-source.js';
import { MailServer } from '../support/mail-server.js';
import { schemaFixture, type SchemaFixture } from '../support/schema-fixture.js';
import { createTestDatabase, type TestDatabase } from '../support/test-database.js';

describe('The mail of an organisation', () => {
  let database: TestDatabase;
  let fixture: SchemaFixture;
  let server: MailServer;
  /** What the server answers to a recipient. */
  let refuse: (address: string) => number | undefined;

  beforeAll(async () => {
    database = await createTestDatabase();
    fixture = await schemaFixture(database);
    await database.query(`UPDATE organisations SET reminder_rules = reminder_rules || '{"quietHours": null}'`);
    await database.query(`UPDATE people SET email = login || '@alpha.example'`);
  });
  afterAll(() => database.drop());
  beforeEach(async () => {
    refuse = () => undefined;
    server = await MailServer.start({ refuse: (address) => refuse(address) });
  });
  afterEach(() => server.stop());

  const activities = (dataSource: DataSource, url = server.url) =>
    new MailActivities(
      dataSource,
      readConfiguration({
        DATABASE_URL: database.url,
        SMTP_URL: url,
        SMTP_TLS: 'none',
        MAIL_FROM: 'Premia <premia@alpha.example>',
        PUBLIC_URL: 'https://premia.alpha.example/',
      }),
    );
  const send = (url?: string) =>
    withDataSource(database.url, (dataSource) => activities(dataSource, url).sendMail(fixture));
  let count = 0;
  /** A reminder with the mail that tells of it. */
  const mailTo = async (handle: string, dueIn = '-1 second') => {
    const personId = fixture.person(handle);
    const act = {
      name: 'decide-document' as const,
      objectKind: 'document',
      objectId: fixture.planId,
      documentKind: 'kpi-plan' as const,
      month: '2026-07',
      departmentIds: [fixture.departmentId],
      aboutId: fixture.person('manager'),
      dueOn: '2026-07-01',
      waitsFor: [personId],
    };
    const notice = {
      personId,
      kind: 'reminder' as const,
      key: `step/${count++}`,
      rung: 'T',
      content: { act },
      dueAt: null,
    };
    const [mail] = await database.query<{ id: string }>(
      `INSERT INTO mails (organisation_id, person_id, kind, written_at, due_at) VALUES ($1, $2, 'reminder', now(), now() + $3::interval) RETURNING id`,
      [fixture.organisationId, personId, dueIn],
    );
    const [written] = await withDataSource(database.url, (dataSource) =>
      dataSource.transaction((manager) => insertNotices(manager, fixture.organisationId, new Date(), [notice])),
    );
    await database.query('UPDATE notices SET mail_id = $2 WHERE id = $1', [written?.id, mail?.id]);
    return mail?.id ?? '';
  };
  const stateOf = async (id: string) => {
    const [row] = await database.query<Record<string, unknown>>(
      `SELECT attempts, last_fault AS fault, sent_at IS NOT NULL AS "isSent", given_up_at IS NOT NULL AS "isGivenUp", due_at > now() AS "isPutOff" FROM mails WHERE id = $1`,
      [id],
    );
    return row;
  };
  const failuresOf = async (handle: string) =>
    (
      await database.query(`SELECT 1 FROM notices WHERE kind = 'mail-failed' AND person_id = $1`, [
        fixture.person(handle),
      ])
    ).length;
  const sent = { isSent: true, isGivenUp: false, fault: null };
  const waits = { isSent: false, isGivenUp: false, isPutOff: true };

  it('goes out once, in the words of its reader, though two are at it', async () => {
    await database.query(`UPDATE people SET language = 'ru' WHERE id = $1`, [fixture.person('general')]);
    const [russian, english] = [await mailTo('general'), await mailTo('commercial')];
    await withDataSource(database.url, async (dataSource) => {
      const two = [activities(dataSource), activities(dataSource)];
      await Promise.all(two.map((each) => each.sendMail(fixture)));
      expect(await two[0]?.sendMail(fixture)).toEqual({ nextInMs: null });
    });
    expect(await stateOf(russian)).toMatchObject({ ...sent, attempts: 1 });
    const byId = new Map(server.received.map((mail) => [mail.messageId, mail]));
    expect(server.received).toHaveLength(2);
    expect(byId.get(`<${english}@alpha.example>`)).toMatchObject({
      to: ['commercial@alpha.example'],
      subject: 'Alpha: KPI plan, July 2026, Maxim Prodazhin, Wholesale, due on 1 July 2026',
      text: expect.stringContaining(`https://premia.alpha.example/documents/${fixture.planId}`),
    });
    expect(byId.get(`<${russian}@alpha.example>`)).toMatchObject({
      subject: 'Alpha: KPI-план, июль 2026 г., Maxim Prodazhin, Wholesale, срок: 1 июля 2026 г.',
      text: expect.stringContaining('Olga Glavnaya, вас ожидает:'),
    });
  });

  it('waits while the server is away, all of it after one attempt, and goes out when it is back', async () => {
    const mails = [await mailTo('general'), await mailTo('commercial'), await mailTo('head')];
    const { port } = server;
    await server.stop();
    const { nextInMs } = await send();
    expect(nextInMs).toBeGreaterThan(30_000);
    expect(nextInMs).toBeLessThanOrEqual(60_000);
    for (const mail of mails) expect(await stateOf(mail)).toMatchObject({ ...waits, attempts: 1, fault: 'ESOCKET' });
    const back = await MailServer.start({ port });
    await database.query('UPDATE mails SET due_at = now() WHERE sent_at IS NULL');
    expect(await send()).toEqual({ nextInMs: null });
    await back.stop();
    for (const mail of mails) expect(await stateOf(mail)).toMatchObject({ ...sent, attempts: 2 });
    expect(back.received).toHaveLength(3);
  });

  it('is tried again where the server defers a recipient, twice as long after each time, and the others go out', async () => {
    refuse = (address) => (address.startsWith('head@') ? 451 : undefined);
    const [deferred, other] = [await mailTo('head'), await mailTo('general', '-1 millisecond')];
    await send();
    expect(await stateOf(deferred)).toMatchObject({ ...waits, attempts: 1, fault: 'SMTP 451' });
    expect(await stateOf(other)).toMatchObject(sent);
    await database.query(`UPDATE mails SET due_at = now(), attempts = 4 WHERE id = $1`, [deferred]);
    const { nextInMs } = await send();
    expect(nextInMs).toBeGreaterThan(15 * 60_000);
    expect(nextInMs).toBeLessThanOrEqual(16 * 60_000);
    expect(await failuresOf('head')).toBe(0);
    await database.query(`UPDATE mails SET due_at = now(), attempts = 10 WHERE id = $1`, [deferred]);
    await send();
    expect(await stateOf(deferred)).toMatchObject({ isGivenUp: true, attempts: 11 });
    expect([await failuresOf('head'), await failuresOf('admin'), await failuresOf('general')]).toEqual([1, 1, 0]);
  });

  it('is given up at once where a recipient is refused, and whoever should know is told once a day', async () => {
    refuse = (address) => (address.startsWith('accounting@') ? 550 : undefined);
    const refused = [await mailTo('accounting'), await mailTo('accounting')];
    expect(await send()).toEqual({ nextInMs: null });
    for (const mail of refused)
      expect(await stateOf(mail)).toMatchObject({ isSent: false, isGivenUp: true, attempts: 1, fault: 'SMTP 550' });
    expect(server.received).toEqual([]);
    expect([await failuresOf('accounting'), await failuresOf('admin')]).toEqual([1, 1]);
  });

  it('keeps quiet hours, of the person before those of the organisation', async () => {
    const around = async (hours: number) => {
      const [row] = await database.query<{ time: string }>(
        `SELECT to_char(now() AT TIME ZONE 'Europe/Moscow' + $1 * interval '1 hour', 'HH24:MI') AS time`,
        [hours],
      );
      return row?.time;
    };
    await database.query(`UPDATE people SET quiet_hours = $2 WHERE id = $1`, [
      fixture.person('manager'),
      JSON.stringify({ from: await around(-1), until: await around(2) }),
    ]);
    const mail = await mailTo('manager');
    const { nextInMs } = await send();
    expect(nextInMs).toBeGreaterThan(118 * 60_000);
    expect(nextInMs).toBeLessThanOrEqual(120 * 60_000);
    expect(await stateOf(mail)).toMatchObject({ ...waits, attempts: 0, fault: null });
    await database.query('UPDATE people SET quiet_hours = NULL');
    await database.query('UPDATE mails SET due_at = now() WHERE id = $1', [mail]);
    await send();
    expect(await stateOf(mail)).toMatchObject(sent);
  });

  it('goes to nobody without an address, and to nobody in the clear where TLS is required', async () => {
    await database.query('UPDATE people SET email = NULL WHERE id = $1', [fixture.person('manager')]);
    const nobody = await mailTo('manager');
    expect(await send()).toEqual({ nextInMs: null });
    expect(await stateOf(nobody)).toMatchObject({ isSent: false, isGivenUp: true, fault: 'no address' });
    const secret = await mailTo('general');
    const strict = readConfiguration({
      DATABASE_URL: database.url,
      SMTP_URL: server.url,
      MAIL_FROM: 'premia@alpha.example',
    });
    await withDataSource(database.url, (dataSource) => new MailActivities(dataSource, strict).sendMail(fixture));
    expect(await stateOf(secret)).toMatchObject({ ...waits, attempts: 1 });
    expect(server.received).toEqual([]);
    await database.query('DELETE FROM notices WHERE mail_id = $1', [secret]);
    await database.query('DELETE FROM mails WHERE id = $1', [secret]);
  });

  it('stays as it went out', async () => {
    const [mail] = await database.query<{ id: string }>('SELECT id FROM mails WHERE sent_at IS NOT NULL LIMIT 1');
    await expect(database.query('UPDATE mails SET sent_at = NULL WHERE id = $1', [mail?.id])).rejects.toMatchObject({
      code: 'PR003',
    });
  });
});
