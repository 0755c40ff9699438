import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import {
  countKopecks,
  marginalMillionths,
  scaledText,
  tierCases,
  makeTiers,
  wholeAmountMillionths,
  type TierCase,
} from '../../testing/tiers-oracle.js';

type Terms = Extract<PaySchemeDraft['components'][number], { kind: 'commission' }>['terms'];
type Edge = 'lower-inclusive' | 'upper-inclusive';

const on = { value: 'revenue' };
const edges = fc.constantFrom<Edge[]>('lower-inclusive', 'upper-inclusive');
const anyKopecks = fc.oneof(fc.bigInt(0n, 300n), fc.bigInt(0n, 10n ** 9n));

/** An amount in kopecks: anything, or on an edge of the tiers, or a kopeck beside it. */
function amountNear({ from }: TierCase): fc.Arbitrary<bigint> {
  const beside = fc
    .tuple(fc.constantFrom(...from), fc.constantFrom(-1n, 0n, 1n))
    .map(([edge, step]) => (edge + step < 0n ? 0n : edge + step));
  return fc.oneof(beside, fc.bigInt(0n, 100n), fc.bigInt(0n, 2n * 10n ** 9n));
}

const withAmount = tierCases.chain((tiers) => fc.record({ tiers: fc.constant(tiers), amount: amountNear(tiers) }));

function schemeOf(terms: Terms, values: string[]): PaySchemeDraft {
  return makeSchemeWith([{ code: 'commission', name: 'Commission', kind: 'commission', terms }], {
    values: values.map((code) => ({ code, name: code, unit: 'rubles' })),
  });
}

/** The kopecks that a commission pays on numbers of the month in kopecks. */
function pay(terms: Terms, amounts: Record<string, bigint>, more: StatementInputsDraft = {}): bigint {
  const values = Object.fromEntries(Object.entries(amounts).map(([code, kopecks]) => [code, scaledText(kopecks, 2)]));
  const result = calculateStatement(schemeOf(terms, Object.keys(amounts)), { values, ...more });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return BigInt(result.total.replace('.', ''));
}

function marginalPay(tiers: TierCase, amount: bigint): bigint {
  return pay({ on, rate: { kind: 'marginal', tiers: makeTiers(tiers) } }, { revenue: amount });
}

function wholePay(tiers: TierCase, amount: bigint, edge: Edge = 'lower-inclusive'): bigint {
  return pay({ on, rate: { kind: 'whole-amount', tiers: makeTiers(tiers), edge } }, { revenue: amount });
}

function rising(tiers: TierCase): TierCase {
  return { ...tiers, rates: tiers.rates.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)) };
}

describe('marginal tiers', () => {
  it('pay each rate on its own part', () => {
    fc.assert(
      fc.property(withAmount, ({ tiers, amount }) => {
        expect(marginalPay(tiers, amount)).toBe(countKopecks(marginalMillionths(tiers, amount)));
      }),
      { numRuns: 500 },
    );
  });

  it('never jump: a kopeck more changes pay by no more than the highest rate of it, and rounding', () => {
    fc.assert(
      fc.property(tierCases, (tiers) => {
        const highest = tiers.rates.reduce((most, rate) => (rate > most ? rate : most));
        for (const edge of tiers.from) {
          const [before, at, after] = [edge === 0n ? 0n : edge - 1n, edge, edge + 1n].map((amount) =>
            marginalPay(tiers, amount),
          );
          for (const step of [at! - before!, after! - at!]) {
            expect(step).toBeGreaterThanOrEqual(0n);
            expect((step - 1n) * 1_000_000n).toBeLessThanOrEqual(highest);
          }
        }
      }),
    );
  });

  it('never pay less for more', () => {
    fc.assert(
      fc.property(withAmount, anyKopecks, ({ tiers, amount }, more) => {
        expect(marginalPay(tiers, amount + more)).toBeGreaterThanOrEqual(marginalPay(tiers, amount));
      }),
    );
  });
});

describe('whole-amount tiers', () => {
  it('pay the rate of the tier reached times the amount', () => {
    fc.assert(
      fc.property(withAmount, edges, ({ tiers, amount }, edge) => {
        expect(wholePay(tiers, amount, edge)).toBe(countKopecks(wholeAmountMillionths(tiers, amount, edge)));
      }),
      { numRuns: 500 },
    );
  });

  it('never pay less for more where they are monotone', () => {
    fc.assert(
      fc.property(withAmount, anyKopecks, edges, ({ tiers, amount }, more, edge) => {
        const monotone = { kind: 'whole-amount', tiers: makeTiers(rising(tiers)), edge, monotone: true } as const;
        expect(pay({ on, rate: monotone }, { revenue: amount + more })).toBeGreaterThanOrEqual(
          pay({ on, rate: monotone }, { revenue: amount }),
        );
      }),
    );
  });

  it('are monotone exactly when no rate is less than the one before', () => {
    fc.assert(
      fc.property(tierCases, (tiers) => {
        const falls = tiers.rates.flatMap((rate, index) =>
          index > 0 && rate < tiers.rates[index - 1]! ? [`components.0.terms.rate.tiers.${index}.rate`] : [],
        );
        const parsed = paySchemeSchema.safeParse(
          schemeOf({ on, rate: { kind: 'whole-amount', tiers: makeTiers(tiers), monotone: true } }, ['revenue']),
        );
        expect((parsed.error?.issues ?? []).map((issue) => issue.path.join('.'))).toEqual(falls);
      }),
    );
  });
});

