import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { MailServer } from '../support/mail-server.js';
import { outcomeOf } from '../support/outcome-of.js';
import { tableContents } from '../support/table-contents.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

interface NoticeView {
  id: string;
  kind: string;
  what: string;
  on: { kind: string; id: string } | null;
  dueAt: string | null;
  toDo: string;
  link: string;
  lines: string[];
  readAt: string | null;
}

/** As the proxy before the API would have it. */
const publicUrl = 'https://premia.alpha.example';

/** Nine in the morning of Moscow. */
const nine = (day: string) => `${day}T06:00:00.000Z`;

describe('People', () => {
  let mail: MailServer;
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;
  let plan: DocumentReference;
  /** Holds up the server's answer to a mail, for a worker that dies before it. */
  let beforeAnswer: (() => Promise<void>) | undefined;

  beforeAll(async () => {
    mail = await MailServer.start({ beforeAnswer: () => beforeAnswer?.() ?? Promise.resolve() });
    stack = await startStackOfProcesses({
      env: {
        SMTP_URL: mail.url,
        SMTP_TLS: 'none',
        MAIL_FROM: 'premia@alpha.example',
        MAIL_RETRY_SECONDS: '1',
        PUBLIC_URL: publicUrl,
      },
    });
    alpha = await AlphaMonth.open(stack);
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
    await mail.stop();
  });

  const wish = (who: ApiSession, changes: Record<string, unknown>) =>
    who.put<Record<string, unknown>>('/api/notices/settings', {
      language: 'en',
      email: null,
      quietHours: null,
      refusedMail: [],
      ...changes,
    });
  const noticesOf = async (who: ApiSession, query = '') =>
    (await who.get<{ items: NoticeView[] }>(`/api/notices${query}`)).items;
  const told = async (who: ApiSession) => (await noticesOf(who)).map(({ kind, what }) => `${kind}: ${what}`);
  const unchanged = async (attempt: () => Promise<unknown>) => {
    const before = await tableContents(stack.database);
    const outcome = await outcomeOf(attempt());
    expect(await tableContents(stack.database)).toEqual(before);
    return outcome;
  };
  const untilMailed = (count: number) =>
    eventually(`${count} mails`, () => Promise.resolve(mail.received.length >= count ? true : undefined));

  it('say how they want to be told, within what the organisation allows', async () => {
    const { head, commercial, general, admin, manager } = alpha.people;
    await wish(head, { language: 'ru', email: 'galina@alpha.example' });
    await wish(commercial, { email: 'konstantin@alpha.example', refusedMail: ['reminder'] });
    expect(await wish(general, { email: 'olga@alpha.example' })).toEqual({
      language: 'en',
      email: 'olga@alpha.example',
      quietHours: null,
      refusedMail: [],
      mayRefuse: ['reminder', 'digest'],
    });
    const { reminderRules } = await admin.get<{ reminderRules: Record<string, unknown> }>('/api/organisation');
    const changed = {
      ...reminderRules,
      mayRefuse: ['reminder'],
      quietHours: { from: '21:00', until: '08:30' },
      whenMissed: { month: { 'plans-signed': { escalatesAfter: 1, alsoTells: ['accounting'] } }, year: {} },
    };
    expect(await admin.put('/api/organisation/reminder-rules', changed)).toEqual(changed);
    const refused = (who: ApiSession, path: string, body: unknown) => unchanged(() => who.put(path, body));
    expect(await refused(manager, '/api/organisation/reminder-rules', changed)).toBe('403 role-missing');
    for (const [field, value] of [
      ['at', '9:00'],
      ['remindsBefore', [1, 1]],
      ['escalatesAfter', 0],
      ['quietHours', { from: '08:00', until: '08:00' }],
      ['superiors', { ...(reminderRules['superiors'] as object), 'general-director': 'accounting' }],
      ['mayRefuse', ['escalation']],
      ['whenMissed', { month: { 'drafting-opened': { escalatesAfter: 1, alsoTells: [] } }, year: {} }],
    ] as const)
      expect([field, await refused(admin, '/api/organisation/reminder-rules', { ...changed, [field]: value })]).toEqual(
        [field, '422 invalid'],
      );
    const settings = { language: 'en', email: null, quietHours: null, refusedMail: ['digest'] };
    expect(await refused(general, '/api/notices/settings', settings)).toBe('403 mail-not-refusable');
    expect(await refused(general, '/api/notices/settings', { ...settings, refusedMail: [], email: 'olga' })).toBe(
      '422 invalid',
    );
  });

  it('are reminded of what they owe three days before, in the application and by mail, in their language', async () => {
    const { head, commercial, manager } = alpha.people;
    expect(await told(head)).toEqual([]);
    await alpha.advance(nine('2026-06-28'));
    const [notice] = await noticesOf(head);
    expect(notice).toMatchObject({
      kind: 'reminder',
      what: 'KPI-планы, июль 2026 г., Wholesale, срок: 1 июля 2026 г.',
      toDo: 'Составьте недостающие планы и отправьте их на подписание.',
      on: { kind: 'monthly-cycle', id: alpha.cycleId },
      link: `/monthly-cycles/${head.person.departmentId}/2026-07/kpi-plans`,
      dueAt: '2026-07-01T21:00:00.000Z',
      readAt: null,
    });
    expect(await noticesOf(head, '?language=en')).toMatchObject([{ toDo: expect.stringContaining('Draft the plans') }]);
    expect([await told(commercial), await told(manager)]).toEqual([[], []]);
    await untilMailed(1);
    expect(mail.received).toMatchObject([
      { to: ['galina@alpha.example'], subject: expect.stringContaining('Alpha: KPI-планы') },
    ]);
  });

  it('are told once, and each their own', async () => {
    const { head, general } = alpha.people;
    await alpha.advance('2026-06-29T06:30:00.000Z');
    expect(await told(head)).toHaveLength(1);
    const [notice] = await noticesOf(head);
    expect(await unchanged(() => general.post(`/api/notices/${notice?.id}/read`, {}))).toBe('404 no-such-notice');
    const read = await head.post<{ readAt: string }>(`/api/notices/${notice?.id}/read`, {});
    expect(await noticesOf(head, '?isRead=true')).toMatchObject([{ id: notice?.id, readAt: read.readAt }]);
    expect(await head.get('/api/notices/unread')).toEqual({ unread: 0 });
  });

  it('who have done it are not reminded, but those for whom it waits: delegates of whoever is away', async () => {
    const { head, commercial, general, accounting, admin } = alpha.people;
    const delegation = await commercial.post<{ id: string }>('/api/delegations', {
      delegateId: accounting.person.id,
      kinds: ['kpi-plan'],
      fromOn: '2026-06-29',
      untilOn: '2026-06-30',
      reason: 'Away.',
    });
    await admin.post(`/api/delegations/${delegation.id}/decision`, { decision: 'confirm' });
    await commercial.post('/api/absences', { fromOn: '2026-06-30', untilOn: '2026-06-30' });
    plan = await alpha.draftPlan();
    await alpha.submitPlan(plan);
    await alpha.advance(nine('2026-06-30'));
    expect(await told(head)).toHaveLength(1);
    expect([await told(commercial), await told(general)]).toEqual([[], []]);
    expect(await noticesOf(accounting)).toMatchObject([
      {
        kind: 'reminder',
        what: 'KPI plan, July 2026, Maxim Prodazhin, Wholesale, due on 1 July 2026',
        link: `/documents/${plan.documentId}`,
      },
    ]);
    await alpha.advance(nine('2026-07-01'));
    expect(await told(accounting)).toHaveLength(1);
    expect(await told(commercial)).toEqual([
      'reminder: KPI plan, July 2026, Maxim Prodazhin, Wholesale, due on 1 July 2026',
    ]);
  });

  it('see before it what a missed deadline causes', async () => {
    const { manager } = alpha.people;
    interface Deadlines {
      deadlines: { kind: string; whenMissed: { escalatesAfter: number | null; tells: string[] } | null }[];
    }
    const causes = async (path: string) =>
      Object.fromEntries(
        (await manager.get<Deadlines>(path)).deadlines.map(({ kind, whenMissed }) => [kind, whenMissed]),
      );
    const usual = { escalatesAfter: 1, tells: ['commercial-director'] };
    const ofMonth = {
      'drafting-opened': null,
      'plans-signed': { escalatesAfter: 1, tells: ['commercial-director', 'accounting'] },
      'actuals-submitted': usual,
      'payroll-posted': { escalatesAfter: 1, tells: ['general-director'] },
    };
    expect(await causes('/api/organisation/deadlines?month=2026-09')).toEqual({ ...ofMonth, 'tasks-agreed': usual });
    expect(await causes(`/api/monthly-cycles/${alpha.cycleId}`)).toEqual(ofMonth);
    expect(await causes('/api/organisation/annual-deadlines?year=2027')).toEqual({
      'plans-signed': usual,
      'actuals-submitted': usual,
      'actuals-approved': null,
      'bonus-posted': { escalatesAfter: 1, tells: ['general-director'] },
    });
  });

  it('above whoever is late are told the day after, and once a day of all that is overdue', async () => {
    const { accounting, commercial, general } = alpha.people;
    await alpha.advance(nine('2026-07-02'));
    const overdue = 'Overdue: KPI plan, July 2026, Maxim Prodazhin, Wholesale, due on 1 July 2026';
    expect(await noticesOf(general)).toMatchObject([
      { kind: 'escalation', what: overdue, toDo: 'It waits for Konstantin Torgov.' },
    ]);
    // And whoever else that deadline names, which nobody else of accounting would be told.
    expect((await noticesOf(accounting)).map(({ kind, what }) => [kind, what])).toContainEqual(['escalation', overdue]);
    // Nobody was told on the 3rd: of what an outage has kept, the last digest comes, and on the same day the next one.
    await alpha.advance('2026-07-05T05:00:00.000Z');
    await alpha.advance('2026-07-05T12:00:00.000Z');
    const [digest, ...rest] = (await noticesOf(general)).filter(({ kind }) => kind === 'digest');
    expect(digest).toMatchObject({
      what: 'Overdue in all: 1',
      lines: [expect.stringContaining('It waits for Konstantin Torgov.')],
    });
    expect(rest).toHaveLength(1);
    await untilMailed(4);
    expect(mail.received.slice(1).map(({ to }) => to)).toEqual(Array(3).fill(['olga@alpha.example']));
    expect(new Set(mail.received.map(({ messageId }) => messageId)).size).toBe(4);
    expect(await told(commercial)).toHaveLength(1);
  });

  it('get no mail in quiet hours, and no figure of pay in any', async () => {
    const before = mail.received.length;
    await wish(alpha.people.general, { email: 'olga@alpha.example', quietHours: { from: '08:00', until: '10:00' } });
    await alpha.advance(nine('2026-07-06'));
    await eventually('the mail to wait', async () => {
      const [waiting] = await stack.database.query<{ due: string }>(
        `SELECT to_char(due_at AT TIME ZONE 'Europe/Moscow', 'HH24:MI') AS due FROM mails WHERE sent_at IS NULL`,
      );
      return waiting?.due === '10:00' ? true : undefined;
    });
    expect(mail.received).toHaveLength(before);
    await alpha.advance('2026-07-06T07:00:01.000Z');
    await untilMailed(before + 1);
    for (const { text, subject } of mail.received) expect(`${subject} ${text}`).not.toMatch(/RUB|₽|\d{4,}\.\d\d/);
  });

  it('get a mail once more under the same id where the worker died between the answer of the server and its commit', async () => {
    const before = mail.received.length;
    const killed = new Promise<void>((resolve) => {
      beforeAnswer = async () => {
        beforeAnswer = undefined;
        await stack.worker.kill();
        resolve();
      };
    });
    const advanced = alpha.people.admin.post('/api/clock/advance', { to: '2026-07-07T08:00:00.000Z' });
    await killed;
    stack.worker.start();
    await advanced;
    await untilMailed(before + 2);
    const [first, again] = mail.received.slice(before);
    expect(again?.messageId).toBe(first?.messageId);
    await eventually('the mail to be sent', async () =>
      (await stack.database.query('SELECT 1 FROM mails WHERE sent_at IS NULL')).length === 0 ? true : undefined,
    );
    expect(mail.received).toHaveLength(before + 2);
  });

  it('are reminded when somebody asks for it, of one thing once an hour', async () => {
    const { general, commercial, manager } = alpha.people;
    const waiting = async () => {
      const { acts } = await general.get<{
        acts: { name: string; on: { id: string }; about: { personId: string } | null; remindedAt: string | null }[];
      }>('/api/awaited-acts?month=2026-07');
      return acts.find(({ name }) => name === 'decide-document');
    };
    const act = await waiting();
    expect(act).toMatchObject({ on: { id: plan.documentId }, remindedAt: null });
    const acts = [{ name: 'decide-document', onId: plan.documentId }];
    const before = await told(commercial);
    const ask = (who: ApiSession) => who.post('/api/awaited-acts/reminders', { acts });
    expect(await ask(general)).toEqual({ reminded: 1, people: 1, tooSoon: 0 });
    expect(await ask(general)).toEqual({ reminded: 0, people: 0, tooSoon: 1 });
    expect(await told(commercial)).toEqual([
      'reminder: KPI plan, July 2026, Maxim Prodazhin, Wholesale, due on 1 July 2026',
      ...before,
    ]);
    expect((await waiting())?.remindedAt).toEqual(expect.stringMatching(/^2026-07-07T/));
    expect(await unchanged(() => ask(commercial))).toBe('409 nobody-to-remind');
    expect(await unchanged(() => ask(manager))).toBe('403 role-missing');
    await alpha.advance('2026-07-07T10:00:00.000Z');
    expect(await ask(general)).toEqual({ reminded: 1, people: 1, tooSoon: 0 });
  });

  it('end mail of a kind by one click on the link in it, and not of what has to reach them', async () => {
    const { head, admin } = alpha.people;
    const [reminder, ...others] = mail.received;
    const header = (name: string, { raw }: { raw: string }) =>
      new RegExp(`^${name}: (.*)$`, 'im').exec(raw.replaceAll(/\r\n[ \t]+/g, ' '))?.[1];
    const link = /^<(https:\/\/.+)>$/.exec(header('List-Unsubscribe', reminder!) ?? '')?.[1] ?? '';
    expect(link.startsWith(`${publicUrl}/api/mail-refusals/`)).toBe(true);
    expect(header('List-Unsubscribe-Post', reminder!)).toBe('List-Unsubscribe=One-Click');
    expect(reminder?.text.replaceAll(/=\r?\n/g, '')).toContain(`Больше не присылать таких писем: ${link}`);
    // What is overdue has to reach whoever is above, and of the rest the organisation lets nobody do without digests.
    for (const each of others) {
      expect(header('List-Unsubscribe', each)).toBeUndefined();
      expect(each.text).not.toContain('mail-refusals');
    }

    const path = link.slice(publicUrl.length);
    const asked = (of = path) => fetch(`${stack.url}${of}`);
    const clicked = (of = path) =>
      fetch(`${stack.url}${of}`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        body: 'List-Unsubscribe=One-Click',
      });
    const wanted = async () => (await head.get<{ refusedMail: string[] }>('/api/notices/settings')).refusedMail;
    expect(await (await asked()).json()).toEqual({ kind: 'reminder', isRefused: false });
    const page = await fetch(`${stack.url}${path}`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<form method="post"><button>Больше не присылать</button></form>');
    expect(page.headers.get('content-security-policy')).toContain("form-action 'self'");
    // Programs that look at links have ended nothing.
    expect(await wanted()).toEqual([]);
    const forged = path.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'));
    for (const wrong of [forged, '/api/mail-refusals/1'])
      expect([(await asked(wrong)).status, (await clicked(wrong)).status]).toEqual(
        wrong === forged ? [404, 404] : [422, 422],
      );
    for (const _ of ['once', 'again']) {
      const answer = await clicked();
      expect([answer.status, await answer.json()]).toEqual([200, { kind: 'reminder', isRefused: true }]);
      expect(await wanted()).toEqual(['reminder']);
    }
    const [{ count } = { count: 0 }] = await stack.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_events WHERE object_id = $1 AND details ->> 'byLink' = 'true'`,
      [head.person.id],
    );
    expect(count).toBe(1);

    await wish(head, { language: 'ru', email: 'galina@alpha.example' });
    const { reminderRules } = await admin.get<{ reminderRules: object }>('/api/organisation');
    await admin.put('/api/organisation/reminder-rules', { ...reminderRules, mayRefuse: [] });
    expect((await clicked()).status).toBe(403);
    expect(await wanted()).toEqual([]);
  });

  it('have their deadlines in their calendar by a secret address, until they end it', async () => {
    const { head, commercial, manager } = alpha.people;
    const fetchFeed = (path: string, headers: Record<string, string> = {}) => fetch(`${stack.url}${path}`, { headers });
    const { path } = await head.post<{ path: string }>('/api/calendar-feed', {});
    const feed = await fetchFeed(path);
    const text = await feed.text();
    expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    const departmentId = head.person.departmentId;
    expect(text.match(/^UID:.*$/gm)).toEqual(
      expect.arrayContaining([
        `UID:plans-signed/${departmentId}/2026-07@premia`,
        `UID:actuals-submitted/${departmentId}/2026-07@premia`,
        `UID:plans-signed/${departmentId}/2026-10@premia`,
      ]),
    );
    expect(text).toContain('DTSTART:20260630T210000Z\r\nDTEND:20260701T210000Z');
    expect(text).toContain('SUMMARY:KPI-планы подписаны: июль 2026 г.');
    expect(text).not.toMatch(/Prodazhin|Torgov|payroll/);
    const etag = feed.headers.get('etag') ?? '';
    // Of its own accord fetch would ask for it anew whatever it has.
    const known = { 'if-none-match': etag, 'cache-control': 'max-age=0' };
    expect((await fetchFeed(path, known)).status).toBe(304);

    const other = await commercial.post<{ path: string }>('/api/calendar-feed', {});
    expect(await (await fetchFeed(other.path)).text()).not.toContain('actuals-submitted');
    const none = await manager.post<{ path: string }>('/api/calendar-feed', {});
    expect(await (await fetchFeed(none.path)).text()).not.toContain('BEGIN:VEVENT');

    const renewed = await head.post<{ path: string }>('/api/calendar-feed', {});
    const statuses = async () => [(await fetchFeed(path)).status, (await fetchFeed(renewed.path)).status];
    expect(await statuses()).toEqual([404, 200]);
    const [stored] = await stack.database.query<{ feeds: string }>(
      'SELECT string_agg(f::text, $$ $$) AS feeds FROM calendar_feeds f',
    );
    expect(stored?.feeds).not.toContain(renewed.path.slice('/api/calendar/'.length, -'.ics'.length));
    expect(await head.post('/api/calendar-feed/revocation', {})).toEqual({ wasThere: true });
    expect(await statuses()).toEqual([404, 404]);
    expect(await head.get('/api/calendar-feed')).toEqual({ madeAt: null });
  });
});
