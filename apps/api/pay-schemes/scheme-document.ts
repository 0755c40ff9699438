import { createZodDto } from 'nestjs-zod';
import { z } from 'zod';
import { draftView } from '../approvals/document-wire.js';
import { fieldProblemView } from '../http/problem-schema.js';

/** A pay scheme as it comes; what is wrong with it is told by the scheme's own check, with the path of each field. */
export const schemeDocument = z.record(z.string(), z.unknown(), {
  error: 'must be a pay scheme: send it as {"scheme": {"format": "pay-scheme/1", ...}}',
});

/** What saving a draft of a scheme answers. */
export class SchemeDraftView extends createZodDto(draftView.extend({ refusals: z.array(fieldProblemView) })) {}
