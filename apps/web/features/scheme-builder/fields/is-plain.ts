import { resolve, variantsOf, type JsonSchema } from '../model/json-schema.js';

/** Whether a field is a single text, number or choice, which stands beside others. */
export function isPlain(schema: JsonSchema, root: JsonSchema): boolean {
  const resolved = resolve(schema, root);
  return variantsOf(resolved, root).length === 0 && resolved.type !== 'object' && resolved.type !== 'array';
}
