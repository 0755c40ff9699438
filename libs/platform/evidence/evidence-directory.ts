import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { EvidenceKey, EvidenceStore } from './evidence-store.js';

/**
 * Files of evidence in a directory. What is there is there as a whole: a file gets its name once all of it is on the
 * disk. Nothing in the directory is ever executed, and names of people's choosing are no part of a path.
 */
export class EvidenceDirectory implements EvidenceStore {
  constructor(private readonly directory: string) {}

  async put(key: EvidenceKey, bytes: Buffer): Promise<void> {
    const path = this.pathOf(key);
    if (await isThere(path)) return;
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    const draft = `${path}.${randomUUID()}`;
    try {
      const file = await open(draft, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(draft, path);
    } catch (error) {
      await rm(draft, { force: true });
      throw error;
    }
  }

  get(key: EvidenceKey): Promise<Buffer> {
    return readFile(this.pathOf(key));
  }

  async remove(key: EvidenceKey): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  private pathOf({ organisationId, sha256 }: EvidenceKey): string {
    return join(this.directory, organisationId, sha256);
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}
