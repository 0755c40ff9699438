import * as z from 'zod';

const MOST_NAMED = 3;
const SHORT_NAME = /^[\p{L}\p{N}_$-]{1,40}$/u;

/**
 * An object that refuses unknown fields and says which ones it has: a misspelt optional field would
 * otherwise change somebody's pay silently. Unknown names are repeated only where they are short words.
 */
export function strictObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const fields = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys')
        return `has a field that does not exist${named(issue.keys)}; the fields are: ${fields}`;
      return `must be an object with the fields: ${fields}`;
    },
  });
}

function named(keys: readonly string[]): string {
  const short = keys.filter((key) => SHORT_NAME.test(key)).slice(0, MOST_NAMED);
  return short.length === 0 ? '' : `: ${short.map((key) => `"${key}"`).join(', ')}`;
}
