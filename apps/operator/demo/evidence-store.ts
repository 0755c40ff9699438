import { join } from 'node:path';
import { readConfiguration } from '#platform/configuration.js';
import { EvidenceBucket } from '#platform/evidence/evidence-bucket.js';
import { EvidenceDirectory } from '#platform/evidence/evidence-directory.js';
import type { EvidenceStore } from '#platform/evidence/evidence-store.js';

/** Where the API of the installation that the environment names keeps files of evidence: that of a stack, beside its other data. */
export function evidenceStore(env: NodeJS.ProcessEnv): EvidenceStore {
  const { PREMIA_DATA: dataFolder, DATABASE_URL: database } = env;
  const { evidenceBucket, evidenceDirectory } = readConfiguration({
    ...(dataFolder && !database ? { EVIDENCE_DIRECTORY: join(dataFolder, 'evidence') } : {}),
    ...env,
    DATABASE_URL: database ?? 'postgresql://of-the-stack-that-runs',
    SESSION_SECRET: env.SESSION_SECRET ?? 'no session is begun by this command',
  });
  return evidenceBucket ? new EvidenceBucket(evidenceBucket) : new EvidenceDirectory(evidenceDirectory);
}
