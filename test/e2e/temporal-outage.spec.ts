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
const outageMs = 60_000;
const longestReturnMs = 5_000;

describe('A Temporal that was away for a minute, in the middle of a route', () => {
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

  it('is found again within five seconds of its return by API and worker, and has lost no decision', async () => {
    const alpha = await AlphaMonth.open(stack);
    const plan = await alpha.draftPlan();
    await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, plan);
    const general = await new RawSession(stack.url).signIn('general');
    const { version, sha256 } = plan;
    const signature = {
      path: `/api/documents/${plan.documentId}/decisions`,
      body: { version, sha256, decision: 'sign' },
      headers: { 'idempotency-key': 'signature-in-an-outage' },
    };

    const [{ port, stop } = await start()] = servers;
    await stop();
    const wentAwayAt = Date.now();
    while (Date.now() - wentAwayAt < outageMs) {
      const { status, headers } = await general.send(signature);
      expect({ status, retryAfter: headers.get('retry-after') }).toEqual({ status: 503, retryAfter: '2' });
      await pause(1_000);
    }

    servers.push(await start(port));
    const returnedAt = Date.now();
    let answer = await general.send(signature);
    while (answer.status === 503 && Date.now() - returnedAt < 60_000) {
      await pause(100);
      answer = await general.send(signature);
    }
    expect({ status: answer.status, document: JSON.parse(answer.text) as object }).toMatchObject({
      status: 201,
      document: { status: 'signed' },
    });
    expect(Date.now() - returnedAt).toBeLessThan(longestReturnMs);
    const decisions = 'SELECT step FROM decisions WHERE document_id = $1 ORDER BY position';
    expect(await stack.database.query(decisions, [plan.documentId])).toEqual([
      { step: 'commercial-director' },
      { step: 'general-director' },
    ]);
  }, 240_000);
});
