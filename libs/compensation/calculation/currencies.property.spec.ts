import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countDecimals } from '../numbers/decimal-text.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { calculateStatement } from './calculate-statement.js';

const DECIMALS = { JPY: 0, KWD: 3, CLF: 4, RUB: 2 } as const;
type Currency = keyof typeof DECIMALS;

const currencies = fc.constantFrom(...(Object.keys(DECIMALS) as Currency[]));
const quantities = fc.tuple(fc.nat({ max: 10 ** 9 }), fc.nat({ max: 999_999 }));
const percents = fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 999 }));

const written = ([whole, millionths]: [number, number]) => `${whole}.${String(millionths).padStart(6, '0')}`;
const rate = ([whole, thousandths]: [number, number]) => `${whole}.${String(thousandths).padStart(3, '0')} %`;

/** The whole units that an amount stands for, read from its digits alone. */
const units = (amount: string) => BigInt(amount.replace('.', ''));

const commission = (code: string, percent: [number, number], line?: string) => ({
  code,
  name: code,
  kind: 'commission' as const,
  ...(line === undefined ? {} : { line }),
  terms: { on: { value: 'revenue' }, rate: { kind: 'flat' as const, rate: rate(percent) } },
});

const values = [{ code: 'revenue', name: 'Revenue', unit: 'units' }];

describe('a statement in any currency', () => {
  it('has lines of exactly its decimals, rounded half-up once, which add up to the total', () => {
    fc.assert(
      fc.property(currencies, quantities, percents, percents, percents, (currency, revenue, a, b, c) => {
        const places = DECIMALS[currency];
        const scheme = makeSchemeWith([commission('a', a), commission('b', b, 'both'), commission('c', c, 'both')], {
          currency,
          values,
          lines: [{ code: 'both', name: 'Both' }],
        });
        const result = calculateStatement(scheme, { values: { revenue: written(revenue) } });
        if (!result.ok) throw new Error(JSON.stringify(result.problems));
        const amounts = result.lines.map((line) => line.amount);
        expect([...amounts, result.total].map(countDecimals)).toEqual([places, places, places]);
        expect(units(result.total)).toBe(amounts.reduce((sum, amount) => sum + units(amount), 0n));
        // Revenue is in millionths and a rate in hundred-thousandths: half a unit is added before the rest is cut off.
        const millionths = BigInt(revenue[0]) * 1_000_000n + BigInt(revenue[1]);
        const exactly = (percents: [number, number][]) => {
          const rates = percents.reduce((sum, [whole, part]) => sum + BigInt(whole * 1000 + part), 0n);
          return (2n * millionths * rates * 10n ** BigInt(places) + 10n ** 11n) / (2n * 10n ** 11n);
        };
        expect(amounts.map(units)).toEqual([exactly([a]), exactly([b, c])]);
      }),
    );
  });

  it('shares a pool out among a team to the last unit', () => {
    const hours = fc.array(fc.integer({ min: 1, max: 200 }), { minLength: 1, maxLength: 7 });
    fc.assert(
      fc.property(currencies, quantities, hours, (currency, result, worked) => {
        const scheme = makeSchemeWith(
          [
            {
              code: 'team',
              name: 'Team part',
              kind: 'team-pool',
              terms: { pool: { of: { value: 'revenue' }, rate: '2 %' }, share: 'by-hours' },
            },
          ],
          { currency, values },
        );
        const members = worked.map((each, index) => ({ id: `m-${index}`, hours: String(each) }));
        const parts = members.map(({ id }) => {
          const paid = calculateStatement(scheme, {
            person: id,
            values: { revenue: written(result) },
            team: { members },
          });
          if (!paid.ok) throw new Error(JSON.stringify(paid.problems));
          expect(countDecimals(paid.total)).toBe(DECIMALS[currency]);
          return units(paid.total);
        });
        const millionths = BigInt(result[0]) * 1_000_000n + BigInt(result[1]);
        const pool = (2n * millionths * 2n * 10n ** BigInt(DECIMALS[currency]) + 10n ** 8n) / (2n * 10n ** 8n);
        expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(pool);
      }),
      { numRuns: 50 },
    );
  });
});
