import * as z from 'zod';
import { dayText } from '#calendar/day.js';
import { monthText } from '#calendar/month.js';
import { codeText } from '#compensation/documents/plain-text.js';
import { quantityText } from '#compensation/numbers/decimal-text.js';
import { signedMoneyText } from '#compensation/numbers/signed-money-text.js';
import { valueDefinitionSchema } from './value-definition.js';

/** What gets a definition of its own, by the id that it has among schemes as well. */
const DEFINITIONS: Readonly<Record<string, z.ZodType>> = {
  code: codeText,
  day: dayText,
  month: monthText,
  quantity: quantityText,
  'amount-paid': signedMoneyText,
};

/** The JSON Schema (draft 2020-12) of a value definition as an author writes it, from which its form is made. */
export function makeDefinitionJsonSchema(): Readonly<Record<string, unknown>> {
  const metadata = z.registry<Record<string, unknown>>();
  for (const [id, schema] of Object.entries(DEFINITIONS)) metadata.add(schema, { id });
  return z.toJSONSchema(valueDefinitionSchema, { io: 'input', metadata });
}
