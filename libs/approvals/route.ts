import { z } from 'zod';
import { roleSchema } from './role-schema.js';

const stepSchema = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be a word of 1 to 40 small letters, digits and hyphens, such as sign'),
  /** Anyone who holds one of these roles may decide the step. */
  roles: z.array(roleSchema).min(1),
  /**
   * What of the content the step is about, by the names of its fields. Where a returned version comes again with none of it
   * changed, the step keeps its signature; without a scope every step signs the whole document anew.
   */
  scope: z
    .array(
      z
        .string()
        .max(120)
        .regex(
          /^[A-Za-z][A-Za-z0-9]*(\.[A-Za-z][A-Za-z0-9]*)*$/,
          'must be the name of a field, or names with points between',
        ),
    )
    .min(1)
    .max(20)
    .optional(),
});

/** Who may submit a kind of document, who signs in which order, and where a returned one goes. */
export const routeSchema = z.strictObject({
  /** Who may submit a version of the document. */
  submitters: z.array(roleSchema).min(1),
  steps: z.array(stepSchema).min(1).max(8),
  /** Where a returned document goes: back to its author, or to the end (a new document takes its place). */
  afterReturn: z.enum(['redraft', 'close']),
});

export type Route = z.infer<typeof routeSchema>;
