import * as z from 'zod';
import { strictObject } from '#compensation/documents/strict-object.js';
import { isPositiveText, quantityText } from '#compensation/numbers/decimal-text.js';
import { dealFilterSchema } from './counted-filter.js';
import { countedNumberSchema, fieldsOfNumbers, type CountedNumber } from './counted-number.js';

const summed = z.enum(['amount', 'margin', 'collected'], { error: 'must be "amount", "margin" or "collected"' });
const shared = z.enum(['amount', 'margin', 'collected', 'count', 'clients'], {
  error: 'must be "amount", "margin", "collected", "count" or "clients"',
});
const where = dealFilterSchema.optional();
/** What the value is where it would be divided by 0; where nothing is said it is missing then. */
const ifNone = quantityText.optional();

const shareSchema = strictObject({
  kind: z.literal('share'),
  of: shared,
  part: dealFilterSchema,
  whole: where,
  ifNone,
}).superRefine(({ part, whole = {} }, context) =>
  Object.keys(part)
    .filter((field) => field in whole)
    .forEach((field) =>
      context.addIssue({
        code: 'custom',
        path: ['part', field],
        message: 'is said of the whole already; the part is looked for in it',
      }),
    ),
);

/** The ways to count a value. */
export const countedWaySchema = z.discriminatedUnion(
  'kind',
  [
    strictObject({ kind: z.literal('sum'), of: summed, where }),
    strictObject({ kind: z.literal('count'), where }),
    strictObject({ kind: z.literal('distinct-clients'), ...fieldsOfNumbers.clients }),
    strictObject({ kind: z.literal('groups'), ...fieldsOfNumbers.groups }),
    strictObject({ kind: z.literal('new-clients'), ...fieldsOfNumbers['new-clients'] }),
    strictObject({ kind: z.literal('regular-clients'), ...fieldsOfNumbers['regular-clients'] }),
    strictObject({ kind: z.literal('lost-clients'), ...fieldsOfNumbers['lost-clients'] }),
    strictObject({ kind: z.literal('activities'), ...fieldsOfNumbers.activities }),
    strictObject({ kind: z.literal('average-order'), where, ifNone }),
    shareSchema,
    strictObject({ kind: z.literal('conversion'), of: countedNumberSchema, from: countedNumberSchema, ifNone }),
    strictObject({
      kind: z.literal('quotient'),
      of: countedNumberSchema,
      by: z.union(
        [
          quantityText.refine(isPositiveText, { error: 'must be more than 0: nothing can be divided by it' }),
          countedNumberSchema,
        ],
        { error: 'must be a number as text, more than 0, or {"number", "where"?}' },
      ),
      ifNone,
    }),
  ],
  {
    error:
      'must be a way to count whose kind is one of: sum, count, distinct-clients, groups, new-clients, regular-clients, lost-clients, activities, average-order, share, conversion, quotient',
  },
);

export type CountedWay = z.infer<typeof countedWaySchema>;

/** A way to count as one number, or as one divided by another, in percent where it is a part of something. */
export interface WayOfNumbers {
  readonly of: CountedNumber;
  readonly by?: CountedNumber | string;
  readonly isPercent?: true;
  readonly ifNone?: string | undefined;
}

/** What a way to count takes, whatever its kind. `libs/persistence/facts/counted/definitions-sql.ts` says the same in SQL. */
export function numbersOf(how: CountedWay): WayOfNumbers {
  switch (how.kind) {
    case 'sum':
      return { of: { number: how.of, where: how.where } };
    case 'count':
      return { of: { number: 'count', where: how.where } };
    case 'distinct-clients':
      return { of: { ...fieldsOf(how), number: 'clients' } };
    case 'groups':
      return { of: { ...fieldsOf(how), number: 'groups' } };
    case 'new-clients':
      return { of: { ...fieldsOf(how), number: 'new-clients' } };
    case 'regular-clients':
      return { of: { ...fieldsOf(how), number: 'regular-clients' } };
    case 'lost-clients':
      return { of: { ...fieldsOf(how), number: 'lost-clients' } };
    case 'activities':
      return { of: { ...fieldsOf(how), number: 'activities' } };
    case 'average-order':
      return {
        of: { number: 'amount', where: how.where },
        by: { number: 'count', where: how.where },
        ifNone: how.ifNone,
      };
    case 'share':
      return {
        of: { number: how.of, where: { ...how.whole, ...how.part } },
        by: { number: how.of, where: how.whole },
        isPercent: true,
        ifNone: how.ifNone,
      };
    case 'conversion':
      return { of: how.of, by: how.from, isPercent: true, ifNone: how.ifNone };
    case 'quotient':
      return { of: how.of, by: how.by, ifNone: how.ifNone };
  }
}

function fieldsOf<Way extends { kind: string }>({ kind: _kind, ...fields }: Way): Omit<Way, 'kind'> {
  return fields;
}

/** The numbers that a way to count takes of deals and activities. */
export function listNumbers(how: CountedWay): CountedNumber[] {
  const { of, by } = numbersOf(how);
  return by === undefined || typeof by === 'string' ? [of] : [of, by];
}
