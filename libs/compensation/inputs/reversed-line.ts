import type { z } from 'zod';
import { isPositiveText, moneyText } from '../numbers/decimal-text.js';
import { compare, parseFraction } from '../numbers/exact-fraction.js';
import { codeText } from '../documents/plain-text.js';
import { strictObject } from '../documents/strict-object.js';
import { itemIdText } from './item-id.js';

const NOTHING = { error: 'must be more than 0: nothing has to be reversed; leave the adjustment out', abort: true };

/**
 * A line of the statement of an earlier month, with what stands on that statement: either what was taken, beside what
 * should have been, or what was paid. What was not taken cannot be given back, so the correction follows from `taken`.
 */
export const reversedLineSchema = strictObject({
  /** The component or the shared line that the statement names. */
  component: codeText,
  /** The line's own code, such as the id of a fine; without it the component has one line. */
  code: itemIdText.optional(),
  /** What was to be taken, without a sign, as it was decided. */
  imposed: moneyText.optional(),
  /** What of it the line took, without a sign. */
  taken: moneyText.refine(isPositiveText, NOTHING).optional(),
  /** What the line paid. */
  paid: moneyText.refine(isPositiveText, NOTHING).optional(),
}).superRefine(({ imposed, taken, paid }, context) => {
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: field === '' ? [] : [field], message });
  if ((taken === undefined) === (paid === undefined)) {
    refuse('', 'must have either taken (with imposed) or paid, as the line stands on the statement of that month');
  } else if (paid !== undefined) {
    if (imposed !== undefined) refuse('imposed', 'goes with taken; a line that paid has paid alone');
  } else if (imposed === undefined) {
    refuse('imposed', 'is missing: write what was to be taken, also where all of it was taken');
  } else if (compare(parseFraction(taken!), parseFraction(imposed)) > 0) {
    refuse(
      'taken',
      'is more than was imposed; write the amount of the line on the statement of that month, which is all that can be given back',
    );
  }
});

export type ReversedLine = z.infer<typeof reversedLineSchema>;

/** What is given back as the text of its amount, or with a minus what is taken back: all that the line took or paid. */
export function readReversedAmount({ taken, paid = '0' }: ReversedLine): string {
  return taken ?? `-${paid}`;
}
