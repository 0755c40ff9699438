import * as z from 'zod';
import { traceSourceSchema, type TraceSource } from '../trace/trace.js';

/**
 * One step of a calculation in the words of a language, for screens and for text: `formula` with names,
 * `substituted` the same with numbers, `explanation` what followed, `rounding` what was rounded here. `result` is
 * plain decimal text, `resultText` the same as people read it.
 */
export interface DescribedStep {
  rule: string;
  label: string;
  formula: string;
  substituted: string;
  unit: 'money' | 'ratio' | 'quantity' | 'yes-no';
  result: string;
  resultText: string;
  explanation?: string | undefined;
  rounding?: string | undefined;
  /** Of a summand that a text names in the line of its sum. */
  inline?: true | undefined;
  sources?: TraceSource[] | undefined;
  children: DescribedStep[];
}

export const describedStepSchema: z.ZodType<DescribedStep> = z.strictObject({
  rule: z.string(),
  label: z.string(),
  formula: z.string(),
  substituted: z.string(),
  unit: z.enum(['money', 'ratio', 'quantity', 'yes-no']),
  result: z.string(),
  resultText: z.string(),
  explanation: z.string().optional(),
  rounding: z.string().optional(),
  inline: z.literal(true).optional(),
  sources: z.array(traceSourceSchema).optional(),
  get children() {
    return z.array(describedStepSchema);
  },
});
