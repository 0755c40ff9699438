import { setTimeout as pause } from 'node:timers/promises';
import type { DurableServers } from './durable-servers.js';
import type { PaidCompany } from './paid-company.js';
import type { Victim } from './strikes.js';

/** Longer than any heartbeat of a run may be late: the attempt is given up, and the next begins elsewhere. */
const stallMs = 12_000;

/**
 * Strikes after a while. Servers are there again when it answers; API and worker are started again by whoever supervises
 * them.
 * @param before is called just before
 */
export async function strike(
  servers: DurableServers,
  company: PaidCompany,
  { victim, afterMs, before }: { victim: Victim; afterMs: number; before: () => void },
): Promise<void> {
  await pause(afterMs);
  before();
  switch (victim) {
    case 'worker':
    case 'api':
      return company[victim].kill();
    case 'postgres':
      return servers.postgres.strike();
    case 'temporal':
      return servers.temporal.strike();
    case 'stalled-worker': {
      company.worker.signal('SIGSTOP');
      await Promise.all([company.startAnotherWorker(), pause(stallMs)]);
      company.worker.signal('SIGCONT');
    }
  }
}
