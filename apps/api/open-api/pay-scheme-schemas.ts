import { makeSchemeJsonSchema } from '#compensation/description/scheme-json-schema.js';
import { componentRef, type Json, mapSchema, mapValues } from './json-schema.js';
import { pascalCase } from './pascal-case.js';
import { inPlainWords } from './plain-words.js';

/** The name of a pay scheme in the document. */
export const payScheme = 'PayScheme';

const definitionPath = '#/$defs/';

/**
 * The JSON Schema of pay schemes that editors use, as components of the document: each kind of component has a name of
 * its own, and `kind` tells which one it is. A scheme is kept as it was written, so that requests and answers have one form.
 */
export function paySchemeSchemas(): Record<string, Json> {
  const { $schema: _draft, $id: _name, $defs, ...scheme } = makeSchemeJsonSchema();
  const definitions = Object.entries($defs as Record<string, Json>).map(([name, definition]) => [
    nameOf(name),
    definition,
  ]);
  const { properties } = scheme as { properties: Record<string, Json> };
  const { items, ...list } = properties['components'] as { items: { oneOf: Json[] } };
  const kinds = items.oneOf.map((component) => [kindOf(component), component] as const);
  const named = kinds.map(([kind, component]) => [componentName(kind), component]);
  const schemas: Record<string, Json> = {
    [payScheme]: {
      ...scheme,
      properties: { ...properties, components: { ...list, items: componentRef(componentName('pay')) } },
    },
    [componentName('pay')]: {
      description: 'A component of a pay scheme, by its kind.',
      oneOf: kinds.map(([kind]) => componentRef(componentName(kind))),
    },
    ...(Object.fromEntries([...named, ...definitions]) as Record<string, Json>),
  };
  return mapValues(schemas, (schema) => inPlainWords(mapSchema(schema, withComponentRef), 'request'));
}

function withComponentRef(schema: Json): Json {
  const { $ref } = schema;
  return typeof $ref === 'string' && $ref.startsWith(definitionPath)
    ? { ...schema, ...componentRef(nameOf($ref.slice(definitionPath.length))) }
    : schema;
}

/** Terms are called by their kind; the other words of schemes are common ones, which other forms use as well. */
function nameOf(definition: string): string {
  return definition.endsWith('-terms') ? pascalCase(definition) : `Scheme${pascalCase(definition)}`;
}

function componentName(kind: string): string {
  return `${pascalCase(kind)}Component`;
}

function kindOf({ properties }: Json): string {
  return String((properties as Record<string, Json>)['kind']?.['const']);
}
