import type { DocumentId } from './ids.js';

/** What a reopening is about, as the key of its subject: each approved version of actuals is reopened once. */
export function reopenedVersionKey(actualsId: DocumentId, version: number): string {
  return `${actualsId}/${version}`;
}

/** The same the other way. */
export function readReopenedVersion(key: string): { actualsId: DocumentId; version: number } {
  const [actualsId = '', version = ''] = key.split('/');
  return { actualsId, version: Number.parseInt(version, 10) };
}
