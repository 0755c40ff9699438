import { oneLineText } from '../documents/plain-text.js';

/** The longest that an explanation of a document may be: a sentence or two. */
export const LONGEST_EXPLANATION = 300;

/**
 * What whoever signs and whoever earns by an indicator read of it: how its result is measured, and what the earner can
 * do about it. Nothing is calculated from them. Documents from before there were any have none; what is submitted has
 * both (`scheme/unsaid-fields.ts`).
 */
export const explanationFields = {
  howMeasured: oneLineText(LONGEST_EXPLANATION)
    .optional()
    .describe('How the result is measured: from what, by whom, counted how.'),
  howInfluenced: oneLineText(LONGEST_EXPLANATION).optional().describe('What the earner can do about the result.'),
};
