import { describe, expect, it } from '@jest/globals';
import { componentRegistry } from '#compensation/scheme/component-registry.js';
import { paySchemeSchema } from '#compensation/scheme/pay-scheme.js';
import { kindGroups, withComponent, withValue, type Kind } from './component-starts.js';
import type { JsonObject } from './json-schema.js';

const nothing: JsonObject = {
  format: 'pay-scheme/1',
  code: 'sellers',
  name: 'Sellers',
  goal: 'Growth',
  version: 1,
  effectiveFrom: '2026-07-01',
  currency: 'RUB',
  components: [],
};
const kinds: readonly Kind[] = Object.values(kindGroups).flat();
const nameOf = (name: string) => name;

describe('What a component begins with', () => {
  it('is there for every kind of pay, once', () => {
    expect(kinds.toSorted()).toEqual(Object.keys(componentRegistry).toSorted());
  });

  it.each(kinds)('is whole for %s: the engine has nothing to say of it', (kind) => {
    // What is made up, limited or taken back is pay of others.
    const beside = ['salary', 'fixed-bonus', 'deal-commission'] as const;
    const others = beside
      .filter((each) => each !== kind)
      .reduce((scheme, each) => withComponent(scheme, each, each, nameOf), nothing);
    const parsed = paySchemeSchema.safeParse(withComponent(others, kind, kind, nameOf));
    expect(parsed.error?.issues ?? []).toEqual([]);
  });

  it('shares a number of the month with others that read it, and has a code of its own', () => {
    const once = withComponent(nothing, 'commission', 'Commission', nameOf);
    const twice = withComponent(once, 'commission', 'More', nameOf);
    expect(twice['values']).toEqual([{ code: 'revenue', name: 'revenue', unit: 'RUB' }]);
    expect(twice['components']).toMatchObject([{ code: 'commission' }, { code: 'commission-2', name: 'More' }]);
  });

  it('can be given another number of the month', () => {
    const { scheme, code } = withValue(withValue(nothing, 'Margin', 'RUB').scheme, 'Hours', 'h');
    expect(code).toBe('value-2');
    expect(scheme['values']).toMatchObject([{ name: 'Margin' }, { code: 'value-2', name: 'Hours', unit: 'h' }]);
  });
});
