import * as z from 'zod';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';

/** The frozen document that inputs come from: its id, its version and the SHA-256 of its canonical JSON. */
export const sourceReferenceSchema = strictObject({
  documentId: oneLineText(200),
  version: z.int({ error: 'must be a whole number' }).min(1),
  sha256: z
    .string({ error: 'must be text' })
    .regex(/^[0-9a-f]{64}$/, { error: 'must be 64 lower-case hexadecimal digits' }),
});

export type SourceReference = z.infer<typeof sourceReferenceSchema>;
