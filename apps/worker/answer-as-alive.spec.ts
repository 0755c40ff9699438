import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { answerAsAlive } from './answer-as-alive.js';

describe('The sign of life of a worker', () => {
  it('is given on the loopback, at the address at which the API gives its own, and nothing else is', async () => {
    const server = await answerAsAlive(0);
    const { address, port } = server.address() as AddressInfo;
    const ask = async (path: string, method = 'GET') => {
      const response = await fetch(`http://${address}:${port}${path}`, { method });
      return [response.status, await response.json()];
    };
    expect(address).toBe('127.0.0.1');
    expect(await ask('/health/live')).toEqual([200, { isAlive: true }]);
    expect((await ask('/'))[0]).toBe(404);
    expect((await ask('/health/live', 'POST'))[0]).toBe(404);
    server.close();
    await once(server, 'close');
  });
});
