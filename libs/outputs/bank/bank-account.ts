import * as z from 'zod';
import { strictObject } from '#compensation/documents/strict-object.js';
import { isRussianAccountOf, isValidIban } from './check-digits.js';

/** An account with a Russian bank: the BIK of the bank and the number of the account, which fit each other. */
const russianAccount = strictObject({
  scheme: z.literal('ru'),
  bik: z.string().regex(/^\d{9}$/, { error: 'must be the 9 digits of the BIK', abort: true }),
  account: z.string().regex(/^\d{20}$/, { error: 'must be the 20 digits of the account', abort: true }),
}).superRefine(({ bik, account }, context) => {
  if (!isRussianAccountOf(bik, account))
    context.addIssue({
      code: 'custom',
      path: ['account'],
      message: 'its check digit does not fit the BIK: compare both with what the bank has given, digit by digit',
    });
});

/** An account by its IBAN, with the BIC of the bank where it is known. */
const ibanAccount = strictObject({
  scheme: z.literal('iban'),
  iban: z
    .string()
    .regex(/^[A-Z]{2}\d{2}[A-Z0-9]{10,30}$/, { error: 'must be an IBAN of capitals and digits without spaces' })
    .refine(isValidIban, {
      error: 'its check digits do not fit: compare it with what the bank has given, sign by sign',
    }),
  bic: z
    .string()
    .regex(/^[A-Z]{6}[A-Z0-9]{2}([A-Z0-9]{3})?$/, { error: 'must be a BIC of 8 or 11 capitals and digits' })
    .optional(),
});

/** Where money is sent to or from. */
export const bankAccountSchema = z.discriminatedUnion('scheme', [russianAccount, ibanAccount], {
  error: 'must be an account: { "scheme": "ru", "bik", "account" } or { "scheme": "iban", "iban", "bic" }',
});

export type BankAccount = z.infer<typeof bankAccountSchema>;

/** The end of a number by which people tell accounts from each other, and nobody pays. */
export function lastDigits(account: BankAccount): string {
  return (account.scheme === 'ru' ? account.account : account.iban).slice(-4);
}
