import { checkScheme } from './check-scheme.js';
import { schemeShape } from './scheme-shape.js';

export type { PayScheme, PaySchemeDraft } from './scheme-shape.js';

/**
 * The rules that pay is calculated by: components, paid side by side. A scheme that passes is complete: every
 * code that it speaks of exists, nothing depends on itself, no tier has a gap or an overlap.
 */
export const paySchemeSchema = schemeShape.superRefine((scheme, context) => {
  for (const { path, message } of checkScheme(scheme)) context.addIssue({ code: 'custom', path, message });
});
