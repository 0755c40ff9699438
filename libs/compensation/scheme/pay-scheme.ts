import * as z from 'zod';
import { findTooMuchWork } from './bounded-work.js';
import { checkScheme } from './check-scheme.js';
import { schemeShape, type PaySchemeDraft } from './scheme-shape.js';

export type { PayScheme, PaySchemeDraft } from './scheme-shape.js';

const checkedScheme = schemeShape.superRefine((scheme, context) => {
  for (const { path, message } of checkScheme(scheme)) context.addIssue({ code: 'custom', path, message });
});

/**
 * The rules that pay is calculated by: components, paid side by side. A scheme that passes is complete: every
 * code that it speaks of exists, nothing depends on itself, no tier has a gap or an overlap. One that asks for more work
 * than anybody waits for is refused before its parts are looked at.
 */
export const paySchemeSchema = z.preprocess((document: PaySchemeDraft, context) => {
  for (const { path, message } of findTooMuchWork(document)) context.addIssue({ code: 'custom', path, message });
  return document;
}, checkedScheme);
