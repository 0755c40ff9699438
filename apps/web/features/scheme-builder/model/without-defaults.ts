import { isList, isObject, resolve, variantOf, variantsOf, type Json, type JsonSchema } from './json-schema.js';

/**
 * What a document says beyond what holds where nothing is said: a form begins with it, and asks for no list that nobody has
 * made. Reading what is left gives the same document.
 */
export function withoutDefaults(value: Json, schema: JsonSchema, root: JsonSchema): Json {
  const resolved = resolve(schema, root);
  const variants = variantsOf(resolved, root);
  const variant = variants[variantOf(value, variants)];
  if (variant !== undefined) return withoutDefaults(value, variant, root);
  if (isList(value)) {
    const { items } = resolved;
    return items ? value.map((each) => withoutDefaults(each, items, root)) : value;
  }
  if (!isObject(value)) return value;
  const { properties = {}, required = [] } = resolved;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, each]): [string, Json][] => {
      const property = properties[name];
      if (property === undefined) return [[name, each]];
      const usual = resolve(property, root).default;
      if (!required.includes(name) && usual !== undefined && isSame(usual, each)) return [];
      return [[name, withoutDefaults(each, property, root)]];
    }),
  );
}

function isSame(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
