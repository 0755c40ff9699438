import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { idText, instant, sha256Text, versionNumber } from '../http/wire.js';
import { decisionKind, documentStatus } from '../http/words.js';

/** What saving a draft answers. */
export const draftView = z.object({ documentId: idText, version: versionNumber, sha256: sha256Text });

/** The same where nothing is added to it. */
export class DraftView extends createZodDto(draftView) {}

/** The version that is to be frozen and sent on its route. */
export class SubmitBody extends createZodDto(z.strictObject({ version: versionNumber })) {}

/** One version of a document, in a path. */
export class VersionParams extends createZodDto(
  z.object({ id: idText, version: z.coerce.number().pipe(versionNumber) }),
) {}

/** What a submission answers. */
export class SubmissionView extends createZodDto(draftView.extend({ status: documentStatus, submittedAt: instant })) {}

/** A person by name. */
export const namedPerson = z.object({ personId: idText, name: z.string() });

/** From which version a step keeps its signature. */
export const keptFrom = versionNumber.nullable().meta({
  description: 'The earlier version that was signed, where the step keeps that signature; null where this one was.',
});

export const decisionView = z.object({
  version: versionNumber,
  step: z.string(),
  decision: decisionKind,
  actorId: idText,
  actor: z.string(),
  onBehalfOf: namedPerson.nullable().meta({ description: 'The principal whose delegate the actor was.' }),
  comment: z.string().nullable(),
  keptFrom,
  decidedAt: instant,
});

/** One version with its content. */
export const versionView = <T extends z.ZodType>(content: T) =>
  z.object({
    version: versionNumber,
    sha256: sha256Text,
    hashFormat: z.int().meta({
      description: 'What the hash covers: 1 the content alone, 2 what the document is about as well.',
    }),
    content,
    draftedBy: idText,
    draftedAt: instant,
    submittedBy: idText.nullable(),
    submittedAt: instant.nullable(),
  });