describe('tiers whose ends are not where the next begins', () => {
  it('are refused at the tier, as a gap or as an overlap', () => {
    fc.assert(
      fc.property(
        tierCases.filter(({ from }) => from.length > 1),
        fc.nat(),
        fc.bigInt(-50n, 50n),
        (tiers, pick, shift) => {
          const index = pick % (tiers.from.length - 1);
          const end = tiers.from[index + 1]! + shift;
          fc.pre(shift !== 0n && end >= 0n);
          const written = makeTiers(tiers).map((tier, at) =>
            at === index ? { ...tier, to: scaledText(end, 2) } : tier,
          );
          const issues =
            paySchemeSchema.safeParse(schemeOf({ on, rate: { kind: 'marginal', tiers: written } }, ['revenue'])).error
              ?.issues ?? [];
          expect(issues.map((issue) => [issue.path.join('.'), issue.message])).toEqual([
            [
              `components.0.terms.rate.tiers.${index}.to`,
              expect.stringContaining(shift < 0n ? '(a gap)' : '(an overlap)'),
            ],
          ]);
        },
      ),
    );
  });
});

describe('product lines', () => {
  const productLine = fc.record({ amount: anyKopecks, coefficient: fc.bigInt(0n, 3_000_000n) });

  it('are weighted before the tiers, in whatever order they stand', () => {
    fc.assert(
      fc.property(fc.array(productLine, { minLength: 1, maxLength: 6 }), tierCases, fc.nat(5), (parts, tiers, turn) => {
        const written = parts.map(({ coefficient }, index) => ({
          code: `line-${index}`,
          name: `Line ${index}`,
          amount: { value: `line-${index}` },
          coefficient: scaledText(coefficient, 6),
        }));
        const amounts = Object.fromEntries(parts.map(({ amount }, index) => [`line-${index}`, amount]));
        const turned = [...written.slice(turn), ...written.slice(0, turn)].toReversed();
        const rate = { kind: 'marginal', tiers: makeTiers(tiers) } as const;
        const paid = pay({ on: { productLines: written }, rate }, amounts);
        expect(pay({ on: { productLines: turned }, rate }, amounts)).toBe(paid);
        const millionthsOfKopecks = parts.reduce((sum, { amount, coefficient }) => sum + amount * coefficient, 0n);
        // The tiers are read in millionths of a kopeck as well, so that everything stays whole.
        const scaled = { from: tiers.from.map((edge) => edge * 1_000_000n), rates: tiers.rates };
        const exact = marginalMillionths(scaled, millionthsOfKopecks);
        expect(paid).toBe((2n * exact + 10n ** 12n) / (2n * 10n ** 12n));
      }),
    );
  });
});

