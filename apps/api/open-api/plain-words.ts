import { type Json, mapSchema } from './json-schema.js';

/** Where a schema is used: the same zod schema asks for less in a request than it promises in an answer. */
export type Direction = 'request' | 'answer';

/** Formats that say all that their pattern says. */
const formats = ['uuid', 'date-time'];

/**
 * A schema as clients want to read it: without the patterns of well-known formats and the limits of whole numbers, and
 * with the defaults of requests in words. A generator takes a field with a `default` for one that is always there, and
 * asks for it.
 */
export function inPlainWords(schema: Json, direction: Direction): Json {
  return mapSchema(schema, (each) => withoutDefault(withoutLimits(withoutPattern(each)), direction));
}

function withoutPattern(schema: Json): Json {
  const { pattern, ...rest } = schema;
  return typeof pattern === 'string' && formats.includes(String(schema['format'])) ? rest : schema;
}

function withoutLimits(schema: Json): Json {
  const { minimum, maximum, ...rest } = schema;
  if (schema['type'] !== 'integer') return schema;
  return {
    ...rest,
    ...(minimum === undefined || minimum === Number.MIN_SAFE_INTEGER ? {} : { minimum }),
    ...(maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? {} : { maximum }),
  };
}

function withoutDefault(schema: Json, direction: Direction): Json {
  const { default: value, ...others } = schema;
  if (value === undefined || direction === 'answer') return others;
  const { description, ...rest } = others;
  const words = `Where it is left out: ${JSON.stringify(value)}.`;
  return { ...rest, description: typeof description === 'string' ? `${description} ${words}` : words };
}
