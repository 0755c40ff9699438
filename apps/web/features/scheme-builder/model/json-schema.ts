/** The part of JSON Schema in which pay schemes and value definitions are described. */
export interface JsonSchema {
  $ref?: string;
  title?: string;
  description?: string;
  type?: 'object' | 'array' | 'string' | 'integer' | 'number' | 'boolean' | 'null';
  properties?: Readonly<Record<string, JsonSchema>>;
  required?: readonly string[];
  additionalProperties?: boolean | JsonSchema;
  propertyNames?: JsonSchema;
  items?: JsonSchema | false;
  prefixItems?: readonly JsonSchema[];
  minItems?: number;
  maxItems?: number;
  minimum?: number;
  enum?: readonly string[];
  const?: Json;
  default?: Json;
  not?: JsonSchema;
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  $defs?: Readonly<Record<string, JsonSchema>>;
  /** The name of the definition that a reference led to. */
  definition?: string;
}

export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json };
export type JsonObject = { readonly [name: string]: Json };

/** So deep is what a form begins with; what is optional is added by whoever needs it. */
const deepest = 8;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** What a reference stands for; the words beside the reference count before those of the definition. */
export function resolve(schema: JsonSchema, root: JsonSchema): JsonSchema {
  if (schema.$ref === undefined) return schema;
  const { $ref, ...beside } = schema;
  const name = $ref.replace('#/$defs/', '');
  const definition = root.$defs?.[name];
  if (!definition) throw new Error(`The schema has no definition of ${name}`);
  return { ...resolve(definition, root), ...beside, definition: name };
}

/** The alternatives of a schema, those within alternatives among them; empty where there is one way only. */
export function variantsOf(schema: JsonSchema, root: JsonSchema): JsonSchema[] {
  const { anyOf, oneOf } = schema;
  return (anyOf ?? oneOf ?? []).flatMap((variant) => {
    const resolved = resolve(variant, root);
    const inner = variantsOf(resolved, root);
    return inner.length > 0 ? inner : [resolved];
  });
}

/** Which alternative a value is of: the one that knows all of its fields and misses the fewest. */
export function variantOf(value: Json | undefined, variants: readonly JsonSchema[]): number {
  const missing = variants.map((variant) => missesOf(value, variant));
  const least = Math.min(...missing);
  return least === Number.POSITIVE_INFINITY ? 0 : missing.indexOf(least);
}

/** What a field begins with: what is required of it, and nothing else. */
export function blankOf(schema: JsonSchema, root: JsonSchema, depth = 0): Json {
  const resolved = resolve(schema, root);
  if (resolved.const !== undefined) return resolved.const;
  if (resolved.enum) return resolved.enum[0] ?? '';
  const [first] = variantsOf(resolved, root);
  if (first) return blankOf(first, root, depth);
  const inner = (each: JsonSchema) => blankOf(each, root, depth + 1);
  switch (resolved.type) {
    case 'object':
      if (depth > deepest) return {};
      return Object.fromEntries(
        (resolved.required ?? []).flatMap((name) => {
          const property = resolved.properties?.[name];
          return property ? [[name, inner(property)]] : [];
        }),
      );
    case 'array': {
      if (resolved.prefixItems) return resolved.prefixItems.map(inner);
      const { items } = resolved;
      return items && depth <= deepest ? Array.from({ length: resolved.minItems ?? 0 }, () => inner(items)) : [];
    }
    case 'integer':
    case 'number':
      return resolved.minimum ?? 0;
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return '';
  }
}

/** What tells an alternative from the others: the word of its constant field, or the fields that it asks for. */
export function markOf({ type, title, properties = {}, required = [], const: only }: JsonSchema): {
  constant?: string;
  fields: readonly string[];
  type: string;
  title: string | undefined;
} {
  const constant = typeof only === 'string' ? only : Object.values(properties).find(isWord)?.const;
  return {
    ...(typeof constant === 'string' ? { constant } : {}),
    fields: required.length > 0 ? required : Object.keys(properties),
    type: type ?? 'string',
    title,
  };
}

function isWord({ const: only }: JsonSchema): boolean {
  return typeof only === 'string';
}

function missesOf(value: Json | undefined, schema: JsonSchema): number {
  const cannot = Number.POSITIVE_INFINITY;
  if (schema.const !== undefined) return value === schema.const ? 0 : cannot;
  if (schema.type === 'object') {
    if (!isObject(value)) return cannot;
    const { properties = {}, required = [] } = schema;
    const isStrange = Object.entries(value).some(([name, each]) => {
      const property = properties[name];
      return property === undefined || (property.const !== undefined && property.const !== each);
    });
    return isStrange ? cannot : required.filter((name) => !(name in value)).length;
  }
  if (schema.type === 'array') return isList(value) ? 0 : cannot;
  if (schema.type === 'null') return value === null ? 0 : cannot;
  if (schema.type === 'boolean') return typeof value === 'boolean' ? 0 : cannot;
  if (schema.type === 'integer' || schema.type === 'number') return typeof value === 'number' ? 0 : cannot;
  return typeof value === 'string' ? 0 : cannot;
}
