import type { z } from 'zod';
import { codeText, oneLineText } from '../../documents/plain-text.js';
import { shareText } from '../../numbers/decimal-text.js';
import { weightText } from '../../numbers/weight.js';
import { explanationFields } from '../explained-indicator.js';
import { capText, DEFAULT_CAP, type AnyIndicatorTerms, type RefuseField } from '../indicator-terms.js';

/** What of one kind of indicator stands in documents of people. It lives in a file of its own and has its line in indicator-kind.ts. */
export interface PlanIndicator<Schema extends z.ZodType> {
  /** An indicator of the kind in a personal plan, where every number is written down. */
  readonly schema: Schema;
  /** What must hold between its terms, in a personal plan and in a scheme. */
  readonly check?: (terms: AnyIndicatorTerms, refuse: RefuseField) => void;
}

/** Keeps the type of a kind's schema. */
export function planIndicator<Schema extends z.ZodType>(kind: PlanIndicator<Schema>): PlanIndicator<Schema> {
  return kind;
}

/** What every indicator of a plan has. */
export const planFields = {
  code: codeText,
  name: oneLineText(120),
  unit: oneLineText(24),
  weight: weightText,
  ...explanationFields,
};

/**
 * The least attainment that is paid (pay-rules.md, section 1: 60 % where an indicator is paid by itself, none where a
 * combined result is made of it). For a loss share attainment is the share kept, so a loss of over 40 % pays nothing.
 * Of a deviation it is another way to write the tolerance, as 100 % less it; of yes/no it means nothing.
 */
export const planThreshold = shareText.optional();

/** Written into every plan, so that whoever signs it sees it. */
export const planCap = capText.default(DEFAULT_CAP);
