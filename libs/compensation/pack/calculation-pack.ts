import * as z from 'zod';
import { strictObject } from '../documents/strict-object.js';

const MOST_LINES = 10_000;
const MOST_PERIODS = 31;
const sha256Text = z
  .string({ error: 'must be text' })
  .regex(/^[0-9a-f]{64}$/, { error: 'must be a SHA-256 in 64 lower-case hexadecimal digits' });
const shortText = z.string({ error: 'must be text' }).max(300, { error: 'is longer than 300 characters' });
const anyObject = z.record(z.string(), z.unknown(), { error: 'must be an object' });

/**
 * One calculation, whole: whoever has the file can repeat it and sees whether anything in it was changed. Scheme,
 * inputs and state are as they were given; what a default would fill in belongs to the engine version. `sha256` is
 * over the canonical JSON (RFC 8785) of everything else in the pack. The trace is only held by its hash: it comes
 * out again. A pack has personal data; it is a file of whoever made it and goes nowhere by itself.
 */
export const calculationPackSchema = strictObject({
  format: z.literal('calculation-pack/1', { error: 'must be "calculation-pack/1", the only format there is' }),
  engineVersion: z.string({ error: 'must be text' }).max(40, { error: 'is longer than 40 characters' }),
  /** The one scheme of the month, or the periods of a month under several with the basis that they are prorated by. */
  scheme: anyObject.optional(),
  periods: z
    .array(anyObject, { error: 'must be a list of periods' })
    .max(MOST_PERIODS, { error: `must be at most ${MOST_PERIODS} periods` })
    .optional(),
  proration: shortText.optional(),
  inputs: anyObject,
  carriedState: anyObject,
  result: strictObject({
    lines: z
      .array(
        strictObject({
          position: z.number({ error: 'must be a number' }),
          component: shortText,
          code: shortText,
          label: shortText,
          amount: shortText,
        }),
        { error: 'must be a list of lines' },
      )
      .max(MOST_LINES, { error: `must be at most ${MOST_LINES} lines` }),
    total: shortText,
    carriedState: anyObject,
    traceSha256: sha256Text,
  }),
  sha256: sha256Text,
}).superRefine(({ scheme, periods, proration }, context) => {
  const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message });
  if ((scheme === undefined) === (periods === undefined)) refuse('scheme', 'must be given, or periods in its place');
  else if (proration !== undefined && periods === undefined)
    refuse('proration', 'belongs to periods; a month of one scheme has none');
});

export type CalculationPack = z.infer<typeof calculationPackSchema>;
