import { setTimeout as pause } from 'node:timers/promises';

/**
 * Calls back when the process that started this one has ended. A signal to npm, or to a compiler that runs us, ends
 * the shell between us and does not reach us: without this the work would go on with nobody to stop it.
 */
export async function whenParentEnds(callback: () => void): Promise<void> {
  const parent = process.ppid;
  while (process.ppid === parent) await pause(500, undefined, { ref: false });
  callback();
}
