import { describe, expect, it } from '@jest/globals';
import { applyChanges } from './apply-changes.js';

const scheme = {
  name: 'Alpha',
  currency: 'RUB',
  components: [
    { code: 'salary', name: 'Salary', terms: { amount: '30000' } },
    { code: 'bonus', name: 'Bonus', terms: { amount: '7000' } },
  ],
  weekend: [6, 7],
};

describe('changes of a document', () => {
  it('reach a single field inside an item of a list by its code', () => {
    const { components } = applyChanges(scheme, { components: { bonus: { terms: { amount: '8000' } } } });
    expect(components).toEqual([scheme.components[0], { code: 'bonus', name: 'Bonus', terms: { amount: '8000' } }]);
  });

  it('take out what is null, in objects and in lists', () => {
    const { currency, components } = applyChanges(scheme, { currency: null, components: { salary: null } });
    expect(currency).toBeUndefined();
    expect(components.map(({ code }) => code)).toEqual(['bonus']);
  });

  it('add an item that the list lacks at its end, and a field that the object lacks', () => {
    const { components, ...rest } = applyChanges(scheme, { version: 2, components: { draw: { name: 'Draw' } } });
    expect(components.at(-1)).toEqual({ code: 'draw', name: 'Draw' });
    expect(rest).toMatchObject({ version: 2, name: 'Alpha' });
  });

  it('replace lists without codes and texts whole', () => {
    expect(applyChanges(scheme, { weekend: [7], name: 'Beta' })).toMatchObject({ weekend: [7], name: 'Beta' });
    expect(applyChanges(scheme, { components: [] }).components).toEqual([]);
  });

  it('leave the document itself as it was', () => {
    const before = JSON.stringify(scheme);
    applyChanges(scheme, { components: { bonus: { terms: { amount: '8000' } } }, currency: null });
    expect(JSON.stringify(scheme)).toBe(before);
  });
});
