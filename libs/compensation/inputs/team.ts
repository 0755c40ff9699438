import * as z from 'zod';
import { moneyText, quantityText } from '../numbers/decimal-text.js';
import { oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { refuseRepeatedIds } from './repeated-ids.js';

const MOST_MEMBERS = 5000;

/**
 * Everyone who shares the pool of the month, the person among them: an id, and the salary or the hours where the
 * pool is shared by them. Every member's statement is calculated from the same list.
 */
export const teamInputsSchema = strictObject({
  members: z
    .array(strictObject({ id: oneLineText(100), salary: moneyText.optional(), hours: quantityText.optional() }), {
      error: 'must be a list of members {"id", "salary", "hours"}',
    })
    .min(1, { error: 'must have at least 1 member', abort: true })
    .max(MOST_MEMBERS, { error: `must have at most ${MOST_MEMBERS} members`, abort: true })
    .superRefine(refuseRepeatedIds('member')),
});

export type TeamInputs = z.infer<typeof teamInputsSchema>;
