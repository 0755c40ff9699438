import { z } from 'zod';

/** The document that a number of the trace comes from; the version as text, like every number of a trace. */
const traceSourceSchema = z.strictObject({
  role: z.enum(['plan', 'actuals']),
  documentId: z.string(),
  version: z.string(),
  sha256: z.string(),
});

/**
 * One step of a calculation. `result` is plain decimal text: an amount of money with 2 decimals, or a ratio
 * (0.8 is 80 %). `formula` has names, `substituted` the same with numbers, `explanation` says in words what
 * followed, `rounding` what was rounded here. Holds text only, so it survives JSON byte for byte.
 */
export const traceNodeSchema = z.strictObject({
  rule: z.string(),
  label: z.string(),
  formula: z.string(),
  substituted: z.string(),
  unit: z.enum(['money', 'ratio']),
  result: z.string(),
  explanation: z.string().optional(),
  rounding: z.string().optional(),
  sources: z.array(traceSourceSchema).optional(),
  get children() {
    return z.array(traceNodeSchema);
  },
});

export type TraceSource = z.infer<typeof traceSourceSchema>;
export type TraceNode = z.infer<typeof traceNodeSchema>;
