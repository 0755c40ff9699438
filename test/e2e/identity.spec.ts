import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ApiSession } from '#platform/api-session.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { insertOrdinaryCompany } from '../support/ordinary-company.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { putEntry } from '../support/staff-in-database.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

const credentials = (handle: string, password: string = demoCompany.password) => ({
  path: '/api/session',
  body: { login: `${handle}@${demoCompany.suffix}`, password },
});
const whoAmI = { method: 'GET', path: '/api/session' } as const;

describe('Identity', () => {
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;
  let plan: DocumentReference;

  beforeAll(async () => {
    stack = await startStackOfProcesses();
    alpha = await AlphaMonth.open(stack);
    plan = await alpha.draftPlan();
  }, 120_000);
  afterAll(() => stack.stop());

  const stranger = () => new RawSession(stack.url);
  const session = (handle: string) => stranger().signIn(handle);

  describe('of a session', () => {
    it('is a cookie that scripts cannot read and other sites cannot send, new at every sign-in', async () => {
      const first = (await stranger().send(credentials('head'))).headers.getSetCookie();
      expect(first).toEqual([
        expect.stringMatching(/^premia_session=[^;]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Strict$/),
      ]);
      const planted = first[0]?.split(';')[0] ?? '';
      const second = (
        await stranger().send({ ...credentials('general'), headers: { cookie: planted } })
      ).headers.getSetCookie();
      expect(second[0]?.split(';')[0]).not.toBe(planted);
      expect((await stranger().send({ ...whoAmI, headers: { cookie: planted } })).status).toBe(401);
    });

    it('is known from the first byte of the answer that gives it, however long it takes to write it', async () => {
      await stack.database.query(
        `CREATE OR REPLACE FUNCTION slowly() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.5); RETURN NEW; END $$`,
      );
      await stack.database.query(
        'CREATE TRIGGER slowly BEFORE INSERT ON sessions FOR EACH ROW EXECUTE FUNCTION slowly()',
      );
      try {
        const { path, body } = credentials('head');
        const { headers } = await fetch(new URL(path, stack.url), {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(body),
        });
        const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
        expect((await stranger().send({ ...whoAmI, headers: { cookie } })).status).toBe(200);
      } finally {
        await stack.database.query('DROP TRIGGER slowly ON sessions');
      }
    });

    it('tells who it is, without anything of the password', async () => {
      const { status, text } = await (await session('head')).send(whoAmI);
      expect(status).toBe(200);
      expect(JSON.parse(text)).toMatchObject({
        person: { id: alpha.people.head.person.id, roles: ['head-of-department'] },
        csrfToken: expect.any(String),
      });
      expect(text).not.toMatch(/argon|password/i);
    });

    it('leaves nothing of what it was shown in a cache', async () => {
      const head = await session('head');
      const signedIn = await stranger().send(credentials('head'));
      const read = await head.send({ method: 'GET', path: `/api/kpi-plans/${plan.documentId}` });
      const unknown = await head.send({ method: 'GET', path: '/api/statements/none' });
      const nobody = await stranger().send(whoAmI);
      const answers = [signedIn, read, unknown, nobody];
      expect(answers.map(({ status }) => status)).toEqual([201, 200, 422, 401]);
      for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
    });

    it('ends when signing out', async () => {
      const head = await session('head');
      expect((await head.send({ method: 'DELETE', path: '/api/session' })).status).toBe(204);
      expect((await head.send(whoAmI)).status).toBe(401);
    });

    it('ends with the person: who is not active any more is nobody', async () => {
      const leaver = await alpha.addPerson('leaver', ['accounting'], null);
      expect(await leaver.get('/api/payroll-runs')).toMatchObject({ items: [] });
      await putEntry(stack.database, 'employment', leaver.person.id, { fromOn: '2026-06-27', untilOn: '2026-06-28' });
      await expect(leaver.get('/api/payroll-runs')).rejects.toMatchObject({ status: 401, code: 'not-signed-in' });
    });

    it('ends elsewhere when the password changes, which needs the present one', async () => {
      const here = await alpha.addPerson('changer', ['accounting'], null);
      const [row] = await stack.database.query<{ login: string }>('SELECT login FROM people WHERE id = $1', [
        here.person.id,
      ]);
      const elsewhere = await new ApiSession(stack.url).signIn(row?.login ?? '', 'seven badgers, said changer');
      const newPassword = 'another password altogether';
      await expect(
        here.put('/api/session/password', { currentPassword: 'not the present one', newPassword }),
      ).rejects.toMatchObject({
        status: 422,
        code: 'wrong-password',
        problem: { problems: [{ path: 'currentPassword', message: 'is not your present password' }] },
      });
      expect(await here.get('/api/session')).toMatchObject({ person: { id: here.person.id } });
      const change = () =>
        here.put(
          '/api/session/password',
          { currentPassword: 'seven badgers, said changer', newPassword },
          { key: 'change-of-password' },
        );
      for (const answer of [...(await Promise.all([change(), change()])), await change()])
        expect(answer).toEqual({ endedSessions: 1 });
      await expect(elsewhere.get('/api/session')).rejects.toMatchObject({ status: 401 });
      expect(await here.get('/api/payroll-runs')).toMatchObject({ items: [] });
      await new ApiSession(stack.url).signIn(row?.login ?? '', newPassword);
    });

    it('carries its own token with every write', async () => {
      const head = await session('head');
      const other = (JSON.parse((await (await session('head')).send(whoAmI)).text) as { csrfToken: string }).csrfToken;
      for (const token of [null, 'guess', other]) {
        const write = {
          method: 'PUT' as const,
          path: `/api/kpi-plans/${plan.documentId}/draft`,
          body: {},
          headers: { 'x-csrf-token': token },
        };
        expect(await refusedUnchanged(stack.database, head, write)).toMatchObject({
          status: 403,
          code: 'csrf-token-missing',
        });
      }
      expect(
        await refusedUnchanged(stack.database, head, {
          method: 'DELETE',
          path: '/api/session',
          headers: { 'x-csrf-token': null },
        }),
      ).toMatchObject({ status: 403 });
    });

    it('is needed for everything but the demo company, signing in and health', async () => {
      const document = JSON.parse((await stranger().send({ method: 'GET', path: '/api/openapi.json' })).text) as {
        paths: Record<string, Record<string, unknown>>;
      };
      const open: string[] = [];
      for (const [path, operations] of Object.entries(document.paths)) {
        for (const method of Object.keys(operations)) {
          const { status } = await stranger().send({
            method: method.toUpperCase() as 'GET',
            path: path.replace(/\{\w+\}/g, '1'),
          });
          if (status !== 401) open.push(`${method} ${path}`);
        }
      }
      expect(open.toSorted()).toEqual([
        // A calendar is read by programs that sign nobody in: the address is the secret.
        'get /api/calendar/{token}.ics',
        'get /api/demo-company',
        // The link of a mail, which is signed, is all that ending mail of its kind takes.
        'get /api/mail-refusals/{token}',
        // Whoever holds a print asks whether it is genuine, and is told nothing else.
        'get /api/statement-verifications/{id}',
        'get /health/live',
        'get /health/ready',
        'post /api/mail-refusals/{token}',
        'post /api/session',
        'post /api/session/invitation',
      ]);
    });
  });

  describe('of a role', () => {
    const refused = async (handle: string, path: string, body?: unknown) =>
      refusedUnchanged(
        stack.database,
        await session(handle),
        body === undefined ? { method: 'GET', path } : { path, body },
      );

    it('allows what the role is for and nothing else', async () => {
      const person = { name: 'Anna', login: 'anna@alpha.demo' };
      for (const handle of ['manager', 'head', 'commercial', 'general'])
        expect(await refused(handle, '/api/payroll-runs', { month: '2026-07' })).toMatchObject({
          status: 403,
          code: 'role-missing',
        });
      for (const handle of ['manager', 'general'])
        expect(await refused(handle, '/api/people', person)).toMatchObject({ status: 403, code: 'role-missing' });
      expect(await refused('accounting', '/api/sandboxes', { password: 'a long enough password' })).toMatchObject({
        status: 403,
        code: 'role-missing',
      });
      for (const path of [
        '/api/people',
        '/api/payroll-runs',
        '/api/audit-events',
        `/api/monthly-cycles/${alpha.cycleId}/actuals`,
      ])
        expect(await refused('manager', path)).toMatchObject({ status: 403, code: 'role-missing' });
    });

    it('of an administrator is never combined with another', async () => {
      const about = { kind: 'role', fromOn: '2026-06-28' };
      const { accounting, admin } = alpha.people;
      for (const change of [
        { ...about, personId: accounting.person.id, role: 'administrator' },
        { ...about, personId: admin.person.id, role: 'accounting' },
      ])
        expect(await refused('admin', '/api/staff-changes', change)).toMatchObject({
          status: 409,
          code: 'administrator-stands-alone',
          paths: ['role'],
        });
      const change = { ...about, personId: accounting.person.id, role: 'owner' };
      expect(await refused('admin', '/api/staff-changes', change)).toMatchObject({ status: 422, paths: ['role'] });
    });

    it('shows pay to the person, the head, the directors and accounting alone', async () => {
      const colleague = await alpha.addPerson('colleague', ['sales-manager']);
      const path = `/api/kpi-plans/${plan.documentId}`;
      for (const reader of [alpha.people.manager, alpha.people.head, alpha.people.commercial, alpha.people.accounting])
        expect(await reader.get(path)).toMatchObject({ id: plan.documentId });
      for (const reader of [colleague, alpha.people.admin]) {
        for (const place of [path, `${path}/versions/1`])
          await expect(reader.get(place)).rejects.toMatchObject({ status: 403, code: 'not-yours-to-see' });
        for (const list of ['/api/kpi-plans', '/api/statements'])
          expect(await reader.get(list)).toEqual({ items: [], nextCursor: null });
      }
      expect(await colleague.get(`/api/monthly-cycles/${alpha.cycleId}`)).toMatchObject({ documents: [] });
    });

    it('who may not read a document is not told by a decision how far it is', async () => {
      const stranger = await alpha.addPerson('stranger', ['sales-manager']);
      const purchaser = await alpha.addPerson('purchaser', ['purchasing'], null);
      for (const version of [plan.version, 7]) {
        for (const who of [stranger, purchaser, alpha.people.admin])
          await expect(alpha.decide(who, { ...plan, version })).rejects.toMatchObject({
            status: 404,
            code: 'no-such-document',
          });
        await expect(alpha.decide(alpha.people.manager, { ...plan, version })).rejects.toMatchObject({
          status: 409,
          code: 'nothing-to-decide',
        });
      }
    });

    it('ends at the border of the company: of another one there is nothing', async () => {
      const foreign = await (await insertOrdinaryCompany(stack)).as('general');
      const decision = { version: 1, sha256: plan.sha256, decision: 'sign' };
      for (const path of [
        `kpi-plans/${plan.documentId}`,
        `kpi-plans/${plan.documentId}/versions/1`,
        `monthly-cycles/${alpha.cycleId}`,
        `monthly-cycles/${alpha.cycleId}/actuals`,
      ]) {
        await expect(foreign.get(`/api/${path}`)).rejects.toMatchObject({ status: 404 });
      }
      await expect(foreign.post(`/api/documents/${plan.documentId}/decisions`, decision)).rejects.toMatchObject({
        status: 404,
        code: 'no-such-document',
      });
      for (const list of [
        'kpi-plans',
        'monthly-cycles',
        `people?departmentId=${alpha.people.head.person.departmentId}`,
      ])
        expect(await foreign.get(`/api/${list}`)).toMatchObject({ items: [] });
    });
  });

  describe('of a head', () => {
    it('is of one person in a department, also when two are confirmed at once', async () => {
      const { admin, general } = alpha.people;
      const { id: personId } = (await alpha.addPerson('second-head', [], null)).person;
      const head = (departmentId: string | null) => ({
        kind: 'headship',
        personId,
        fromOn: '2026-06-28',
        departmentId,
      });
      const second = { path: '/api/staff-changes', body: head(alpha.people.head.person.departmentId) };
      expect(await refusedUnchanged(stack.database, await session('admin'), second)).toMatchObject({
        status: 409,
        code: 'department-has-head',
        paths: ['departmentId'],
      });
      const { id } = await alpha.people.admin.post<{ id: string }>('/api/departments', { name: 'Retail' });
      const proposed = await Promise.all([1, 2].map(() => admin.post<{ id: string }>('/api/staff-changes', head(id))));
      const confirmed = await Promise.all(
        proposed.map((change) =>
          general.post(`/api/staff-changes/${change.id}/decision`, { decision: 'confirm' }).then(
            () => 'confirmed',
            (error: unknown) => (error as { code: string }).code,
          ),
        ),
      );
      expect(confirmed.toSorted()).toEqual(['confirmed', 'department-has-head']);
    });
  });

  describe('of whoever looks', () => {
    const recorded = (query: string) =>
      alpha.people.general.get<{ items: Record<string, unknown>[] }>(`/api/audit-events?${query}`);

    it('is recorded with every sign-in and every refused one, of logins that exist', async () => {
      const accounting = alpha.people.accounting.person.id;
      const seen = async () => (await recorded(`objectId=${accounting}`)).items;
      const before = await seen();
      expect((await stranger().send(credentials('accounting'))).status).toBe(201);
      expect((await stranger().send(credentials('accounting', 'not the password'))).status).toBe(401);
      expect((await stranger().send(credentials('nobody', 'not the password'))).status).toBe(401);
      await expect(
        alpha.people.accounting.put('/api/session/password', {
          currentPassword: 'not the password',
          newPassword: 'a long enough password',
        }),
      ).rejects.toMatchObject({ code: 'wrong-password' });
      const after = await seen();
      expect(after).toHaveLength(before.length + 3);
      expect(after.slice(0, 3)).toMatchObject([
        { action: 'person.password-refused', actorId: accounting, objectId: accounting },
        { action: 'person.sign-in-refused', actorId: null, objectId: accounting },
        { action: 'person.signed-in', actorId: accounting, objectId: accounting },
      ]);
      expect(JSON.stringify(after)).not.toMatch(/not the password|@alpha/);
    });

    it('is recorded when it is the pay of somebody else', async () => {
      const { manager, commercial, head } = alpha.people;
      const about = `action=pay.read&personId=${manager.person.id}`;
      const before = (await recorded(about)).items.length;
      await manager.get(`/api/kpi-plans/${plan.documentId}`);
      await manager.get('/api/statements');
      expect((await recorded(about)).items).toHaveLength(before);
      await head.get(`/api/kpi-plans/${plan.documentId}/versions/1`);
      await commercial.get(`/api/kpi-plans/${plan.documentId}`);
      const { items } = await recorded(about);
      expect(items).toHaveLength(before + 2);
      const read = { action: 'pay.read', objectKind: 'kpi-plan', objectId: plan.documentId };
      expect(items.slice(0, 2)).toMatchObject([
        { ...read, actorId: commercial.person.id, details: { personIds: [manager.person.id] } },
        { ...read, actorId: head.person.id },
      ]);
      expect((await recorded(`action=pay.read&personId=${head.person.id}`)).items).toEqual([]);
    });
  });

  describe('of a guesser', () => {
    it('is not made easy by a password of a list, or by the login', async () => {
      const general = await session('general');
      const login = 'olga.guessed@alpha.demo';
      const { invitation } = await alpha.people.admin.post<{ invitation: { token: string } }>('/api/people', {
        name: 'Olga Guessed',
        login,
      });
      for (const newPassword of ['1q2w3e4r5t6y', 'Password2026!', 'Сентябрь2026!', login, 'olga.guessed.2026']) {
        expect(
          await refusedUnchanged(stack.database, stranger(), {
            path: '/api/session/invitation',
            body: { token: invitation.token, newPassword },
          }),
        ).toMatchObject({ status: 422, paths: ['newPassword'] });
      }
      const weak = { currentPassword: demoCompany.password, newPassword: 'qwerty123456' };
      for (const newPassword of [weak.newPassword, `general@${demoCompany.suffix}`])
        expect(
          await refusedUnchanged(stack.database, general, {
            method: 'PUT',
            path: '/api/session/password',
            body: { ...weak, newPassword },
          }),
        ).toMatchObject({ status: 422, paths: ['newPassword'] });
      expect(
        await refusedUnchanged(stack.database, await session('admin'), {
          path: '/api/sandboxes',
          body: { password: weak.newPassword },
        }),
      ).toMatchObject({ status: 422, paths: ['password'] });
    });

    it('is refused in the same words for a wrong password and an unknown login', async () => {
      const wrong = await refusedUnchanged(stack.database, stranger(), credentials('head', 'not the password'));
      expect(wrong).toMatchObject({ status: 401, code: 'wrong-credentials' });
      expect(await refusedUnchanged(stack.database, stranger(), credentials('nobody', 'not the password'))).toEqual(
        wrong,
      );
    });

    it('is slowed down for the login that is guessed, and for that alone', async () => {
      const guesses = [];
      for (let guess = 0; guess < 21; guess += 1) {
        // No proxy is trusted: an address that the guesser makes up counts for nothing.
        const headers = { 'x-forwarded-for': `198.51.100.${guess}` };
        guesses.push((await stranger().send({ ...credentials('admin', `guess ${guess}`), headers })).status);
      }
      expect(guesses.filter((status) => status === 401).length).toBeGreaterThan(10);
      expect(await refusedUnchanged(stack.database, stranger(), credentials('admin', 'one more'))).toMatchObject({
        status: 429,
        code: 'too-many-requests',
      });
      expect(
        await refusedUnchanged(stack.database, stranger(), credentials(' ADMIN'.trim(), 'one more')),
      ).toMatchObject({ status: 429 });
      expect((await stranger().send(credentials('accounting'))).status).toBe(201);
    });
  });

  it('survives a restart of the API', async () => {
    const head = await session('general');
    await stack.api.kill();
    stack.api.start();
    await stack.untilReady();
    expect((await head.send(whoAmI)).status).toBe(200);
  });
});
