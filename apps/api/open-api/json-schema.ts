/** A JSON Schema, or a part of one. */
export type Json = Readonly<Record<string, unknown>>;

const componentPath = '#/components/schemas/';

export function componentRef(name: string): { $ref: string } {
  return { $ref: `${componentPath}${name}` };
}

/** The name of the component that a schema refers to. */
export function componentOf({ $ref }: Json): string | undefined {
  return typeof $ref === 'string' && $ref.startsWith(componentPath) ? $ref.slice(componentPath.length) : undefined;
}

/** The names that a schema refers to, wherever in it. */
export function componentsIn(schema: Json): Set<string> {
  const found = new Set<string>();
  mapSchema(schema, (each) => {
    const name = componentOf(each);
    if (name !== undefined) found.add(name);
    return each;
  });
  return found;
}

/** Keywords whose value is data, and those whose value is a list of schemas by name. */
const ofData = ['default', 'const', 'enum', 'example', 'examples', 'required'];
const byName = ['properties', 'patternProperties'];

/** The same schema with every schema in it changed, the inner ones first. */
export function mapSchema(schema: Json, change: (each: Json) => Json): Json {
  return change(mapValues(schema, (value, key) => mapKeyword(key, value, change)));
}

function mapKeyword(keyword: string, value: unknown, change: (each: Json) => Json): unknown {
  if (ofData.includes(keyword)) return value;
  if (byName.includes(keyword)) return mapValues(value as Json, (each) => mapSchema(each as Json, change));
  if (Array.isArray(value)) return value.map((each: unknown) => (isSchema(each) ? mapSchema(each, change) : each));
  return isSchema(value) ? mapSchema(value, change) : value;
}

export function mapValues<From, To>(
  object: Readonly<Record<string, From>>,
  change: (value: From, key: string) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));
}

function isSchema(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
