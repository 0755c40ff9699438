import * as z from 'zod';

/**
 * An object that refuses unknown fields and says which ones it has: a misspelt optional field would
 * otherwise change somebody's pay silently. The unknown name itself is not repeated, it may be of any size.
 */
export function strictObject<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape, z.core.$strict> {
  const fields = Object.keys(shape).join(', ');
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === 'unrecognized_keys') return `has a field that does not exist; the fields are: ${fields}`;
      return `must be an object with the fields: ${fields}`;
    },
  });
}
