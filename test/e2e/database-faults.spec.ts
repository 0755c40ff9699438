import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { july } from '#apps/rehearsal/july.js';
import { playJuly } from '#apps/rehearsal/play.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { ProvokedFaults } from '../support/provoked-faults.js';
import { RawSession } from '../support/raw-session.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

describe('A database at fault', () => {
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;
  let faults: ProvokedFaults;
  let head: RawSession;

  beforeAll(async () => {
    stack = await startStackOfProcesses({ apiEnv: { DATABASE_CONNECTIONS: '2', DATABASE_TIMEOUT_MS: '3000' } });
    alpha = await AlphaMonth.open(stack);
    faults = await ProvokedFaults.install(stack.database, 'provoked');
    head = await new RawSession(stack.url).signIn('head');
  }, 120_000);
  afterAll(() => stack.stop());

  const unavailable = { status: 503, retryAfter: '2', code: 'database-unavailable' };
  const outcome = async (request: Parameters<RawSession['send']>[0]) => {
    const { status, headers, text } = await head.send(request);
    return { status, retryAfter: headers.get('retry-after'), code: (JSON.parse(text) as { code: string }).code };
  };
  const draft = () =>
    outcome({
      path: '/api/kpi-plans',
      body: { personId: alpha.people.manager.person.id, month: alpha.month, terms: alphaPlan },
    });

  it.each([
    ...['08000', '08003', '08006', '08P01', '53000', '53100', '53200', '53300', '55000', '55P03', '57014'],
    ...['57P01', '57P02', '57P03', '57P05', '40001', '40P01', '58030', '25006', '25P03'],
  ])('%s is answered with 503 and when to try again', async (state) => {
    await faults.provoke([state]);
    expect(await draft()).toEqual(unavailable);
    await faults.end();
  });

  it.each(['42P01', 'XX000', '22P02'])('%s is no fault of the database, and stays a 500', async (state) => {
    await faults.provoke([state]);
    expect(await draft()).toMatchObject({ status: 500, code: 'internal' });
    await faults.end();
  });

  it('answers 503 while a statement or a free connection is waited for in vain', async () => {
    const blocker = new Client({ connectionString: stack.database.ownerUrl });
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE documents');
    const path = '/api/kpi-plans?month=2026-07';
    // Two of them hold the connections, a third waits for one.
    const answers = await Promise.all([1, 2, 3].map(() => outcome({ method: 'GET', path })));
    await blocker.end();
    expect(answers).toEqual([unavailable, unavailable, unavailable]);
    expect(await outcome({ method: 'GET', path })).toMatchObject({ status: 200 });
  });
});

describe('An API and a worker with one connection each', () => {
  let stack: StackOfProcesses;

  beforeAll(async () => {
    stack = await startStackOfProcesses({ env: { DATABASE_CONNECTIONS: '1' } });
  }, 120_000);
  afterAll(() => stack.stop());

  it('get through a month: no transaction asks for a second connection', async () => {
    const { timeline, statement } = await playJuly(stack.url, stack.administrator);
    expect(timeline).toHaveLength(july.length);
    expect(statement.total).toBe('47000.00');
    for (const log of [stack.api.log, stack.worker.log]) expect(log).not.toContain('timeout exceeded');
  }, 120_000);

  it('make every other write as well', async () => {
    const admin = await new RawSession(stack.url).signIn('admin');
    const head = await new RawSession(stack.url).signIn('head');
    const password = 'another-password-of-nobody';
    const scheme = {
      format: 'pay-scheme/1',
      code: 'base',
      name: 'Base',
      goal: 'A steady income for everybody',
      version: 1,
      effectiveFrom: '2026-07-01',
      currency: 'RUB',
      components: [{ code: 'base', name: 'Base', kind: 'fixed-bonus', terms: { amount: '60000' } }],
      examples: [{ name: 'A month', inputs: { month: '2026-07' }, expected: { total: '60000.00' } }],
    };
    const written = async (session: RawSession, method: 'POST' | 'PUT', path: string, body: unknown) => {
      const { status, text } = await session.send({ method, path, body });
      expect({ path, refusal: status < 300 ? '' : text }).toEqual({ path, refusal: '' });
      return JSON.parse(text) as { documentId: string; id: string };
    };
    const department = await written(admin, 'POST', '/api/departments', { name: 'Export' });
    const person = { name: 'Vera', login: 'vera@alpha.demo' };
    await written(admin, 'POST', '/api/people', person);
    await written(admin, 'PUT', '/api/organisation/calendar', { day: '2026-07-01', kind: 'day-off' });
    await written(admin, 'PUT', '/api/organisation/plan-limits', { mostIndicators: 6 });
    await written(admin, 'POST', '/api/monthly-cycles', { departmentId: department.id, month: '2026-06' });
    const { documentId } = await written(head, 'POST', '/api/pay-schemes', { scheme });
    await written(head, 'PUT', `/api/pay-schemes/${documentId}/draft`, {
      basedOn: 1,
      scheme: { ...scheme, name: 'Base pay' },
    });
    await written(head, 'POST', `/api/pay-schemes/${documentId}/submission`, { version: 2 });
    const passwords = { currentPassword: 'example-password-of-alpha', newPassword: password };
    await written(head, 'PUT', '/api/session/password', passwords);
    expect(stack.api.log).not.toContain('timeout exceeded');
  }, 60_000);
});
