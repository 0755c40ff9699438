import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { OrganisationId } from '#approvals/ids.js';

/** Which object it is: files are kept under the hash of what stands in them, each organisation's by themselves. */
export interface EvidenceKey {
  organisationId: OrganisationId;
  sha256: string;
}

/**
 * Files of evidence in a directory. What is there is there as a whole: a file gets its name once all of it is on the
 * disk. Nothing in the directory is ever executed, and names of people's choosing are no part of a path.
 */
export class EvidenceDirectory {
  constructor(private readonly directory: string) {}

  /** Keeps a file; one that is there already stays as it is. */
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

  /** Rejects where it is not there. */
  get(key: EvidenceKey): Promise<Buffer> {
    return readFile(this.pathOf(key));
  }

  /** Removes it, if it is there. */
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
