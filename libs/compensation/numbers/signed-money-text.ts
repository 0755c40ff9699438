import * as z from 'zod';

const FORM =
  'write an amount as text such as "60000.00" or "-2000.00", at most 15 digits before the point and 2 after it';

/** An amount of money that may be less than 0, to hundredths: what a line or a total comes to. */
export const signedMoneyText = z
  .string({ error: (issue) => `${issue.input === undefined ? 'is missing' : 'must be text'}: ${FORM}` })
  .max(19, { error: `is too long: ${FORM}`, abort: true })
  .regex(/^-?\d{1,15}(\.\d{1,2})?$/, { error: `is not an amount: ${FORM}`, abort: true });
