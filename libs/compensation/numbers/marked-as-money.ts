import * as z from 'zod';

/** The schemas of text that is an amount of money; what is refined from one is one as well. */
const amountsOfMoney = z.registry<{ readonly unit: 'money' }>();

/** Says that text of this schema is an amount of money, so that it has at most the decimals of its currency. */
export function markAsMoney<Schema extends z.ZodType<string>>(schema: Schema): Schema {
  amountsOfMoney.add(schema, { unit: 'money' });
  return schema;
}

export function isMarkedAsMoney(schema: z.core.$ZodType): boolean {
  return amountsOfMoney.get(schema) !== undefined;
}
