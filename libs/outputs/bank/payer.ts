import * as z from 'zod';
import { oneLineText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { bankAccountSchema } from './bank-account.js';
import { writeName } from './written-name.js';

/** Names of parties have so many characters in a payment. */
const LONGEST_NAME = 140;

/** Who pays, from which account: the company as its bank knows it. */
export const payerSchema = strictObject({
  name: oneLineText(LONGEST_NAME),
  taxId: z
    .string()
    .regex(/^\d{10}(\d{2})?$/, { error: 'must be the 10 or 12 digits of the tax number' })
    .nullable(),
  account: bankAccountSchema,
}).superRefine(({ name, account }, context) => {
  if (writeName(name, account.scheme) === undefined)
    context.addIssue({ code: 'custom', path: ['name'], message: 'has letters that the bank does not take' });
});

export type Payer = z.infer<typeof payerSchema>;
