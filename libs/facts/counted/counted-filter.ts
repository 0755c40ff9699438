import * as z from 'zod';
import { codeText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';

const MOST_CODES = 50;
const LAST_DAY = 31;

export const listOfCodes = z
  .array(codeText, { error: 'must be a list of codes' })
  .min(1, { error: 'must have at least one code' })
  .max(MOST_CODES, { error: `must have at most ${MOST_CODES} codes`, abort: true });

/** Of clients of these segments and territories. */
const ofClients = { segments: listOfCodes.optional(), territories: listOfCodes.optional() };
const ofSales = {
  productLines: listOfCodes.optional(),
  /** Deals that have one of them. */
  tags: listOfCodes.optional(),
};
const ofPayment = {
  /** Whether they are paid in full, at the end of the month. */
  paid: z.boolean({ error: 'must be true or false' }).optional(),
  /** The day of the month by whose end they are paid or not, in place of its last; 31 is the last of every month. */
  paidBy: z
    .int({ error: 'must be a day of the month, 1 to 31' })
    .min(1, { error: 'must be a day of the month, 1 to 31' })
    .max(LAST_DAY, { error: 'must be a day of the month, 1 to 31' })
    .optional(),
};

const saysSomething = (filter: object) => Object.values(filter).some((part) => part !== undefined);
const nothingSaid = { error: 'says nothing; leave it out where all are meant' };

/** Which deals are meant: all given parts must hold; of a return its sale is looked at. */
export const dealFilterSchema = strictObject({ ...ofSales, ...ofPayment, ...ofClients })
  .refine(saysSomething, nothingSaid)
  .refine(({ paid, paidBy }) => paidBy === undefined || paid !== undefined, {
    error: 'says more of "paid"; say whether they are paid by that day or not',
    path: ['paidBy'],
  });

/** The same of deals of earlier months, of which nobody asks whether they are paid now. */
export const earlierDealFilterSchema = strictObject({ ...ofSales, ...ofClients }).refine(saysSomething, nothingSaid);

export const activityFilterSchema = strictObject(ofClients).refine(saysSomething, nothingSaid);

export type CountedFilter = z.infer<typeof dealFilterSchema>;
