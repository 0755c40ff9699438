import { chmodSync, existsSync, mkdtempSync, rmSync, statfsSync } from 'node:fs';
import { freemem } from 'node:os';
import { join } from 'node:path';

/** Where Linux has a file system in memory, and how it says so. */
const memory = '/dev/shm';
const inMemory = 0x0102_1994;

/** Several times what throw-away data comes to. Many containers have 64 MB there, which is too little. */
const roomBytes = 4 * 2 ** 30;

/**
 * A new folder in memory, or undefined where there is none with room, or where it cannot be used. A database that is soon
 * thrown away is a thousand files, which a disk takes longer to make and to remove than PostgreSQL to fill.
 */
export function makeFolderInMemory(canBeUsed: (folder: string) => boolean): string | undefined {
  if (!hasRoom()) return undefined;
  const folder = mkdtempSync(join(memory, 'premia-'));
  chmodSync(folder, 0o755);
  if (canBeUsed(folder)) return folder;
  rmSync(folder, { recursive: true });
  return undefined;
}

export function isInMemory(folder: string): boolean {
  return folder.startsWith(`${memory}/`);
}

function hasRoom(): boolean {
  if (!existsSync(memory)) return false;
  const { type, bavail, bsize } = statfsSync(memory);
  return type === inMemory && Math.min(bavail * bsize, freemem()) > roomBytes;
}
