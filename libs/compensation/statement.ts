import { z } from 'zod';
import { actualsSchema } from './actuals.js';
import { strictObject } from './strict-object.js';
import type { Problem } from './problem.js';
import type { TraceNode } from './trace.js';

/** The frozen document that inputs come from: its id, its version and the SHA-256 of its canonical JSON. */
export const sourceReferenceSchema = strictObject({
  documentId: z.string().min(1).max(200),
  version: z.int().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/, { error: 'must be 64 lower-case hexadecimal digits' }),
});

/** What a statement is calculated from, besides the scheme. The sources appear in the trace only. */
export const statementInputsSchema = strictObject({
  actuals: actualsSchema,
  sources: strictObject({
    plan: sourceReferenceSchema.optional(),
    actuals: sourceReferenceSchema.optional(),
  }).optional(),
});

export type SourceReference = z.infer<typeof sourceReferenceSchema>;
export type StatementInputs = z.infer<typeof statementInputsSchema>;

/** One line of a statement: `component` is the kind of the component, `code` what it pays for, `amount` has exactly 2 decimals. */
export interface StatementLine {
  readonly position: number;
  readonly component: string;
  readonly code: string;
  readonly label: string;
  readonly amount: string;
}

export type StatementResult =
  | { readonly ok: true; readonly lines: StatementLine[]; readonly total: string; readonly trace: TraceNode }
  | { readonly ok: false; readonly problems: Problem[] };
