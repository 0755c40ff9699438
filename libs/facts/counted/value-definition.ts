import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { codeText, oneLineText } from '#compensation/documents/plain-text.js';
import { strictObject } from '#compensation/documents/strict-object.js';
import { isPositiveText, quantityText } from '#compensation/numbers/decimal-text.js';
import { signedMoneyText } from '#compensation/numbers/signed-money-text.js';
import { creditShareText } from '#compensation/inputs/deal-shares.js';

const MOST_CODES = 50;
const MOST_EXAMPLES = 20;
const MOST_EXAMPLE_DEALS = 50;

const codes = z
  .array(codeText, { error: 'must be a list of codes' })
  .min(1, { error: 'must have at least one code' })
  .max(MOST_CODES, { error: `must have at most ${MOST_CODES} codes`, abort: true });
/** Which deals are meant: all given parts must hold; of a return its sale is looked at. */
const filterSchema = strictObject({
  productLines: codes.optional(),
  /** Deals that have one of them. */
  tags: codes.optional(),
  /** Whether they are paid in full. */
  paid: z.boolean({ error: 'must be true or false' }).optional(),
  /** Of clients of these segments and territories. */
  segments: codes.optional(),
  territories: codes.optional(),
}).refine((filter) => Object.values(filter).some((part) => part !== undefined), {
  error: 'says nothing; leave it out where all deals are meant',
});

export type CountedFilter = z.infer<typeof filterSchema>;

const summed = z.enum(['amount', 'margin', 'collected'], { error: 'must be "amount", "margin" or "collected"' });
const where = filterSchema.optional();

/** One number of the deals of a month. */
const partSchema = strictObject({
  number: z.enum(['amount', 'margin', 'collected', 'count', 'clients'], {
    error: 'must be "amount", "margin", "collected", "count" or "clients"',
  }),
  where,
});

const howSchema = z.discriminatedUnion(
  'kind',
  [
    strictObject({ kind: z.literal('sum'), of: summed, where }),
    strictObject({ kind: z.literal('count'), where }),
    strictObject({ kind: z.literal('distinct-clients'), where }),
    strictObject({ kind: z.literal('average-order'), where }),
    strictObject({
      kind: z.literal('quotient'),
      of: partSchema,
      by: z.union(
        [
          quantityText.refine(isPositiveText, { error: 'must be more than 0: nothing can be divided by it' }),
          partSchema,
        ],
        { error: 'must be a number as text, more than 0, or {"number", "where"?}' },
      ),
    }),
  ],
  { error: 'must be a way to count whose kind is one of: sum, count, distinct-clients, average-order, quotient' },
);

const exampleDealSchema = strictObject({
  id: oneLineText(64),
  client: oneLineText(64),
  amount: signedMoneyText,
  margin: signedMoneyText.optional(),
  collected: signedMoneyText.optional(),
  paid: z.boolean({ error: 'must be true or false' }).optional(),
  productLine: codeText.optional(),
  tags: z.array(codeText, { error: 'must be a list of codes' }).default([]),
  segment: codeText.optional(),
  territory: codeText.optional(),
  /** The person's part of it; all where nothing is said. */
  credit: creditShareText.optional(),
  /** Whether it takes back a sale; amounts are then 0 or less. */
  isReturn: z.boolean({ error: 'must be true or false' }).default(false),
});

export type CountedDeal = z.infer<typeof exampleDealSchema>;

const exampleSchema = strictObject({
  name: oneLineText(120),
  deals: z
    .array(exampleDealSchema, { error: 'must be a list of deals' })
    .max(MOST_EXAMPLE_DEALS, { error: `must have at most ${MOST_EXAMPLE_DEALS} deals`, abort: true }),
  /** What it comes to; null where it comes to nothing that could be paid by, because it would be divided by 0. */
  expected: quantityText.nullable(),
});

/** How a value of the month is counted from deals, from a month on, with worked examples. It is signed like a scheme. */
export const valueDefinitionSchema = strictObject({
  format: z.literal('value-definition/1', { error: 'must be "value-definition/1", the only format there is' }),
  /** The code by which schemes declare the value. */
  code: codeText,
  name: oneLineText(120),
  unit: oneLineText(24),
  /** The first day of the first month that it counts. */
  from: dayText.refine((day) => day.endsWith('-01'), { error: 'must be the first day of a month' }),
  how: howSchema,
  examples: z
    .array(exampleSchema, { error: 'must be a list of examples, each with its name, its deals and what they come to' })
    .min(1, { error: 'must have at least one example: it is signed with what it comes to', abort: true })
    .max(MOST_EXAMPLES, { error: `must have at most ${MOST_EXAMPLES} examples`, abort: true }),
});

export type ValueDefinition = z.infer<typeof valueDefinitionSchema>;
export type CountedPart = z.infer<typeof partSchema>;
