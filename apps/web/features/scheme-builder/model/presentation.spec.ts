import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { makeSchemeJsonSchema } from '#compensation/description/scheme-json-schema.js';
import { schemeLibrary } from '#compensation/library/scheme-library.js';
import {
  isList,
  isObject,
  resolve,
  variantOf,
  variantsOf,
  type Json,
  type JsonObject,
  type JsonSchema,
} from './json-schema.js';
import { fieldsOf, placeOf, wayOf } from './presentation.js';

const root = makeSchemeJsonSchema() as JsonSchema;

/** What a form that was filled with a document has, field by field as it asks for them. */
function throughTheForm(schema: JsonSchema, value: Json, path: readonly (string | number)[] = []): Json {
  const resolved = resolve(schema, root);
  const variants = variantsOf(resolved, root);
  if (variants.length > 0) {
    const variant = variants[variantOf(value, variants)]!;
    return throughTheForm(
      { ...variant, definition: resolved.definition ?? variant.definition } as JsonSchema,
      value,
      path,
    );
  }
  if (isObject(value) && resolved.properties) {
    const { properties, required = [] } = resolved;
    const isFixed = (name: string) => required.includes(name) && resolve(properties[name]!, root).const !== undefined;
    const { shown, rare, addable } = fieldsOf(resolved, value, placeOf(resolved, path), isFixed);
    expect(addable.filter((name) => shown.includes(name) || rare.includes(name) || name in value)).toEqual([]);
    const fixed = Object.keys(properties).filter(isFixed);
    return Object.fromEntries(
      [...fixed, ...shown, ...rare].flatMap((name) => {
        const field = value[name];
        return field === undefined ? [] : [[name, throughTheForm(properties[name]!, field, [...path, name])]];
      }),
    );
  }
  if (isObject(value))
    return Object.fromEntries(
      Object.entries(value).map(([code, each]) => [
        code,
        typeof resolved.additionalProperties === 'object'
          ? throughTheForm(resolved.additionalProperties, each, [...path, code])
          : each,
      ]),
    );
  if (isList(value))
    return value.map((each, at) => {
      const items = resolved.prefixItems?.[at] ?? resolved.items;
      return items ? throughTheForm(items, each, [...path, at]) : each;
    });
  return value;
}

const golden = new URL('../../../../../test/golden/', import.meta.url);
const ofGolden = readdirSync(golden, { recursive: true, encoding: 'utf8' })
  .filter((file) => /schemes\/[^/]+\.json$/.test(file))
  .map((file) => [file, JSON.parse(readFileSync(new URL(file, golden), 'utf8')) as JsonObject] as const);

describe('The form of a scheme', () => {
  it.each([...schemeLibrary.map(({ scheme }) => [scheme.code, scheme as unknown as JsonObject] as const), ...ofGolden])(
    'asks for all that is said in %s',
    (_name, document) => {
      expect(throughTheForm(root, document)).toEqual(document);
    },
  );

  it('asks for what people think of first, and keeps what is filled in by itself for later', () => {
    const fields = fieldsOf(
      root,
      { code: 'sellers', version: 1, currency: 'RUB' },
      'scheme',
      (name) => name === 'format',
    );
    expect(fields.shown.slice(0, 3)).toEqual(['name', 'goal', 'effectiveFrom']);
    expect(fields.rare).toEqual(['code', 'version', 'currency']);
    expect(fields.addable).toContain('profile');
  });

  it('asks for one way of several, and shows another that the document has as well', () => {
    const terms = resolve({ $ref: '#/$defs/salary-terms' }, root);
    const of = (value: JsonObject) => fieldsOf(terms, value, 'salary-terms', () => false);
    const { ways } = of({ amount: '30000' });
    expect(ways[wayOf({ salary: 'personal' }, ways)]).toEqual(['salary']);
    expect(of({ amount: '30000' }).addable).toEqual(['seniority', 'time']);
    expect(of({ amount: '30000', grades: [] }).shown).toEqual(['grades', 'amount']);
  });
});
