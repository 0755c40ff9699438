import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Client } from 'pg';
import { discardPostgres, type PostgresServer, startPostgres } from '#apps/launcher/servers/postgres-server.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { AlphaMonth, type DocumentReference } from '../support/alpha-month.js';
import { RawSession, type RawRequest } from '../support/raw-session.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';

const outageMs = 60_000;
/** Attempts of a transaction come ten seconds after each other at the most. */
const longestReturnMs = 15_000;

describe('A PostgreSQL that was away for a minute, in the middle of a route', () => {
  let folder: string;
  const servers: PostgresServer[] = [];
  let stack: StackOfProcesses;
  let alpha: AlphaMonth;
  /** Has the first signature: the second is on its way when the server stops. */
  let halfSigned: DocumentReference;
  /** Has none: the first is sent while the server is away. */
  let submitted: DocumentReference;

  const start = (port?: number) =>
    startPostgres({
      folder: join(folder, 'postgres'),
      durable: true,
      ...(port === undefined ? {} : { port, portIsFixed: true }),
      log: () => undefined,
    });

  beforeAll(async () => {
    const data = join(process.cwd(), '.premia');
    mkdirSync(data, { recursive: true });
    folder = mkdtempSync(join(data, 'test-'));
    // Run as root, PostgreSQL works under another account, which has to get in.
    chmodSync(folder, 0o755);
    const server = await start();
    servers.push(server);
    stack = await startStackOfProcesses({ databaseServer: server });
    alpha = await AlphaMonth.open(stack);
    const second = await alpha.addPerson('second', ['sales-manager']);
    halfSigned = await alpha.draftPlan();
    submitted = await alpha.draftPlan(second.person.id);
    for (const plan of [halfSigned, submitted]) await alpha.submitPlan(plan);
    await alpha.decide(alpha.people.commercial, halfSigned);
  }, 180_000);
  afterAll(async () => {
    await stack.stop();
    for (const server of servers) await server.stop();
    await discardPostgres(join(folder, 'postgres'), () => undefined);
    rmSync(folder, { recursive: true, force: true });
  });

  const signature = ({ documentId, version, sha256 }: DocumentReference, key: string): RawRequest => ({
    path: `/api/documents/${documentId}/decisions`,
    body: { version, sha256, decision: 'sign' },
    headers: { 'idempotency-key': key },
  });
  const decisionsOf = ({ documentId }: DocumentReference) =>
    stack.database.query('SELECT step, version FROM decisions WHERE document_id = $1 ORDER BY position', [documentId]);

  /** Sends a signature, and answers once its transaction waits for a lock that nobody gives back. */
  async function sendUntilItWaits(send: () => Promise<unknown>): Promise<void> {
    const blocker = new Client({ connectionString: stack.database.ownerUrl });
    // The server takes the connection with it.
    blocker.on('error', () => undefined);
    await blocker.connect();
    await blocker.query('BEGIN');
    await blocker.query('LOCK TABLE decisions IN EXCLUSIVE MODE');
    void send();
    await eventually('the signature to wait in its transaction', async () => {
      const waiting = await stack.database.query(
        `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'decisions'::regclass`,
      );
      return waiting.length > 0 ? true : undefined;
    });
  }

  it('has lost no decision, neither one that was under way nor one that was sent meanwhile, and has each once', async () => {
    const general = await new RawSession(stack.url).signIn('general');
    const commercial = await new RawSession(stack.url).signIn('commercial');
    const underWay = signature(halfSigned, 'signature-under-way');
    const meanwhile = signature(submitted, 'signature-meanwhile');
    let firstAnswer: Promise<{ status: number }> | undefined;
    await sendUntilItWaits(() => (firstAnswer = general.send(underWay)));

    const { port, stop } = servers[0]!;
    await stop();
    const wentAwayAt = Date.now();
    expect((await firstAnswer)?.status).toBe(503);
    while (Date.now() - wentAwayAt < outageMs) {
      for (const answer of [await general.send(underWay), await commercial.send(meanwhile)])
        expect({ status: answer.status, retryAfter: answer.headers.get('retry-after') }).toEqual({
          status: 503,
          retryAfter: '2',
        });
      await pause(1_000);
    }

    servers.push(await start(port));
    const returnedAt = Date.now();
    const untilTaken = async (who: RawSession, request: RawRequest) => {
      let answer = await who.send(request);
      while (answer.status === 503 && Date.now() - returnedAt < 60_000) {
        await pause(100);
        answer = await who.send(request);
      }
      return { status: answer.status, document: (JSON.parse(answer.text) as { status: string }).status };
    };
    const [second, first] = await Promise.all([untilTaken(general, underWay), untilTaken(commercial, meanwhile)]);
    expect(Date.now() - returnedAt).toBeLessThan(longestReturnMs);
    expect(second).toEqual({ status: 201, document: 'signed' });
    expect(first).toEqual({ status: 201, document: 'in-approval' });
    expect(await decisionsOf(halfSigned)).toEqual([
      { step: 'commercial-director', version: 1 },
      { step: 'general-director', version: 1 },
    ]);
    expect(await decisionsOf(submitted)).toEqual([{ step: 'commercial-director', version: 1 }]);
  }, 240_000);

  it('lets the route end as any other, and the month go on', async () => {
    await alpha.decide(alpha.people.general, submitted);
    expect(await decisionsOf(submitted)).toHaveLength(2);
    await alpha.untilStage('plans-signed');
  });
});
