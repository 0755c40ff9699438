import * as z from 'zod';
import { compare, parseFraction } from '../../numbers/exact-fraction.js';
import { weightText } from '../../numbers/weight.js';
import { findWeightSumRefusal } from '../../trace/weight-display.js';
import { codeText, oneLineText } from '../../documents/plain-text.js';
import { moneySourceSchema } from '../../terms/amount-source.js';
import { dealAmountSourceSchema } from '../../terms/deal-amount-terms.js';
import { findPersonalPart } from '../../terms/personal-part.js';
import { strictObject } from '../../documents/strict-object.js';
import { findRepeatedCodes } from '../../documents/repeated-codes.js';

const MOST_CRITERIA = 10;
const MOST_PRIZES = 50;

/** What a criterion came to is the participant's value of its code, or, with `of`, what their deals of the month add up to. */
const criterionSchema = strictObject({
  code: codeText,
  name: oneLineText(120),
  weight: weightText,
  of: dealAmountSourceSchema.optional(),
});

const prizeSchema = strictObject({
  place: z.int({ error: 'must be a whole number' }).min(1, { error: 'must be at least 1' }),
  amount: moneySourceSchema,
});

/**
 * The terms of a contest (pay-rules.md, section 5: a ranking by a composite, so that a newcomer can win).
 * `compare` says how the criteria, of different units, become one number: `rank`, the weighted sum of the ranks in
 * each of them, the least is best; `share-of-best`, the weighted sum of each result's share of the best one, the
 * most is best. `ties`: those on the same place `share` the prizes of the places that they fill, or each gets the
 * `same`, the prize of the first of these places. With fewer than `leastParticipants` nobody is paid.
 */
export const contestTermsSchema = strictObject({
  criteria: z
    .array(criterionSchema, { error: 'must be a list of criteria {"code", "name", "weight"}' })
    .min(1, { error: 'must have at least 1 criterion', abort: true })
    .max(MOST_CRITERIA, { error: `must have at most ${MOST_CRITERIA} criteria`, abort: true }),
  compare: z.enum(['rank', 'share-of-best'], { error: 'must be "rank" or "share-of-best"' }).default('rank'),
  prizes: z
    .array(prizeSchema, { error: 'must be a list of prizes {"place", "amount"}' })
    .min(1, { error: 'must have at least 1 prize', abort: true })
    .max(MOST_PRIZES, { error: `must have at most ${MOST_PRIZES} prizes`, abort: true }),
  ties: z.enum(['share', 'same'], { error: 'must be "share" or "same"' }).default('share'),
  leastParticipants: z
    .int({ error: 'must be a whole number' })
    .min(1, { error: 'must be at least 1' })
    .max(1000, { error: 'must be at most 1000' })
    .default(1),
}).superRefine(({ criteria, prizes }, context) => {
  const refuse = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
  findRepeatedCodes(
    criteria.map((criterion) => criterion.code),
    'criterion',
  ).forEach((message, index) => refuse(['criteria', index, 'code'], message));
  const refusal = findWeightSumRefusal(criteria.map((criterion) => criterion.weight));
  if (refusal !== undefined) refuse(['criteria'], refusal);
  checkPrizes(prizes, refuse);
});

export type ContestTerms = z.infer<typeof contestTermsSchema>;

function checkPrizes(
  prizes: readonly z.infer<typeof prizeSchema>[],
  refuse: (path: (string | number)[], message: string) => void,
): void {
  prizes.forEach(({ place, amount }, index) => {
    if (place !== index + 1)
      refuse(
        ['prizes', index, 'place'],
        `must be ${index + 1}: places follow one another from 1, without a gap or a place twice`,
      );
    const personal = findPersonalPart(amount, ['prizes', index, 'amount']);
    if (personal !== undefined) refuse(personal.path, personal.message);
    const before = prizes[index - 1]?.amount;
    if (
      typeof before === 'string' &&
      typeof amount === 'string' &&
      compare(parseFraction(amount), parseFraction(before)) > 0
    ) {
      refuse(
        ['prizes', index, 'amount'],
        'is more than the prize of the place before: a better place must not pay less',
      );
    }
  });
}
