import { describe, expect, it } from '@jest/globals';
import * as z from 'zod';
import { moneyText, quantityText } from '../numbers/decimal-text.js';
import { makeAmountVisitor } from './amounts-of-document.js';
import { findTooManyDecimals } from './too-many-decimals.js';

type Part = { readonly amount: string } | { readonly all: readonly Part[] };

/** A part may hold others of its kind, as conditions do. */
const partSchema: z.ZodType<Part> = z.lazy(() =>
  z.union([z.strictObject({ amount: moneyText }), z.strictObject({ all: z.array(partSchema) })]),
);

const schema = z.strictObject({
  count: quantityText,
  price: moneyText.refine((text) => text !== '0', { error: 'must not be 0' }).optional(),
  salary: z.union([moneyText, z.array(z.strictObject({ from: z.string(), value: moneyText }))]).optional(),
  byName: z.record(z.string(), moneyText).default({}),
  line: z.tuple([z.string(), moneyText]).optional(),
  kind: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('counted'), number: quantityText }),
      z.strictObject({ kind: z.literal('paid'), number: moneyText }),
    ])
    .optional(),
  part: partSchema.optional(),
});

function visited(document: z.input<typeof schema>): [string, string][] {
  const found: [string, string][] = [];
  makeAmountVisitor(schema)(schema.parse(document), (amount, path) => found.push([path.join('.'), amount]));
  return found;
}

describe('the amounts of a document', () => {
  it('are those whose schema is one of money, wherever they stand', () => {
    expect(
      visited({
        count: '1',
        price: '2',
        salary: [{ from: '2026-01-01', value: '3' }],
        byName: { a: '4', b: '5' },
        line: ['1', '6'],
        kind: { kind: 'paid', number: '7' },
        part: { all: [{ amount: '8' }, { all: [{ amount: '9' }] }] },
      }),
    ).toEqual([
      ['price', '2'],
      ['salary.0.value', '3'],
      ['byName.a', '4'],
      ['byName.b', '5'],
      ['line.1', '6'],
      ['kind.number', '7'],
      ['part.all.0.amount', '8'],
      ['part.all.1.all.0.amount', '9'],
    ]);
    expect(visited({ count: '1', salary: '10', kind: { kind: 'counted', number: '1' } })).toEqual([['salary', '10']]);
  });

  it.each([
    [
      undefined,
      '1.234',
      'has 3 decimals, and amounts where the scheme names no currency have at most 2: write no more',
    ],
    ['RUB', '1.234', 'has 3 decimals, and amounts in RUB have at most 2: write no more'],
    ['JPY', '1.0', 'has 1 decimal, and amounts in JPY have none: write whole amounts'],
    ['KWD', '1.2345', 'has 4 decimals, and amounts in KWD have at most 3: write no more'],
  ])('in %s are refused at %s', (currency, price, message) => {
    expect(findTooManyDecimals(makeAmountVisitor(schema), { count: '1', price, byName: {} }, currency)).toEqual([
      { code: 'invalid', path: ['price'], message },
    ]);
  });

  it.each([
    [undefined, '1.23'],
    ['JPY', '1'],
    ['KWD', '1.234'],
    ['CLF', '1.2345'],
  ])('in %s may be %s', (currency, price) => {
    expect(findTooManyDecimals(makeAmountVisitor(schema), { count: '1', price, byName: {} }, currency)).toEqual([]);
  });
});
