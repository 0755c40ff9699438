import { describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { createServer, type Socket } from 'node:net';
import { once } from 'node:events';
import { Connection } from '@temporalio/client';
import { RetriesUntilClosed } from './retries-until-closed.js';

/** Takes connections and ends them: whoever calls is told that the service is away. */
async function away() {
  const calls: Socket[] = [];
  const server = createServer((socket) => {
    calls.push(socket);
    socket.destroy();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port');
  return { address: `127.0.0.1:${address.port}`, calls, close: () => server.close() };
}

const pauseOfTheFirst = 20;

describe('A connection that closes while a call waits to be attempted again', () => {
  it('answers the call with its failure, and nothing is attempted on what is closed', async () => {
    const server = await away();
    const retries = new RetriesUntilClosed();
    const connection = Connection.lazy({ address: server.address, interceptors: [retries.interceptor] });
    const uncaught: unknown[] = [];
    const note = (error: unknown) => uncaught.push(error);
    process.on('uncaughtException', note);
    try {
      const call = connection.workflowService.getSystemInfo({}).then(
        () => 'answered',
        () => 'failed',
      );
      while (server.calls.length === 0) await pause(pauseOfTheFirst);
      await pause(pauseOfTheFirst);
      await retries.end();
      await connection.close();
      expect(await Promise.race([call, pause(1_000, 'no answer')])).toBe('failed');
      await pause(500);
      expect(uncaught).toEqual([]);
    } finally {
      process.off('uncaughtException', note);
      server.close();
    }
  }, 15_000);
});
