import * as z from 'zod';

/** The document that a number of the trace comes from; the version as text, like every number of a trace. */
export const traceSourceSchema = z.strictObject({
  role: z.enum(['plan', 'actuals', 'scheme']),
  documentId: z.string(),
  version: z.string(),
  sha256: z.string(),
});

const traceNoteSchema = z.strictObject({ code: z.string(), values: z.record(z.string(), z.string()).optional() });

export type TraceSource = z.infer<typeof traceSourceSchema>;
export type TraceNote = z.infer<typeof traceNoteSchema>;

/**
 * One step of a calculation, without words: `rule` names an entry of the rule catalogue, which has the formula
 * and the sentences in every language; `values` are its numbers. Every number is text, a plain decimal or a
 * reduced fraction such as `47/60`, in full: whoever has the catalogue's formula can re-perform the step.
 * `result` is an amount with exactly the decimals of its currency, a ratio (0.8 is 80 %) or a quantity; `exact` is what it was rounded
 * from. `label` and `names` are the author's own words. Holds text only, so it survives JSON byte for byte.
 */
export interface TraceNode {
  rule: string;
  label?: string | undefined;
  values?: Record<string, string> | undefined;
  names?: Record<string, string> | undefined;
  unit: 'money' | 'ratio' | 'quantity' | 'yes-no';
  result: string;
  exact?: string | undefined;
  notes?: TraceNote[] | undefined;
  sources?: TraceSource[] | undefined;
  children?: TraceNode[] | undefined;
}

export const traceNodeSchema: z.ZodType<TraceNode> = z.strictObject({
  rule: z.string(),
  label: z.string().optional(),
  values: z.record(z.string(), z.string()).optional(),
  names: z.record(z.string(), z.string()).optional(),
  unit: z.enum(['money', 'ratio', 'quantity', 'yes-no']),
  result: z.string(),
  exact: z.string().optional(),
  notes: z.array(traceNoteSchema).optional(),
  sources: z.array(traceSourceSchema).optional(),
  get children() {
    return z.array(traceNodeSchema).optional();
  },
});

/** What a step has besides its rule, unit and result. */
export type TraceDetails = Pick<TraceNode, 'label' | 'values' | 'names' | 'exact' | 'notes' | 'sources' | 'children'>;
