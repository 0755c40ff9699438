import type { OrganisationId } from '#approvals/ids.js';

/** Which object it is: files are kept under the hash of what stands in them, each organisation's by themselves. */
export interface EvidenceKey {
  organisationId: OrganisationId;
  sha256: string;
}

/** Where files of evidence are kept: a directory, or storage that speaks S3. */
export interface EvidenceStore {
  /** Keeps a file; one that is there already stays as it is. Rejects where it is not kept as a whole. */
  put(key: EvidenceKey, bytes: Buffer): Promise<void>;
  /** Rejects where it is not there. */
  get(key: EvidenceKey): Promise<Buffer>;
  /** Removes it, if it is there. */
  remove(key: EvidenceKey): Promise<void>;
}
