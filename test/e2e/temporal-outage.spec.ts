import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startTemporalServer, type TemporalServer } from '#apps/launcher/servers/temporal-server.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { RawSession } from '../support/raw-session.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

/** Long enough for clients that double their pauses to be caught in one of ten seconds and more. */
const outageMs = 20_000;
const longestReturnMs = 5_000;

describe('A Temporal that was away', () => {
  const folder = mkdtempSync(join(tmpdir(), 'premia-outage-'));
  const servers: TemporalServer[] = [];
  let stack: StackOfProcesses;

  const start = (port?: number) =>
    startTemporalServer({
      program: process.env.PREMIA_TEMPORAL_PROGRAM ?? '',
      folder,
      durable: true,
      ...(port === undefined ? {} : { port, portIsFixed: true }),
      log: () => undefined,
    });

  beforeAll(async () => {
    const server = await start();
    servers.push(server);
    stack = await startStackOfProcesses({
      env: { TEMPORAL_ADDRESS: server.address, TEMPORAL_NAMESPACE: server.namespace },
    });
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
    for (const server of servers) await server.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is found again within five seconds of its return, by the API and by the worker', async () => {
    const alpha = await AlphaMonth.open(stack);
    const plan = await alpha.draftPlan();
    const head = await new RawSession(stack.url).signIn('head');
    const submission = {
      path: `/api/kpi-plans/${plan.documentId}/submission`,
      body: { version: plan.version },
      headers: { 'idempotency-key': 'submission-in-an-outage' },
    };

    const [{ port, stop } = await start()] = servers;
    await stop();
    const wentAwayAt = Date.now();
    while (Date.now() - wentAwayAt < outageMs) {
      const { status, headers } = await head.send(submission);
      expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '2' });
      await pause(1_000);
    }

    servers.push(await start(port));
    const returnedAt = Date.now();
    let answer = await head.send(submission);
    while (answer.status === 503 && Date.now() - returnedAt < 60_000) {
      await pause(100);
      answer = await head.send(submission);
    }
    expect(answer.status).toBe(201);
    expect(Date.now() - returnedAt).toBeLessThan(longestReturnMs);
  }, 180_000);
});
