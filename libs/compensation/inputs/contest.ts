import * as z from 'zod';
import { signedQuantityText } from '../numbers/signed-quantity.js';
import { codeText, oneLineText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { refuseRepeatedIds } from './repeated-ids.js';

const MOST_PARTICIPANTS = 1000;

/**
 * Everyone who takes part in the contest of the month, the person among them: an id, never shown to others, and
 * what each criterion of the contest came to, by its code. More is better; a growth may be less than 0.
 */
export const contestInputsSchema = strictObject({
  participants: z
    .array(
      strictObject({
        id: oneLineText(100),
        criteria: z.record(codeText, signedQuantityText, {
          error: (issue) =>
            issue.code === 'invalid_key'
              ? 'has a key that is not the code of a criterion'
              : 'must be an object of numbers by the code of a criterion of the contest',
        }),
      }),
      { error: 'must be a list of participants {"id", "criteria"}' },
    )
    .min(1, { error: 'must have at least 1 participant', abort: true })
    .max(MOST_PARTICIPANTS, { error: `must have at most ${MOST_PARTICIPANTS} participants`, abort: true })
    .superRefine(refuseRepeatedIds('participant')),
});

export type ContestInputs = z.infer<typeof contestInputsSchema>;
