import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { oneLineText } from '#compensation/documents/plain-text.js';

import { idText, instant, sha256Text } from '../http/wire.js';

/** A name without a way to it: where the file lay with whoever sends it concerns nobody, and it never becomes a path. */
const fileNameText = oneLineText(200)
  .refine((name) => !/[/\\]/.test(name), {
    error: 'must be a name without / and \\: leave out the folders',
    abort: true,
  })
  .refine((name) => !/^\.+$/.test(name), { error: 'must be a name' });

export class EvidenceQuery extends createZodDto(
  z.object({
    fileName: fileNameText
      .meta({
        description:
          'What people call the file. It ends as files of its type do; the type is found by what stands in it.',
      })
      .optional(),
  }),
) {}

/** A file of evidence as documents name it. */
export const evidenceFileView = z.object({
  id: idText,
  name: z.string(),
  mediaType: z.string(),
  bytes: z.int(),
  sha256: sha256Text,
});

export class EvidenceFileView extends createZodDto(
  evidenceFileView.extend({
    uploadedBy: idText,
    uploadedAt: instant,
    documentId: idText.nullable().meta({
      description:
        'The document that it proves. Whoever may read that may read it; without one only who brought it, for a day.',
    }),
  }),
) {}
