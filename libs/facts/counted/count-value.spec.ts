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
  return countValue(read, { month: '2026-07', deals: [], activities: [], ...read.examples[0] });
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
    [{ kind: 'share', of: 'amount', part: { productLines: ['tools'] } }, '80'],
    [{ kind: 'share', of: 'clients', part: { segments: ['retail'] } }, '50'],
    [{ kind: 'share', of: 'count', part: { productLines: ['tools'] }, whole: { paid: true } }, '50'],
    [{ kind: 'groups', every: 2 }, '1'],
    [{ kind: 'distinct-clients', atLeast: 2 }, '1'],
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
    const deals = read.examples[0]!.deals.slice(3);
    expect(countValue(read, { month: '2026-07', deals, activities: [] })).toBe('0');
  });

  it('is refused where it divides by nothing, says nothing, or is of no kind', () => {
    expect(refused({ kind: 'quotient', of: { number: 'count' }, by: '0' })).toEqual([
      ['how.by', 'must be more than 0: nothing can be divided by it'],
    ]);
    expect(refused({ kind: 'count', where: {} })).toEqual([
      ['how.where', 'says nothing; leave it out where all are meant'],
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

  it('is what the definition says where it would be divided by 0', () => {
    const none = { productLines: ['none'] };
    expect(counted({ kind: 'share', of: 'amount', part: { tags: ['new'] }, whole: none })).toBeNull();
    expect(counted({ kind: 'share', of: 'amount', part: { tags: ['new'] }, whole: none, ifNone: '0' })).toBe('0');
    expect(counted({ kind: 'average-order', where: none, ifNone: '12.5' })).toBe('12.5');
    expect(
      counted({ kind: 'quotient', of: { number: 'margin' }, by: { number: 'count', where: none }, ifNone: '1' }),
    ).toBeNull();
  });

  it('is refused where the part says of itself what is said of the whole, or a day says more of nothing', () => {
    const tools = { productLines: ['tools'] };
    expect(refused({ kind: 'share', of: 'amount', part: tools, whole: tools })).toEqual([
      ['how.part.productLines', 'is said of the whole already; the part is looked for in it'],
    ]);
    expect(refused({ kind: 'count', where: { tags: ['new'], paidBy: 25 } })?.[0]?.[0]).toBe('how.where.paidBy');
    expect(refused({ kind: 'lost-clients', where: { paid: true } })?.[0]?.[0]).toBe('how.where');
    expect(refused({ kind: 'new-clients' })?.[0]).toEqual([
      'examples.0.deals.0.on',
      'is missing: what is counted depends on the days of orders',
    ]);
  });
});

const day = (on: string) => `2026-${on}`;
const order = (id: string, client: string, on: string, more: object = {}) => ({
  id,
  client,
  on: day(on),
  amount: '10',
  ...more,
});
const ofJuly = (how: unknown, deals: unknown[], activities: unknown[] = []) => {
  const read = valueDefinitionSchema.parse({
    ...definition(how),
    examples: [{ name: 'July', deals, activities, expected: '0' }],
  });
  return countValue(read, { month: '2026-07', ...read.examples[0]! });
};

describe('New clients', () => {
  const isNew = (how: object, ...deals: unknown[]) => ofJuly({ kind: 'new-clients', ...how }, deals);

  it('have their second order in the month, and the first too or in the last week before', () => {
    expect(isNew({}, order('1', 'a', '07-02'), order('2', 'a', '07-12'), order('3', 'a', '07-13'))).toBe('1');
    expect(isNew({}, order('1', 'a', '07-02'))).toBe('0');
    expect(isNew({}, order('1', 'a', '06-24'), order('2', 'a', '07-05'))).toBe('1');
    expect(isNew({}, order('1', 'a', '06-23'), order('2', 'a', '07-05'))).toBe('0');
    expect(isNew({ lastDays: 8 }, order('1', 'a', '06-23'), order('2', 'a', '07-05'))).toBe('1');
    expect(isNew({ orders: 3 }, order('1', 'a', '07-02'), order('2', 'a', '07-12'))).toBe('0');
  });

  it('count in one month alone, with whoever made the order that won them', () => {
    expect(isNew({}, order('1', 'a', '06-28'), order('2', 'a', '06-30'), order('3', 'a', '07-05'))).toBe('0');
    expect(isNew({}, order('1', 'a', '07-02', { ofOthers: true }), order('2', 'a', '07-12'))).toBe('1');
    expect(isNew({}, order('1', 'a', '07-02'), order('2', 'a', '07-12', { ofOthers: true }))).toBe('0');
    const returned = order('R', 'a', '07-03', { amount: '-10', isReturn: true });
    expect(isNew({}, order('1', 'a', '07-02'), returned)).toBe('0');
  });

  it('are told by what is known of their first order, and never guessed', () => {
    expect(isNew({}, order('2', 'a', '07-05', { firstOrderOn: day('06-28') }))).toBe('1');
    expect(isNew({}, order('2', 'a', '07-05', { firstOrderOn: day('03-28') }))).toBe('0');
    expect(isNew({}, order('2', 'a', '07-05', { order: 2 }))).toBeNull();
    expect(isNew({}, order('9', 'a', '07-05', { order: 9 }), order('10', 'a', '07-06', { order: 10 }))).toBe('0');
  });

  it('count with a contract and a delivery where that is asked', () => {
    const both = (more: object) =>
      isNew({ needs: ['contract', 'delivery'] }, order('1', 'a', '07-02', more), order('2', 'a', '07-12', more));
    expect(both({ contractOn: day('07-01'), clientSince: day('07-31') })).toBe('1');
    expect(both({ contractOn: day('07-01'), clientSince: day('08-01') })).toBe('0');
    expect(both({ contractOn: day('07-01') })).toBe('0');
  });
});

describe('Regular clients', () => {
  const deals = [
    order('1', 'a', '04-01'),
    order('2', 'a', '06-30'),
    order('3', 'b', '05-01'),
    order('4', 'b', '05-02'),
    order('5', 'b', '07-02', { ofOthers: true, segment: 'retail' }),
    order('6', 'c', '03-31'),
    order('7', 'c', '06-30'),
    order('8', 'd', '07-01'),
    order('9', 'd', '07-02'),
  ];

  it('have ordered more than once in the months before, and are lost by a month without an order, from anybody', () => {
    expect(ofJuly({ kind: 'regular-clients' }, deals)).toBe('2');
    expect(ofJuly({ kind: 'lost-clients' }, deals)).toBe('1');
    expect(ofJuly({ kind: 'lost-clients', months: 4 }, deals)).toBe('2');
    expect(ofJuly({ kind: 'lost-clients', months: 1, orders: 1 }, deals)).toBe('2');
    expect(
      ofJuly(
        { kind: 'conversion', of: { number: 'lost-clients' }, from: { number: 'regular-clients' }, ifNone: '0' },
        deals,
      ),
    ).toBe('50');
  });
});

describe('Activities', () => {
  const meeting = { code: 'meetings', contact: 'Anna', file: 'a.docx', client: 'north' };
  const activities = [
    { id: '1', ...meeting },
    { id: '2', code: 'meetings', contact: 'Anna', client: 'north' },
    { id: '3', code: 'calls', count: 8 },
    { id: '4', ...meeting, count: 2, segment: 'retail' },
  ];
  const met = { number: 'activities', codes: ['meetings'], needs: ['contact', 'file'] };

  it('count by their codes, with what they need to say', () => {
    expect(ofJuly({ kind: 'activities' }, [], activities)).toBe('12');
    expect(ofJuly({ kind: 'activities', codes: ['meetings'] }, [], activities)).toBe('4');
    expect(ofJuly({ kind: 'activities', codes: ['meetings'], needs: ['contact', 'file'] }, [], activities)).toBe('3');
    expect(ofJuly({ kind: 'activities', where: { segments: ['retail'] } }, [], activities)).toBe('2');
  });

  it('turn into deals by a conversion, of nothing into what the definition says', () => {
    const how = { kind: 'conversion', of: { number: 'count' }, from: met };
    expect(ofJuly(how, [order('1', 'a', '07-02')], activities)).toBe('33.333333');
    expect(ofJuly(how, [order('1', 'a', '07-02')], [])).toBeNull();
    expect(ofJuly({ ...how, ifNone: '0' }, [order('1', 'a', '07-02')], [])).toBe('0');
  });
});

describe('Deals that are paid by a day', () => {
  const deals = [
    order('1', 'a', '07-02', { paid: true, paidOn: day('07-25') }),
    order('2', 'a', '07-03', { paid: true, paidOn: day('07-26') }),
    order('3', 'a', '07-04', { paid: false }),
  ];

  it('are paid by its end, and unpaid whatever came in later', () => {
    const count = (where: object) => ofJuly({ kind: 'count', where }, deals);
    expect(count({ paid: true, paidBy: 25 })).toBe('1');
    expect(count({ paid: false, paidBy: 25 })).toBe('2');
    expect(count({ paid: true, paidBy: 31 })).toBe('2');
    expect(
      ofJuly({ kind: 'count', where: { paid: true, paidBy: 25 } }, [order('1', 'a', '07-02', { paid: true })]),
    ).toBeNull();
  });
});
