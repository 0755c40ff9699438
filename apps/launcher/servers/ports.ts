import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';
import getPort from 'get-port';
import type { Log } from '../processes/child-process.js';

interface PortWish {
  readonly preferred?: number | undefined;
  /** Others already know the preferred port: a replacement is of no use to them, so a taken port is an error. */
  readonly fixed?: boolean | undefined;
  /** What will listen there, for the message when the wish cannot be met. */
  readonly purpose: string;
  readonly log: Log;
}

/** A free port on 127.0.0.1: the preferred one when it is free, else another, and then the log says so. */
export async function choosePort({ preferred, fixed, purpose, log }: PortWish): Promise<number> {
  if (preferred !== undefined && (await isFree(preferred))) return preferred;
  if (fixed)
    throw new Error(
      `Port ${preferred} is taken by another program, but ${purpose} must come back on it. End that program.`,
    );
  const port = await findFreePort();
  if (preferred !== undefined)
    log(`Port ${preferred} is taken by another program; ${purpose} listens on ${port} instead.`);
  return port;
}

/** Systems give outgoing connections ports from here on (Linux; others begin higher). */
const firstOfConnections = 32_768;
const firstOfServers = 10_000;

/**
 * A free port on 127.0.0.1 that no outgoing connection is given: a server that begins to listen a moment later, or comes
 * back after it was killed, finds it free still. Drawn by lot, so that those who ask at once hardly draw the same.
 */
export function findFreePort(): Promise<number> {
  const draws = Array.from({ length: 20 }, () => randomInt(firstOfServers, firstOfConnections));
  return getPort({ host: '127.0.0.1', port: draws });
}

/** Whether a port can be bound on 127.0.0.1 now. Asked directly: get-port remembers what it gave out, so a restarted server would not get its own port back. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => server.close(() => resolve(true)));
  });
}