describe('a rate by attainment', () => {
  const edgesOf = fc
    .uniqueArray(fc.bigInt(1n, 200n), { maxLength: 5 })
    .map((percents) => [0n, ...percents.sort((a, b) => (a < b ? -1 : 1))]);

  it('is that of the step that actual reaches against planned', () => {
    fc.assert(
      fc.property(
        edgesOf,
        fc.array(fc.bigInt(0n, 500_000n), { minLength: 6, maxLength: 6 }),
        fc.bigInt(1n, 300n),
        fc.bigInt(0n, 600n),
        anyKopecks,
        edges,
        (percents, rates, planned, actual, margin, edge) => {
          const steps = percents.map((percent, index) => ({
            from: `${percent} %`,
            rate: scaledText(rates[index]!, 6),
          }));
          const terms: Terms = {
            on: { value: 'margin' },
            rate: {
              kind: 'by-attainment',
              attainment: { actual: { value: 'actual' }, planned: { value: 'planned' } },
              steps,
              edge,
            },
          };
          const reached = percents.filter(
            (percent) =>
              percent === 0n ||
              (edge === 'lower-inclusive' ? actual * 100n >= percent * planned : actual * 100n > percent * planned),
          ).length;
          expect(pay(terms, { margin, actual, planned })).toBe(countKopecks(margin * rates[reached - 1]!));
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the overdue part', () => {
  const flat = { kind: 'flat', rate: '5 %' } as const;
  /** What is overdue is a part of what is owed; nearly half of the limits are near it. */
  const client = fc
    .record({
      revenue: anyKopecks,
      overdue: anyKopecks,
      due: anyKopecks,
      limit: fc.oneof(
        anyKopecks.map((kopecks) => ({ kopecks })),
        fc.bigInt(-2n, 2n).map((near) => ({ near })),
      ),
      group: fc.option(fc.constantFrom('red', 'blue')),
    })
    .map(({ revenue, overdue, due, limit, group }) => {
      const owed = overdue + due;
      const most = 'near' in limit ? owed + limit.near : limit.kopecks;
      return { revenue, overdue, owed, limit: most < 0n ? 0n : most, group };
    });
  type Client = Parameters<Parameters<typeof client.map>[0]>[0];

  /** The limit of a group is that of its first client. */
  const isOver = (each: Client, clients: readonly Client[]): boolean => {
    if (each.group === null) return each.owed > each.limit;
    const group = clients.filter((other) => other.group === each.group);
    return group.reduce((sum, other) => sum + other.owed, 0n) > group[0]!.limit;
  };

  const listOf = (clients: readonly Client[]) =>
    clients.map((each, index) => {
      const isFirst = clients.findIndex((other) => other.group === each.group) === index;
      const limit = scaledText(each.limit, 2);
      return {
        client: `client-${index}`,
        revenue: scaledText(each.revenue, 2),
        owed: scaledText(each.owed, 2),
        overdue: scaledText(each.overdue, 2),
        ...(each.group === null ? { limit } : { group: each.group, ...(isFirst ? { groupLimit: limit } : {}) }),
      };
    });

  it('is, client by client, what is overdue over the limit, at most the revenue, and never makes pay negative', () => {
    fc.assert(
      fc.property(
        fc.array(client, { maxLength: 5 }),
        fc.bigInt(0n, 500_000n),
        fc.bigInt(0n, 500_000n),
        (clients, full, other) => {
          fc.pre(other <= full);
          const receivables = listOf(clients);
          const pays = (mode: 'deduct' | 'pay-lower-rate') =>
            pay(
              {
                on: { revenueOf: 'clients' },
                rate: { kind: 'flat', rate: scaledText(full, 6) },
                overdue: { mode, rate: scaledText(other, 6) },
              },
              {},
              { receivables },
            );
          const overdue = clients
            .filter((each) => isOver(each, clients))
            .reduce((sum, each) => sum + (each.overdue < each.revenue ? each.overdue : each.revenue), 0n);
          const inTime = clients.reduce((sum, each) => sum + each.revenue, 0n) - overdue;
          const less = inTime * full - overdue * other;
          expect([pays('deduct'), pays('pay-lower-rate')]).toEqual([
            countKopecks(less < 0n ? 0n : less),
            countKopecks(inTime * full + overdue * other),
          ]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is nothing within the limit, whatever the revenue', () => {
    fc.assert(
      fc.property(client, anyKopecks, (each, room) => {
        const values = { revenue: each.revenue, overdue: each.overdue, owed: each.owed, limit: each.owed + room };
        const overdue = {
          amount: { value: 'overdue' },
          owed: { value: 'owed' },
          limit: { value: 'limit' },
          rate: '1 %',
        };
        expect(pay({ on, rate: flat, overdue }, values)).toBe(pay({ on, rate: flat }, { revenue: each.revenue }));
      }),
    );
  });

  it('of one amount is that of one client', () => {
    fc.assert(
      fc.property(client, (each) => {
        const { group: _group, ...values } = each;
        const overdue = {
          amount: { value: 'overdue' },
          owed: { value: 'owed' },
          limit: { value: 'limit' },
          rate: '1 %',
        };
        const receivables = listOf([{ ...each, group: null }]);
        expect(pay({ on, rate: flat, overdue }, values)).toBe(
          pay({ on: { revenueOf: 'clients' }, rate: flat, overdue: { rate: '1 %' } }, {}, { receivables }),
        );
      }),
    );
  });

  it('is no less where a client defers payment for longer', () => {
    fc.assert(
      fc.property(client, fc.nat(90), fc.nat(90), (each, deferredDays, agreedDays) => {
        const receivables = listOf([{ ...each, group: null }]).map((only) => ({ ...only, deferredDays, agreedDays }));
        const reduced = (triggers: ('limit' | 'deferral')[]) =>
          pay({ on: { revenueOf: 'clients' }, rate: flat, overdue: { rate: '1 %', triggers } }, {}, { receivables });
        const [limit, deferral] = [reduced(['limit']), reduced(['deferral'])];
        expect(reduced(['deferral', 'limit'])).toBe(limit < deferral ? limit : deferral);
        if (deferredDays <= agreedDays) expect(deferral).toBe(pay({ on, rate: flat }, { revenue: each.revenue }));
      }),
    );
  });
});
