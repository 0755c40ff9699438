import { describe, expect, it } from '@jest/globals';
import { makeSchemeJsonSchema } from '#compensation/description/scheme-json-schema.js';
import { blankOf, resolve, variantOf, variantsOf, type JsonSchema } from './json-schema.js';

/** The one that the API offers. */
const root = makeSchemeJsonSchema() as JsonSchema;
const amount = variantsOf(resolve({ $ref: '#/$defs/amount' }, root), root);
const condition = variantsOf(resolve({ $ref: '#/$defs/condition' }, root), root);

describe('The form of a scheme', () => {
  it('knows which way of saying an amount was taken', () => {
    expect(amount[variantOf('30000', amount)]?.type).toBe('string');
    expect(amount[variantOf({ value: 'revenue' }, amount)]?.required).toEqual(['value']);
    expect(amount[variantOf({ deals: 'margin', every: 3 }, amount)]?.required).toEqual(['deals']);
  });

  it('knows a condition by its fields, also while one of them is missing', () => {
    expect(condition[variantOf({ attainment: { attainmentOf: 'kpi' } }, condition)]?.required).toContain('attainment');
    expect(condition[variantOf({ all: [] }, condition)]?.required).toEqual(['all']);
  });

  it('takes the first way for what is none of them', () => {
    expect(variantOf({ nonsense: 1 }, amount)).toBe(0);
  });

  it('begins a component of each kind with what it requires', () => {
    const components = root.properties?.['components']?.items as JsonSchema;
    for (const kind of variantsOf(components, root)) {
      const blank = blankOf(kind, root) as { kind: string; terms: object };
      expect(blank.kind).toBe(kind.properties?.['kind']?.const);
      const terms = resolve(kind.properties?.['terms'] ?? {}, root);
      expect(Object.keys(blank.terms)).toEqual(terms.required ?? variantsOf(terms, root)[0]?.required ?? []);
    }
  });

  it('begins a list with as many entries as it must have', () => {
    const curve = blankOf({ $ref: '#/$defs/payout-curve' }, root) as { points: readonly object[] };
    const points = resolve({ $ref: '#/$defs/payout-curve' }, root).properties?.['points'];
    expect(curve.points).toHaveLength(points?.minItems ?? 0);
  });

  it('refuses a reference to nothing', () => {
    expect(() => resolve({ $ref: '#/$defs/nothing' }, root)).toThrow('The schema has no definition of nothing');
  });
});
