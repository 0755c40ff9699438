import * as z from 'zod';

const FORM =
  'write a quantity as text such as "1200.5" or "-3", digits with a point, at most 15 before it and 6 after it';
const LONGEST = 23;

/** A measured quantity that may be less than 0, such as a growth, to millionths. */
export const signedQuantityText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(LONGEST, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^-?\d{1,15}(\.\d{1,6})?$/, { error: `is not a plain decimal number: ${FORM}`, abort: true });
