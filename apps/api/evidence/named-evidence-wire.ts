import { z } from 'zod';
import { idText, reasonText } from '../http/wire.js';
import { evidenceKind } from '../http/words.js';
import { evidenceFileView } from './evidence-wire.js';

const mostFiles = 10;

/** Evidence as its author names it: what the files show, and which they are. */
export const namedEvidence = z.strictObject({
  kind: evidenceKind,
  description: reasonText.meta({ description: 'What the files show.' }),
  files: z
    .array(idText, { error: 'must be a list of ids of files of evidence' })
    .min(1, 'name at least one file that you have brought: POST /api/evidence-files')
    .max(mostFiles, `has at most ${mostFiles} files`),
});

/** The same as it is shown. */
export const evidenceView = z.object({ kind: evidenceKind, description: z.string(), files: z.array(evidenceFileView) });
