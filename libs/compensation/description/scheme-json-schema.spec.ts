import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { goldenCases, readGoldenCase } from '../testing/golden-cases.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { componentRegistry } from '../scheme/component-registry.js';
import { paySchemeSchema, type PaySchemeDraft } from '../scheme/pay-scheme.js';
import { makeSchemeJsonSchema } from './scheme-json-schema.js';
import { paySchemeFields } from '../scheme/scheme-shape.js';
import { foreignWords } from '../testing/foreign-words.js';
import { EXPLANATION_LANGUAGES } from '../trace/language.js';
import { DEFINITION_FIELDS } from './terms-field-phrases.js';

interface Node {
  readonly $ref?: string;
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<
    Record<string, Node & { readonly const?: string; readonly items?: { readonly oneOf: readonly Node[] } }>
  >;
}

const schema = makeSchemeJsonSchema() as unknown as Node & {
  readonly $id: string;
  readonly $schema: string;
  readonly $defs: Readonly<Record<string, Node>>;
};
const components = schema.properties!['components']!.items!.oneOf;

/** Read back by the rules of JSON Schema alone: nothing of the scheme's own check takes part. */
const readBack = z.fromJSONSchema(schema as never);

function everyNode(value: unknown): Node[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value as Node, ...Object.values(value).flatMap(everyNode)];
}

function accepts(document: unknown): boolean {
  return readBack.safeParse(document).success;
}

describe('the JSON Schema of a scheme', () => {
  it('says what it is', () => {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'urn:premia:pay-scheme:1',
      title: 'Pay scheme',
      type: 'object',
    });
  });

  it('is the same at every call and is JSON', () => {
    expect(JSON.stringify(makeSchemeJsonSchema())).toBe(JSON.stringify(schema));
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });

  it('has every kind of component with its terms', () => {
    expect(components.map((component) => component.properties!['kind']!.const)).toEqual(Object.keys(componentRegistry));
    for (const component of components) {
      const kind = component.properties!['kind']!.const!;
      expect(component.properties!['terms']!.$ref).toBe(`#/$defs/${kind}-terms`);
      const { properties } = schema.$defs[`${kind}-terms`]!;
      const terms = componentRegistry[kind as keyof typeof componentRegistry].terms as unknown as { shape?: object };
      if (terms.shape !== undefined) expect(Object.keys(properties!).sort()).toEqual(Object.keys(terms.shape).sort());
    }
  });

  it('gives help at every field of the scheme and of its components', () => {
    expect(Object.keys(schema.properties!)).toEqual(Object.keys(paySchemeFields));
    const fields = [
      ...Object.entries(schema.properties!),
      ...components.flatMap((component) => Object.entries(component.properties!)),
    ];
    expect(fields.filter(([, field]) => field.description === undefined).map(([name]) => name)).toEqual([]);
  });

  it('gives the same help in every language, and in no other word', () => {
    const titlesOf = (document: unknown) =>
      everyNode(document).flatMap(({ title, description }) =>
        [title, description].filter((text) => typeof text === 'string'),
      );
    const [english, ...others] = EXPLANATION_LANGUAGES.map((language) => titlesOf(makeSchemeJsonSchema(language)));
    expect(english!.length).toBeGreaterThan(100);
    for (const [index, language] of (['ru', 'hi'] as const).entries()) {
      expect(others[index]!.length).toBe(english!.length);
      const said = others[index]!.map((text) => text.replaceAll(/pay-scheme|ISO/g, ''));
      expect(said.flatMap((text) => foreignWords(text, [], language))).toEqual([]);
    }
  });

  it('gives help at no field that there is not', () => {
    const found = Object.entries(DEFINITION_FIELDS).flatMap(([id, fields]) =>
      Object.values(fields).map(({ en }) => [id, en, JSON.stringify(schema.$defs[id]).includes(JSON.stringify(en))]),
    );
    expect(found.filter(([, , isThere]) => isThere !== true)).toEqual([]);
  });

  it('has a definition for every reference, and conditions that contain conditions', () => {
    const references = new Set(everyNode(schema).flatMap((node) => (typeof node.$ref === 'string' ? [node.$ref] : [])));
    expect(
      [...references].filter((reference) => schema.$defs[reference.replace('#/$defs/', '')] === undefined),
    ).toEqual([]);
    expect(JSON.stringify(schema.$defs['condition'])).toContain('"$ref":"#/$defs/condition"');
    expect(Object.keys(schema.$defs).filter((name) => name.startsWith('__'))).toEqual([]);
  });

  it('names no pattern that needs a Unicode mode', () => {
    expect(JSON.stringify(schema)).not.toContain('\\\\p{');
  });
});

describe('an editor with the JSON Schema', () => {
  it.each(goldenCases)('accepts the scheme of %s', (file) => {
    expect(readBack.safeParse(readGoldenCase(file).scheme).error?.issues ?? []).toEqual([]);
  });

  it.each(goldenCases.filter((_, index) => index % 7 === 0))('accepts %s as a worked example', (file) => {
    const { scheme, inputs, expected } = readGoldenCase(file);
    expect(accepts({ ...scheme, examples: [{ name: 'Golden', inputs, expected: { total: expected.total } }] })).toBe(
      true,
    );
  });

  const fixed: PaySchemeDraft = makeSchemeWith([
    { code: 'entry', name: 'Entry bonus', kind: 'fixed-bonus', terms: { amount: '1000' } },
  ]);
  const wrong: [string, unknown][] = [
    ['a field that does not exist', { ...fixed, bonus: '1' }],
    ['a missing field', { ...fixed, name: undefined }],
    ['another format', { ...fixed, format: 'pay-scheme/2' }],
    ['no component', { ...fixed, components: [] }],
    ['a kind that does not exist', { ...fixed, components: [{ ...fixed.components[0], kind: 'lottery' }] }],
    ['terms of another kind', { ...fixed, components: [{ ...fixed.components[0], terms: { baseBonus: '1' } }] }],
    ['a number that is not text', { ...fixed, components: [{ ...fixed.components[0], terms: { amount: 1000 } }] }],
    ['a code with capitals', { ...fixed, code: 'Test' }],
    ['a name of two lines', { ...fixed, name: 'a\nb' }],
    ['a condition that has nothing', { ...fixed, components: [{ ...fixed.components[0], when: { all: [] } }] }],
    [
      'a wrong condition inside others',
      {
        ...fixed,
        components: [{ ...fixed.components[0], when: { any: [{ not: { all: [{ amount: '1', over: '2' }] } }] } }],
      },
    ],
    ['an example without a total', { ...fixed, examples: [{ name: 'One', inputs: {}, expected: {} }] }],
  ];

  it.each(wrong)('refuses %s, as the scheme itself does', (_, document) => {
    const written: unknown = JSON.parse(JSON.stringify(document));
    expect(accepts(fixed)).toBe(true);
    expect(accepts(written)).toBe(false);
    expect(paySchemeSchema.safeParse(written).success).toBe(false);
  });
});
