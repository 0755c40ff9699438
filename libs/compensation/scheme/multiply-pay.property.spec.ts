import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateMonth } from '../calculation/calculate-month.js';
import { calculateStatement } from '../calculation/calculate-statement.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { countKopecks, scaledText } from '../testing/tiers-oracle.js';
import type { PaySchemeDraft } from './pay-scheme.js';

const kopecks = fc.oneof(fc.bigInt(0n, 300n), fc.bigInt(0n, 10n ** 9n));
/** In millionths: up to 100 %, so that a quotient of two whole numbers stays whole. */
const rates = fc.bigInt(0n, 1_000_000n);

function schemeOf(times: Record<string, unknown>): PaySchemeDraft {
  return makeSchemeWith(
    [
      {
        code: 'commission',
        name: 'Commission',
        kind: 'commission',
        times: { attainment: { actual: { value: 'actual' }, planned: '1000000' }, ...times },
        terms: { on: { value: 'revenue' }, rate: { kind: 'flat', rate: '100 %' } },
      },
    ],
    { values: ['revenue', 'actual'].map((code) => ({ code, name: code, unit: 'units' })) },
  );
}

function inputsOf(revenue: bigint, actual: bigint) {
  return { month: '2026-07', values: { revenue: scaledText(revenue, 2), actual: String(actual) } };
}

function pay(times: Record<string, unknown>, revenue: bigint, actual: bigint): bigint {
  const result = calculateStatement(schemeOf(times), inputsOf(revenue, actual));
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return BigInt(result.total.replace('.', ''));
}

describe('pay times a result', () => {
  it('is the pay times the result, at most its cap, rounded once', () => {
    fc.assert(
      fc.property(kopecks, fc.bigInt(0n, 10n ** 8n), fc.option(fc.bigInt(0n, 999n)), (revenue, actual, percent) => {
        const most = percent === null ? 2_000_000n : percent * 10_000n;
        const counted = actual < most ? actual : most;
        const times = percent === null ? {} : { cap: `${percent} %` };
        expect(pay(times, revenue, actual)).toBe(countKopecks(revenue * counted));
      }),
      { numRuns: 300 },
    );
  });

  it('is the same whether or not a scheme follows itself inside the month', () => {
    fc.assert(
      fc.property(kopecks, rates, fc.integer({ min: 2, max: 31 }), (revenue, actual, day) => {
        const scheme = schemeOf({});
        const from = `2026-07-${String(day).padStart(2, '0')}`;
        const result = calculateMonth({
          periods: [
            { from: '2026-07-01', scheme },
            { from, scheme: { ...scheme, version: 2 } },
          ],
          inputs: inputsOf(revenue, actual),
        });
        expect(result).toMatchObject({ ok: true, total: scaledText(pay({}, revenue, actual), 2) });
      }),
    );
  });
});
