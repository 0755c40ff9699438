import { Context } from '@temporalio/activity';

const beatMs = 1_000;

/**
 * Tells the server that the process lives while the work goes on, wherever the workflow asks for it by a
 * heartbeatTimeout. The work of a killed process then starts again within seconds, however long it may take.
 */
export async function withHeartbeat<T>(work: () => Promise<T>): Promise<T> {
  const context = Context.current();
  if (!context.info.heartbeatTimeoutMs) return work();
  const beating = setInterval(() => context.heartbeat(), beatMs);
  try {
    return await work();
  } finally {
    clearInterval(beating);
  }
}
