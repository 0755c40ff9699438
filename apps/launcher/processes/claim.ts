import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, startMark } from './process-facts.js';

/** Who holds a claim: the process, and the mark that tells it from a later one with the same number. */
interface Holder {
  readonly pid: number;
  readonly mark: string | undefined;
}

/**
 * Takes a claim file for this process. Returns undefined when it is ours (now or already), else the number of the
 * living process that holds it. A claim whose holder has died is taken over.
 */
export function tryClaim(file: string): number | undefined {
  const draft = `${file}.${process.pid}.draft`;
  const own: Holder = { pid: process.pid, mark: startMark(process.pid) };
  writeFileSync(draft, JSON.stringify(own), { mode: 0o600 });
  try {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      if (linked(draft, file)) return undefined;
      const text = readText(file);
      const holder = parseHolder(text);
      if (holder && isHolding(holder)) return holder.pid === process.pid ? undefined : holder.pid;
      if (text !== undefined) removeStale(file, text);
    }
    throw new Error(`The claim ${file} changes hands faster than it can be read. Try again.`);
  } finally {
    rmSync(draft, { force: true });
  }
}

/**
 * Takes the folder of a server's data for this process, and returns what gives it back. Throws with what to do where
 * another process holds it.
 */
export function claimData(folder: string, server: string): () => void {
  const claim = join(folder, 'claim.json');
  const holder = tryClaim(claim);
  if (holder !== undefined)
    throw new Error(
      `The ${server} data in ${folder} is in use by process ${holder}. Stop that process first, or use another data folder.`,
    );
  return () => releaseClaim(claim);
}

/** Gives a claim back; a claim of another process stays. */
export function releaseClaim(file: string): void {
  if (parseHolder(readText(file))?.pid === process.pid) rmSync(file, { force: true });
}

/** Waits for a claim, then does the work under it; says whom it waits for, and gives up after the given time. */
export async function underClaim<T>(
  file: string,
  options: { waitMs: number; onWait: (pid: number) => void },
  work: () => Promise<T>,
): Promise<T> {
  const until = Date.now() + options.waitMs;
  for (let holder = tryClaim(file), told = false; holder !== undefined; holder = tryClaim(file)) {
    if (!told) options.onWait(holder);
    told = true;
    if (Date.now() > until)
      throw new Error(
        `Process ${holder} has held ${file} for ${options.waitMs / 1000} s. End that process, then try again.`,
      );
    await pause(100);
  }
  try {
    return await work();
  } finally {
    releaseClaim(file);
  }
}

function isHolding(holder: Holder): boolean {
  return isAlive(holder.pid) && (holder.mark === undefined || startMark(holder.pid) === holder.mark);
}

/** A hard link appears with its content in one step, which opening a file and writing to it does not. */
function linked(draft: string, file: string): boolean {
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** Removes exactly the stale text that was judged: if someone renewed the claim meanwhile, theirs is put back. */
function removeStale(file: string, judged: string): void {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (readText(aside) !== judged) linked(aside, file);
  rmSync(aside, { force: true });
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function parseHolder(text: string | undefined): Holder | undefined {
  try {
    const value: unknown = JSON.parse(text ?? '');
    if (typeof value !== 'object' || value === null || !('pid' in value) || typeof value.pid !== 'number')
      return undefined;
    return { pid: value.pid, mark: 'mark' in value && typeof value.mark === 'string' ? value.mark : undefined };
  } catch {
    return undefined;
  }
}
