import { describe, expect, it } from '@jest/globals';
import { countValue, findWrongExamples } from './count-value.js';
import { valueDefinitionSchema } from './value-definition.js';

const deals = [
  { id: '1', client: 'north', amount: '100.00', productLine: 'tools', tags: ['new'], segment: 'retail', paid: true },
  { id: '2', client: 'north', amount: '50.00', credit: '0.5', productLine: 'parts', paid: false },
  { id: '3', client: 'west', amount: '30.00', margin: '10.00', territory: 'west', paid: true },
  { id: '4', client: 'west', amount: '-30.00', isReturn: true, paid: true },
];
const definition = (how: unknown, expected: string | null = '0') => ({
  format: 'value-definition/1',
  code: 'counted',
  name: 'Counted',
  unit: 'RUB',
  from: '2026-07-01',
  how,
  examples: [{ name: 'A month', deals, expected }],
});
const counted = (how: unknown) => {
  const read = valueDefinitionSchema.parse(definition(how));
  return countValue(read, read.examples[0]?.deals ?? []);
};
const refused = (how: unknown) =>
  valueDefinitionSchema.safeParse(definition(how)).error?.issues.map(({ path, message }) => [path.join('.'), message]);

describe('A value that is counted from deals', () => {
  it.each([
    [{ kind: 'sum', of: 'amount' }, '125'],
    [{ kind: 'sum', of: 'amount', where: { productLines: ['parts'] } }, '25'],
    [{ kind: 'sum', of: 'amount', where: { territories: ['west'] } }, '30'],
    [{ kind: 'count' }, '3'],
    [{ kind: 'count', where: { tags: ['new', 'other'] } }, '1'],
    [{ kind: 'count', where: { paid: true } }, '2'],
    [{ kind: 'distinct-clients' }, '2'],
    [{ kind: 'distinct-clients', where: { segments: ['retail'] } }, '1'],
    [{ kind: 'average-order' }, '41.666667'],
    [{ kind: 'quotient', of: { number: 'count' }, by: { number: 'clients' } }, '1.5'],
    [{ kind: 'quotient', of: { number: 'amount' }, by: '100' }, '1.25'],
  ])('is, of %j, %s', (how, expected) => {
    expect(counted(how)).toBe(expected);
  });

  it('is nothing where it would be divided by 0, or a deal does not say what is asked', () => {
    expect(counted({ kind: 'average-order', where: { productLines: ['none'] } })).toBeNull();
    expect(counted({ kind: 'sum', of: 'margin' })).toBeNull();
    expect(counted({ kind: 'sum', of: 'margin', where: { territories: ['west'] } })).toBe('10');
  });

  it('is never less than 0', () => {
    const read = valueDefinitionSchema.parse(definition({ kind: 'sum', of: 'amount' }));
    expect(countValue(read, read.examples[0]!.deals.slice(3))).toBe('0');
  });

  it('is refused where it divides by nothing, says nothing, or is of no kind', () => {
    expect(refused({ kind: 'quotient', of: { number: 'count' }, by: '0' })).toEqual([
      ['how.by', 'must be more than 0: nothing can be divided by it'],
    ]);
    expect(refused({ kind: 'count', where: {} })).toEqual([
      ['how.where', 'says nothing; leave it out where all deals are meant'],
    ]);
    expect(refused({ kind: 'median' })?.[0]?.[0]).toBe('how.kind');
    const late = { ...definition({ kind: 'count' }), from: '2026-07-02', examples: [] };
    expect(valueDefinitionSchema.safeParse(late).error?.issues.map(({ path }) => path.join('.'))).toEqual([
      'from',
      'examples',
    ]);
  });

  it('tells the examples that come to something else', () => {
    const read = (expected: string | null) => valueDefinitionSchema.parse(definition({ kind: 'count' }, expected));
    expect(findWrongExamples(read('3.00'))).toEqual([]);
    expect(findWrongExamples(read('4'))).toEqual([
      {
        code: 'example-differs',
        path: ['examples', 0, 'expected'],
        message: '"A month" comes to 3, not to 4; correct the definition or the example',
      },
    ]);
    expect(findWrongExamples(read(null))).toHaveLength(1);
  });
});
