import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { decisionKinds } from '#approvals/approval.js';
import { approvalStatuses } from '#approvals/approval-status.js';
import { documentKindNames } from '#approvals/document-kinds/document-kinds.js';
import { idText, instant, sha256Text, versionNumber } from '../http/wire.js';

/** How far a document has come on its route. */
export const documentStatus = z.enum(approvalStatuses);

/** Of which kind a document is. */
export const documentKind = z.enum(documentKindNames);

/** What saving a draft answers. */
export const draftView = z.object({ documentId: idText, version: versionNumber, sha256: sha256Text });

/** The version that is to be frozen and sent on its route. */
export class SubmitBody extends createZodDto(z.strictObject({ version: versionNumber })) {}

/** One version of a document, in a path. */
export class VersionParams extends createZodDto(
  z.object({ id: idText, version: z.coerce.number().pipe(versionNumber) }),
) {}

/** What keeps a draft from being submitted; the path starts at its content. */
export const fieldProblemView = z.object({
  path: z.string(),
  message: z.string(),
  code: z.string().optional(),
  person: z.string().optional(),
  indicator: z.string().optional(),
});

/** What a submission answers. */
export class SubmissionView extends createZodDto(draftView.extend({ status: documentStatus, submittedAt: instant })) {}

export const decisionView = z.object({
  version: versionNumber,
  step: z.string(),
  decision: z.enum(decisionKinds),
  actorId: idText,
  actor: z.string(),
  comment: z.string().nullable(),
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
