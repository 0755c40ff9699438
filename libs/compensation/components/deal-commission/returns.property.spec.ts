import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateCompiled } from '../../calculation/calculate-statement.js';
import { statementInputsSchema, type StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { compileScheme } from '../../scheme/compile-scheme.js';
import { paySchemeSchema } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

type Deals = NonNullable<StatementInputsDraft['deals']>;

const PEOPLE = ['P-1', 'P-2', 'P-3'];
const MONTHS = ['2026-07', '2026-08', '2026-09', '2026-10'];

const scheme = compileScheme(
  paySchemeSchema.parse(
    makeSchemeWith([
      {
        code: 'deals',
        name: 'Deals',
        kind: 'deal-commission',
        terms: {
          rules: [
            { code: 'large', name: 'Large', where: { amountFrom: '500.00' }, on: 'amount', rate: '1.7 %' },
            { code: 'other', name: 'Other', on: 'amount', rate: '3.3 %' },
          ],
        },
      },
    ]),
  ),
);

/** In kopecks. */
function pay(deals: Deals, month: string, person: string): bigint {
  const result = calculateCompiled(
    scheme,
    statementInputsSchema.parse({ month, person, deals }),
    {},
    { traced: false },
  );
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return BigInt(result.total.replace('.', ''));
}

const decimal = (kopecks: bigint) => `${kopecks / 100n}.${(kopecks % 100n).toString().padStart(2, '0')}`;

const shares = fc.constantFrom(
  undefined,
  PEOPLE.map((person) => ({ person, share: '1/3' })),
  [
    { person: 'P-1', share: '12.5 %' },
    { person: 'P-2', share: '87.5 %' },
  ],
  [
    { person: 'P-3', share: '0.000001' },
    { person: 'P-1', share: '0.999999' },
  ],
);

/** A sale as kopecks that are returned piece by piece, and the month in which each piece is. */
const returned = fc.record({
  pieces: fc.array(fc.tuple(fc.bigInt(1n, 50_000n), fc.integer({ min: 0, max: 3 })), { minLength: 1, maxLength: 5 }),
  shares,
  soldOn: fc.constantFrom('2026-05-31', '2026-07-01'),
});

const of = (kopecks: bigint, client = 'C-1') => ({ client, amount: decimal(kopecks) });

describe('the returns of a sale, in any months and pieces', () => {
  it('take back from each of its people exactly what was paid, like one return of all of it', () => {
    fc.assert(
      fc.property(returned, ({ pieces, shares: split, soldOn }) => {
        const whole = pieces.reduce((sum, [kopecks]) => sum + kopecks, 0n);
        const facts = { on: soldOn, amount: decimal(whole), ...(split === undefined ? {} : { shares: split }) };
        const sale = { id: 'D-1', client: 'C-1', ...facts };
        const isSoldInJuly = soldOn >= '2026-07-01';
        for (const person of split === undefined ? ['P-1'] : split.map((share) => share.person)) {
          const paid = pay([sale], soldOn.slice(0, 7), person);
          const one = { id: 'R', on: '2026-10-31', client: 'C-1', amount: `-${decimal(whole)}`, returns: 'D-1' };
          expect(pay([{ ...one, sale: facts }], '2026-10', person)).toBe(-paid);
          let [before, sum] = [0n, isSoldInJuly ? 0n : paid];
          MONTHS.forEach((month, at) => {
            const here = pieces.filter(([, each]) => each === at);
            const isListed = isSoldInJuly && at === 0;
            const list: Deals = here.map(([kopecks], index) => ({
              id: `R-${index}`,
              on: `${month}-20`,
              client: 'C-1',
              amount: `-${decimal(kopecks)}`,
              returns: 'D-1',
              ...(isListed ? {} : { sale: facts }),
              ...(before === 0n ? {} : { returnedBefore: { amount: decimal(before) } }),
            }));
            const deals = isListed ? [sale, ...list] : list;
            expect(pay(deals.toReversed(), month, person)).toBe(pay(deals, month, person));
            sum += pay(deals, month, person);
            before += here.reduce((each, [kopecks]) => each + kopecks, 0n);
          });
          expect(sum).toBe(0n);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leave of a sale of the same month what a smaller sale at its rate would have paid', () => {
    const large = fc.bigInt(50_000n, 10n ** 7n);
    fc.assert(
      fc.property(large, fc.bigInt(0n, 50_000n), shares, (kopecks, back, split) => {
        const sold = { on: '2026-07-01', ...(split === undefined ? {} : { shares: split }) };
        const sale = { id: 'D-1', ...sold, ...of(kopecks) };
        const credit = { id: 'R', on: '2026-07-02', client: 'C-1', amount: `-${decimal(back)}`, returns: 'D-1' };
        // Still large by the sale; said to be paid at that rate where it is smaller itself.
        const smaller = {
          id: 'D-2',
          ...sold,
          ...of(kopecks - back),
          paidAt: { deals: { on: 'amount' as const, rate: '1.7 %' } },
        };
        for (const person of split === undefined ? ['P-1'] : split.map((share) => share.person))
          expect(pay([sale, credit], '2026-07', person)).toBe(pay([smaller], '2026-07', person));
      }),
      { numRuns: 200 },
    );
  });
});
