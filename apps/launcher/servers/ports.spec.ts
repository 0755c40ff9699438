import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { choosePort, findFreePort, isFree } from './ports.js';

describe('A port of an embedded server', () => {
  const open: Server[] = [];

  async function occupy(): Promise<number> {
    const server = createServer();
    open.push(server);
    await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
    return (server.address() as { port: number }).port;
  }

  afterEach(async () => {
    await Promise.all(open.splice(0).map((server) => new Promise((resolve) => server.close(resolve))));
  });

  it('is the preferred one while that is free, also the second time', async () => {
    const log: string[] = [];
    const preferred = await choosePort({ purpose: 'PostgreSQL', log: (line) => log.push(line) });
    for (let time = 0; time < 2; time += 1) {
      expect(await choosePort({ preferred, purpose: 'PostgreSQL', log: (line) => log.push(line) })).toBe(preferred);
    }
    expect(log).toEqual([]);
  });

  it('is another one when the preferred is taken, and the log says so', async () => {
    const taken = await occupy();
    const log: string[] = [];
    const port = await choosePort({ preferred: taken, purpose: 'PostgreSQL', log: (line) => log.push(line) });
    expect(port).not.toBe(taken);
    expect(await isFree(port)).toBe(true);
    expect(log).toEqual([`Port ${taken} is taken by another program; PostgreSQL listens on ${port} instead.`]);
  });

  it('is none that an outgoing connection may be given', async () => {
    const ports = await Promise.all(Array.from({ length: 10 }, () => findFreePort()));
    expect(new Set(ports).size).toBe(ports.length);
    for (const port of ports) expect(port).toBeLessThan(32_768);
  });

  it('is refused when it is taken and others already know it', async () => {
    const taken = await occupy();
    await expect(
      choosePort({ preferred: taken, fixed: true, purpose: 'Temporal', log: () => undefined }),
    ).rejects.toThrow(`Port ${taken} is taken`);
  });
});
