import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statfsSync, statSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

/** Where Linux has a file system in memory, and how it says so. */
const memory = '/dev/shm';
const inMemory = 0x0102_1994;
const prefix = 'premia-';

/** Several times what throw-away data comes to. Many containers have 64 MB there, which is too little. */
const roomBytes = 4 * 2 ** 30;

/** Whoever restarts servers on a folder does so within seconds. */
const leftAfterMs = 60 * 60 * 1000;

/**
 * A new folder in memory, or undefined where there is none with room, or where it cannot be used. A database that is soon
 * thrown away is a thousand files, which a disk takes longer to make and to remove than PostgreSQL to fill. What a run
 * that was killed has left there is removed first: it would take memory until the machine is restarted.
 */
export function makeFolderInMemory(options: {
  canBeUsed: (folder: string) => boolean;
  isServed: (folder: string) => boolean;
}): string | undefined {
  if (!hasFileSystem()) return undefined;
  removeLeftovers(memory, options.isServed);
  if (!hasRoom()) return undefined;
  const folder = mkdtempSync(join(memory, prefix));
  chmodSync(folder, 0o755);
  if (options.canBeUsed(folder)) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

export function isInMemory(folder: string): boolean {
  return folder.startsWith(`${memory}/`);
}

/** Removes the folders that no server lives on and nobody has touched for an hour; those of other users stay. */
export function removeLeftovers(parent: string, isServed: (folder: string) => boolean): void {
  for (const name of readdirSync(parent).filter((each) => each.startsWith(prefix))) {
    const folder = join(parent, name);
    try {
      if (Date.now() - lastTouched(folder) > leftAfterMs && !isServed(folder)) rmSync(folder, { recursive: true });
    } catch (error) {
      // Somebody else's, or another start is just removing it.
      if (!['EACCES', 'EPERM', 'ENOENT', 'ENOTEMPTY'].includes((error as NodeJS.ErrnoException).code ?? ''))
        throw error;
    }
  }
}

/** Of the folder itself or of the clusters in it: PostgreSQL notes its process in its own folder. */
function lastTouched(folder: string): number {
  const touched = [folder, ...readdirSync(folder).map((name) => join(folder, name))];
  return Math.max(...touched.map((path) => statSync(path).mtimeMs));
}

function hasFileSystem(): boolean {
  return existsSync(memory) && statfsSync(memory).type === inMemory;
}

function hasRoom(): boolean {
  const { bavail, bsize } = statfsSync(memory);
  return Math.min(bavail * bsize, freemem()) > roomBytes;
}
