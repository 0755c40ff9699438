import * as z from 'zod';
import { isPositiveText, makeMoneyText } from '../numbers/decimal-text.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { itemIdText } from './item-id.js';
import { refuseRepeatedIds } from './repeated-ids.js';
import { sourceReferenceSchema } from './source-reference.js';

export const MOST_FINES = 50;

/** An amount without a sign: a fine with a minus would be meant to give back, which it never does. */
const finedText = makeMoneyText(
  'must not be negative; give back what a fine of an earlier month took by an adjustment that reverses it, and write what this one takes without a sign',
);

/** What a fine says besides its id. */
export const fineFields = {
  /** What it is for, as the employee reads it on the statement. */
  reason: oneLineText(200),
  /** What is to be taken, written without a sign. */
  amount: finedText.refine(isPositiveText, {
    error: 'must be more than 0; leave out a fine that takes nothing',
    abort: true,
  }),
  /** The approved memo that imposed it (pay-rules.md, section 10: fines are always by memo with a reason). */
  memo: sourceReferenceSchema.optional(),
};

const fineSchema = strictObject({ id: itemIdText, ...fineFields });

/** The fines of the month, in the order in which they are taken. */
export const finesSchema = z
  .array(fineSchema, { error: 'must be a list of fines' })
  .max(MOST_FINES, { error: `must have at most ${MOST_FINES} fines`, abort: true })
  .superRefine(refuseRepeatedIds('fine'));

export type Fine = z.infer<typeof fineSchema>;
