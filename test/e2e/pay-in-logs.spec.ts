import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { ProvokedFaults } from '../support/provoked-faults.js';
import { RawSession } from '../support/raw-session.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

/** One SQLSTATE of every class that PostgreSQL has, and of ours. */
const states = [
  ...['01000', '02000', '03000', '08006', '09000', '0A000', '0B000', '0F001', '0L000', '0P000', '0Z002', '10608'],
  ...['20000', '21000', '22003', '22P02', '23502', '23503', '23505', '23514', '24000', '25006', '25P03', '26000'],
  ...['27000', '28000', '2B000', '2D000', '2F000', '34000', '38000', '39000', '3B000', '3D000', '3F000', '40001'],
  ...['40P01', '42P01', '42703', '44000', '53100', '53300', '54000', '55000', '55P03', '57014', '57P01', '57P03'],
  ...['58030', '72000', 'F0000', 'HV000', 'P0001', 'XX000', 'XX001', 'PR003'],
];

const pay = '47001.23';
const secrets = [pay, 'Maxim', 'Prodazhin', 'baseBonus', 'Failing row', 'INSERT INTO', 'UPDATE document_versions'];

describe('What the processes log', () => {
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;
  let faults: ProvokedFaults;

  beforeAll(async () => {
    stack = await startStackOfProcesses({ env: { UPDATE_TIMEOUT_MS: '500' } });
    alpha = await AlphaMonth.open(stack);
    faults = await ProvokedFaults.install(stack.database, `the base of Maxim Prodazhin is ${pay}`);
  }, 120_000);
  afterAll(() => stack.stop());

  const withPay = { ...alphaPlan, baseBonus: pay };
  const expectNoSecrets = (log: string) => {
    for (const secret of secrets) expect(log).not.toContain(secret);
  };

  it('is the code, the request and the place of an error of the database, whatever its class, and never a value', async () => {
    const head = await new RawSession(stack.url).signIn('head');
    for (const state of states) {
      await faults.provoke([state]);
      const body = { personId: alpha.people.manager.person.id, month: alpha.month, terms: withPay };
      const answer = await head.send({ path: '/api/kpi-plans', body });
      expect({ state, isRefused: answer.status >= 400 }).toEqual({ state, isRefused: true });
      expectNoSecrets(answer.text);
    }
    await faults.end();
    expectNoSecrets(stack.api.log);
    for (const state of ['22P02', '23514', '42P01', 'XX000']) expect(stack.api.log).toContain(`"code":"${state}"`);
    expect(stack.api.log).toMatch(/"req":\{"id":"[0-9a-f-]{36}","method":"POST","path":"\/api\/kpi-plans"\}/);
  }, 60_000);

  it('is the same in the worker and in what Temporal keeps of an attempt that failed', async () => {
    const plan = await alpha.people.head.post<DocumentReference>('/api/kpi-plans', {
      personId: alpha.people.manager.person.id,
      month: alpha.month,
      terms: withPay,
    });
    await faults.provoke(['22003', '23514', '42P01', 'XX000']);
    const head = await new RawSession(stack.url).signIn('head');
    const submission = {
      path: `/api/kpi-plans/${plan.documentId}/submission`,
      body: { version: 1 },
      headers: { 'idempotency-key': randomUUID() },
    };
    expect(await head.send(submission)).toMatchObject({ status: 503 });
    const failures = await eventually('an attempt of each kind', () =>
      withTemporalClient(async (client) => {
        const { raw } = await client.workflow.getHandle(workflowIds.documentApproval(plan.documentId)).describe();
        const [pending] = raw.pendingActivities ?? [];
        return (pending?.attempt ?? 0) > 4 ? JSON.stringify(pending?.lastFailure) : undefined;
      }),
    );
    await faults.end();
    expectNoSecrets(failures);
    expect(failures).toContain('document_versions');
    expectNoSecrets(stack.worker.log);
    for (const state of ['22003', '23514', '42P01', 'XX000']) expect(stack.worker.log).toContain(state);
    await eventually('the submission', async () => ((await head.send(submission)).status < 300 ? true : undefined));
  }, 60_000);

  it('leaves the refused row out of the log of PostgreSQL as well', async () => {
    const settings = await stack.database.query(
      `SELECT current_setting('log_min_messages') AS messages, current_setting('log_min_error_statement') AS statements`,
    );
    expect(settings).toEqual([{ messages: 'log', statements: 'panic' }]);
  });

  it('is one line without values also when a process ends by an error that nobody handled', () => {
    const script = `import { endWithLastWords } from './dist/libs/platform/logging/last-words.js'; endWithLastWords();
      await Promise.reject(Object.assign(new Error('the base is ${pay}'), { code: '22P02', severity: 'ERROR', query: 'INSERT INTO x', parameters: ['${pay}'] }));`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(JSON.parse(stderr)).toMatchObject({ level: 60, err: { code: '22P02' } });
    expectNoSecrets(stderr);
  });
});
