import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { creditShareText } from '#compensation/inputs/deal-shares.js';
import { quantityText } from '#compensation/numbers/decimal-text.js';
import { signedMoneyText } from '#compensation/numbers/signed-money-text.js';

const MOST_ROWS = 50;

const yesOrNo = z.boolean({ error: 'must be true or false' });
const ofClient = { segment: codeText.optional(), territory: codeText.optional() };

const exampleDealSchema = strictObject({
  id: oneLineText(64),
  /** In the month where it is left out; a deal of an earlier month is looked at for what came in, and for who has ordered. */
  on: dayText.optional(),
  client: oneLineText(64),
  amount: signedMoneyText,
  margin: signedMoneyText.optional(),
  collected: signedMoneyText.optional(),
  paid: yesOrNo.optional(),
  /** The day on which it was paid in full. */
  paidOn: dayText.optional(),
  productLine: codeText.optional(),
  tags: z.array(codeText, { error: 'must be a list of codes' }).default([]),
  ...ofClient,
  /** Which of the client's orders it is, the day of the first, of the contract and of the first delivery, where that is told. */
  order: z.int({ error: 'must be a whole number' }).min(1, { error: 'must be at least 1' }).optional(),
  firstOrderOn: dayText.optional(),
  contractOn: dayText.optional(),
  clientSince: dayText.optional(),
  /** The part of it that counts; all where nothing is said. */
  credit: creditShareText.optional(),
  /** A deal of somebody else, which tells only that the client has ordered. */
  ofOthers: yesOrNo.optional(),
  /** Whether it takes back a sale; amounts are then 0 or less. */
  isReturn: yesOrNo.default(false),
});

const exampleActivitySchema = strictObject({
  id: oneLineText(64),
  code: codeText,
  count: z.int({ error: 'must be a whole number' }).min(1, { error: 'must be at least 1' }).default(1),
  contact: oneLineText(200).optional(),
  file: oneLineText(500).optional(),
  client: oneLineText(64).optional(),
  ...ofClient,
});

export type CountedDeal = z.infer<typeof exampleDealSchema>;
export type CountedActivity = z.infer<typeof exampleActivitySchema>;

const rows = <Row extends z.ZodType>(row: Row, words: string) =>
  z
    .array(row, { error: `must be a list of ${words}` })
    .max(MOST_ROWS, { error: `must have at most ${MOST_ROWS} ${words}`, abort: true })
    .default([]);

/** A month by example, and what it comes to. */
export const countedExampleSchema = strictObject({
  name: oneLineText(120),
  /** The month that is counted; the first of the definition where it is left out. */
  month: monthText.optional(),
  deals: rows(exampleDealSchema, 'deals'),
  activities: rows(exampleActivitySchema, 'activities'),
  /** What it comes to; null where it comes to nothing that could be paid by, because it would be divided by 0. */
  expected: quantityText.nullable(),
});

/** What a value is counted from. */
export interface CountedMonth {
  readonly month: string;
  readonly deals: readonly CountedDeal[];
  readonly activities: readonly CountedActivity[];
}
