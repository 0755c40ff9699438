import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { demoCompany } from '#platform/demo/demo-company.js';
import { ApiSession } from '#platform/api-session.js';
import { outcomeOf } from '../support/outcome-of.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

const password = 'seven badgers in a row';

describe('An invitation', () => {
  let stack: TestStack;
  let admin: ApiSession;
  let anna: { id: string; invitation: { token: string; expiresAt: string } };

  beforeAll(async () => {
    stack = await startTestStack();
    admin = await stack.as('admin');
    anna = await admin.post('/api/people', { name: 'Anna', login: 'anna@alpha.demo' });
  }, 120_000);
  afterAll(() => stack.stop());

  const signIn = (secret = password) => new ApiSession(stack.url).signIn('anna@alpha.demo', secret);
  const accept = (token: string, newPassword = password) =>
    new ApiSession(stack.url).post<{ login: string }>('/api/session/invitation', { token, newPassword });
  const refused = (token: string) =>
    refusedUnchanged(stack.database, new RawSession(stack.url), {
      path: '/api/session/invitation',
      body: { token, newPassword: password },
    });

  it('stands for a password that nobody has: signing in is refused like with a wrong one', async () => {
    const attempt = (login: string) =>
      refusedUnchanged(stack.database, new RawSession(stack.url), { path: '/api/session', body: { login, password } });
    const unknown = await attempt('nobody@alpha.demo');
    expect(unknown).toMatchObject({ status: 401, code: 'wrong-credentials' });
    expect(await attempt('anna@alpha.demo')).toEqual(unknown);
  });

  it('is used once, also by two at the same time', async () => {
    const outcomes = await Promise.all([1, 2].map(() => outcomeOf(accept(anna.invitation.token))));
    expect(outcomes.toSorted()).toEqual(['422 invitation-not-valid', 'accepted']);
    expect((await signIn()).person).toMatchObject({ id: anna.id, roles: [] });
    const again = await refused(anna.invitation.token);
    expect(again).toMatchObject({ status: 422, code: 'invitation-not-valid', paths: ['token'] });
    expect(await refused('never made')).toEqual(again);
  });

  it('is made again for who has lost the password; the sessions end when it is used, and an earlier one is void', async () => {
    const session = await signIn();
    const reset = () => admin.post<{ token: string }>(`/api/people/${anna.id}/password-reset`, {});
    const first = await reset();
    const second = await reset();
    expect(await session.get('/api/session')).toMatchObject({ person: { id: anna.id } });
    expect(await refused(first.token)).toMatchObject({ code: 'invitation-not-valid' });
    const other = 'eight badgers in a row';
    expect(await accept(second.token, other)).toEqual({ login: 'anna@alpha.demo' });
    expect(await outcomeOf(session.get('/api/session'))).toBe('401 not-signed-in');
    expect(await outcomeOf(signIn())).toBe('401 wrong-credentials');
    expect((await signIn(other)).person.id).toBe(anna.id);
    const { items } = await admin.get<{ items: { action: string; actorId: string }[] }>(
      `/api/audit-events?objectId=${anna.id}`,
    );
    expect(items.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['person.added', 'person.password-reset', 'person.password-set']),
    );
  });

  it('expires after 72 hours', async () => {
    const { token, expiresAt } = await admin.post<{ token: string; expiresAt: string }>(
      `/api/people/${anna.id}/password-reset`,
      {},
    );
    const [row] = await stack.database.query<{ hours: number }>(
      `SELECT round(extract(epoch FROM $1::timestamptz - now()) / 3600)::int AS hours`,
      [expiresAt],
    );
    expect(row?.hours).toBe(72);
    await stack.database.query(`UPDATE invitations SET expires_at = now() WHERE used_at IS NULL`);
    expect(await refused(token)).toMatchObject({ code: 'invitation-not-valid' });
  });

  it('is made by administrators for people of their own company alone', async () => {
    const path = `/api/people/${anna.id}/password-reset`;
    for (const handle of ['head', 'general', 'accounting'])
      expect(await outcomeOf((await stack.as(handle)).post(path, {}))).toBe('403 role-missing');
    const unknown = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';
    expect(await outcomeOf(admin.post(`/api/people/${unknown}/password-reset`, {}))).toBe('404 no-such-person');
  });

  it('was never needed by those with whom the company was set up, each of whom the record announces', async () => {
    const { items } = await admin.get<{ items: { objectId: string; actorId: string | null }[] }>(
      '/api/audit-events?action=staff.set-up',
    );
    expect(items).toHaveLength(demoCompany.people.length);
    expect(items.every(({ actorId }) => actorId === null)).toBe(true);
  });

  it('that replaces a password wakes no role before a second person has confirmed who used it', async () => {
    const general = await stack.as('general');
    const { person } = await stack.as('accounting');
    const confirm = (who: ApiSession, id = person.id) =>
      who.post<{ personId: string }>(`/api/people/${id}/password-reset/confirmation`, {});
    expect(await outcomeOf(confirm(general))).toBe('409 nothing-to-confirm');
    const { token } = await admin.post<{ token: string }>(`/api/people/${person.id}/password-reset`, {});
    expect((await stack.as('accounting')).person.roles).toEqual(['accounting']);
    await accept(token);
    const session = await new ApiSession(stack.url).signIn(`accounting@${demoCompany.suffix}`, password);
    expect(session.person).toMatchObject({ roles: [], awaitsConfirmation: true });
    expect(await outcomeOf(session.post('/api/payroll-runs', { month: '2026-07' }))).toBe('403 role-missing');
    expect(await outcomeOf(session.get('/api/payroll-runs'))).toBe('403 role-missing');
    const awaited = async () => {
      const { items } = await general.get<{ items: { id: string }[] }>('/api/people?awaitsConfirmation=true');
      return items.map(({ id }) => id);
    };
    expect(await awaited()).toContain(person.id);
    // Neither who made the link nor who used it.
    expect(await outcomeOf(confirm(admin))).toBe('403 concerns-you');
    expect(await outcomeOf(confirm(session))).toBe('403 role-missing');
    expect(await confirm(general)).toMatchObject({ personId: person.id });
    expect(await awaited()).not.toContain(person.id);
    expect(await session.get('/api/session')).toMatchObject({
      person: { roles: ['accounting'], awaitsConfirmation: false },
    });
    const { items } = await admin.get<{ items: { action: string; actorId: string }[] }>(
      `/api/audit-events?objectId=${person.id}&action=person.reset-confirmed`,
    );
    expect(items).toMatchObject([{ actorId: general.person.id }]);
  });

  it('of a department’s head leaves them nothing to see of it until then', async () => {
    const head = await stack.as('head');
    const { token } = await admin.post<{ token: string }>(`/api/people/${head.person.id}/password-reset`, {});
    await accept(token);
    const session = await new ApiSession(stack.url).signIn(`head@${demoCompany.suffix}`, password);
    expect(session.person).toMatchObject({ roles: [], headedDepartmentIds: [], awaitsConfirmation: true });
    await (await stack.as('general')).post(`/api/people/${head.person.id}/password-reset/confirmation`, {});
    expect(await session.get('/api/session')).toMatchObject({
      person: { roles: ['head-of-department'], headedDepartmentIds: [head.person.departmentId] },
    });
  });

  it('that nobody else could confirm needs none, and says so in the record', async () => {
    const general = await stack.as('general');
    await stack.database.query(
      `UPDATE role_grants SET superseded_at = now(), superseded_by = change_id WHERE role = 'general-director' AND person_id <> $1`,
      [general.person.id],
    );
    const { token } = await admin.post<{ token: string }>(`/api/people/${general.person.id}/password-reset`, {});
    await accept(token);
    const session = await new ApiSession(stack.url).signIn(`general@${demoCompany.suffix}`, password);
    expect(session.person).toMatchObject({ roles: ['general-director'], awaitsConfirmation: false });
    const { items } = await admin.get<{ items: { details: object }[] }>(
      `/api/audit-events?objectId=${general.person.id}&action=person.password-set`,
    );
    expect(items[0]?.details).not.toHaveProperty('awaitsConfirmation');
  });
});
