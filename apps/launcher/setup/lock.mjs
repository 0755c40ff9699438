import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const WAIT_MS = 15 * 60_000;
/** A folder without a number in it belongs to a process that is just writing it, or that was killed in that instant. */
const NUMBERLESS_MS = 5_000;

/** Does the work while no other process installs or builds in this checkout. The lock of a process that died is taken over. */
export async function underLock(root, say, work) {
  mkdirSync(join(root, '.premia'), { recursive: true });
  const folder = join(root, '.premia', 'setup.lock');
  const until = Date.now() + WAIT_MS;
  for (let told = false; !take(folder);) {
    const holder = holderOf(folder);
    if (!told) say(`Process ${holder ?? 'unknown'} is setting up this checkout; waiting for it.`);
    told = true;
    if (Date.now() > until)
      throw new Error(
        `Process ${holder} has been setting up for ${WAIT_MS / 60_000} minutes. End it, remove ${folder}, then try again.`,
      );
    await pause(200);
  }
  try {
    await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Whether a process with this number exists. */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

function take(folder) {
  try {
    mkdirSync(folder);
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (isAbandoned(folder)) clearAway(folder);
    return false;
  }
}

/** Moves it aside first: whoever renewed the lock since we judged it gets theirs back. */
function clearAway(folder) {
  const aside = `${folder}.${process.pid}`;
  try {
    renameSync(folder, aside);
    if (!isAbandoned(aside)) renameSync(aside, folder);
  } catch (error) {
    if (error.code !== 'ENOENT' && error.code !== 'ENOTEMPTY') throw error;
  }
  rmSync(aside, { recursive: true, force: true });
}

function isAbandoned(folder) {
  const holder = holderOf(folder);
  if (holder !== undefined) return !isRunning(holder);
  try {
    return Date.now() - statSync(folder).mtimeMs > NUMBERLESS_MS;
  } catch {
    return false;
  }
}

function holderOf(folder) {
  try {
    return Number.parseInt(readFileSync(join(folder, 'pid'), 'utf8'), 10) || undefined;
  } catch {
    return undefined;
  }
}
