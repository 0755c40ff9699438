import * as z from 'zod';
import { strictObject } from '#compensation/documents/strict-object.js';

const MOST_NAMED = 500;

/** An account of the books, as the company's chart of accounts writes it: 44, 70, 44.01. */
const ledgerAccount = z
  .string({ error: 'must be an account such as "44.01"' })
  .regex(/^[0-9A-Za-zА-Яа-я][0-9A-Za-zА-Яа-я./-]{0,19}$/, {
    error: 'must be an account of 1 to 20 letters and digits, such as "44.01"',
  });

const pair = strictObject({ debit: ledgerAccount, credit: ledgerAccount }).superRefine(({ debit, credit }, context) => {
  if (debit === credit)
    context.addIssue({
      code: 'custom',
      path: ['credit'],
      message: 'is the debit account as well: nothing would be booked',
    });
});

const named = <Schema extends z.ZodType>(schema: Schema) =>
  z
    .record(z.string().min(1).max(100), schema)
    .refine((all) => Object.keys(all).length <= MOST_NAMED, { error: `names at most ${MOST_NAMED}` });

/**
 * To which accounts pay is booked: one pair for all of it, others for components by their codes, and for departments by
 * their ids another account that the expense goes to.
 */
export const ledgerAccountsSchema = strictObject({
  pay: pair,
  components: named(pair),
  departments: named(strictObject({ debit: ledgerAccount })),
});

export type LedgerAccounts = z.infer<typeof ledgerAccountsSchema>;
