import { describe, expect, it } from '@jest/globals';
import { cellKey, contentOf, leftOpen, typedOf, type SalesContent } from './typed-plan.js';

const content: Omit<SalesContent, 'unit'> = {
  targets: [
    { productLine: 'Pipes', amount: '900000' },
    { productLine: 'Fittings', amount: '300000' },
  ],
  people: [
    { personId: 'anna', productLine: 'Pipes', indicator: 'sales', amount: '400000' },
    { personId: 'anna', productLine: 'Pipes', indicator: 'new-clients', amount: '100000' },
    { personId: 'ivan', productLine: 'Pipes', indicator: 'sales', amount: '350000.50' },
  ],
};
const people = ['anna', 'ivan'];

describe('A sales plan while it is typed', () => {
  it('has a row for each product line and indicator, and says the same when it is saved', () => {
    const { lines, cells } = typedOf(content);
    expect(lines.map(({ productLine, indicator, amount }) => [productLine, indicator, amount])).toEqual([
      ['Pipes', 'sales', '900000'],
      ['Pipes', 'new-clients', ''],
      ['Fittings', 'sales', '300000'],
    ]);
    expect(contentOf(lines, cells, people)).toEqual(content);
  });

  it('says exactly what of a product line nobody is given', () => {
    const { lines, cells } = typedOf(content);
    expect(leftOpen(lines, cells, people, 0)).toBe('49999.50');
    expect(leftOpen(lines, cells, people, 2)).toBe('300000');
  });

  it('says nothing of what is left while a number is none', () => {
    const { lines, cells } = typedOf(content);
    expect(leftOpen(lines, { ...cells, [cellKey('ivan', 0)]: 'n/a' }, people, 0)).toBeUndefined();
    expect(leftOpen([{ productLine: 'Pipes', indicator: 'sales', amount: '' }], {}, people, 0)).toBeUndefined();
  });

  it('is short where people are given more than the target', () => {
    const { lines, cells } = typedOf(content);
    expect(leftOpen(lines, { ...cells, [cellKey('ivan', 0)]: '500000' }, people, 0)).toBe('-100000');
  });
});
