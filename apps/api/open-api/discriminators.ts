import { componentOf, componentRef, type Json, mapSchema, mapValues } from './json-schema.js';

/** The same components, where each list of alternatives that `kind` tells apart says so. */
export function withDiscriminators(components: Readonly<Record<string, Json>>): Record<string, Json> {
  const toldApart = (schema: Json): Json => {
    const alternatives = Array.isArray(schema['oneOf']) ? (schema['oneOf'] as Json[]) : [];
    const mapping = alternatives.flatMap((alternative): [string, string][] => {
      const name = componentOf(alternative);
      const kind = name === undefined ? undefined : kindOf(components[name]);
      return name === undefined || kind === undefined ? [] : [[kind, componentRef(name).$ref]];
    });
    if (mapping.length === 0 || mapping.length !== alternatives.length) return schema;
    return { ...schema, discriminator: { propertyName: 'kind', mapping: Object.fromEntries(mapping) } };
  };
  return mapValues(components, (schema) => mapSchema(schema, toldApart));
}

function kindOf(schema: Json | undefined): string | undefined {
  const kind = (schema?.['properties'] as Record<string, Json> | undefined)?.['kind']?.['const'];
  return typeof kind === 'string' ? kind : undefined;
}
