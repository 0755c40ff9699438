import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { calculateCompiled } from '../../calculation/calculate-statement.js';
import { dealsSchema, type Deal } from '../../inputs/deals.js';
import { statementInputsSchema, type StatementInputsDraft } from '../../inputs/statement-inputs.js';
import { compileScheme } from '../../scheme/compile-scheme.js';
import { paySchemeSchema, type PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';

type Deals = NonNullable<StatementInputsDraft['deals']>;
type Rules = Extract<PaySchemeDraft['components'][number], { kind: 'deal-commission' }>['terms']['rules'];

const PEOPLE = ['P-1', 'P-2', 'P-3', 'P-4'];

/** One deal as integers: kopecks, the order and the day; the shares are parts of 1 000 000. */
interface DealCase {
  kopecks: bigint;
  order: number;
  tagged: boolean;
  shares: bigint[] | undefined;
}

const shares = fc.uniqueArray(fc.bigInt(1n, 999_999n), { minLength: 3, maxLength: 3 }).map((cuts) => {
  const edges = [0n, ...cuts.sort((a, b) => (a < b ? -1 : 1)), 1_000_000n];
  return edges.slice(1).map((edge, index) => edge - edges[index]!);
});
const dealCases: fc.Arbitrary<DealCase[]> = fc.array(
  fc.record({
    kopecks: fc.oneof(fc.bigInt(0n, 200n), fc.bigInt(0n, 10n ** 9n), fc.constant(10_000n)),
    order: fc.integer({ min: 1, max: 4 }),
    tagged: fc.boolean(),
    shares: fc.option(shares, { nil: undefined }),
  }),
  { maxLength: 12 },
);

function decimal(units: bigint, places: number): string {
  const digits = units.toString().padStart(places + 1, '0');
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

function dealsOf(cases: DealCase[]): Deals {
  return cases.map(({ kopecks, order, tagged, shares: parts }, index) => ({
    id: `D-${index}`,
    on: '2026-07-10',
    client: `C-${index}`,
    amount: decimal(kopecks, 2),
    order,
    tags: tagged ? ['tagged'] : [],
    ...(parts === undefined
      ? {}
      : { shares: parts.map((part, person) => ({ person: PEOPLE[person]!, share: decimal(part, 6) })) }),
  }));
}

/** Large deals 2 %, first orders 50 %, tagged 7 %; what is left pays nothing. */
const RULES: Rules = [
  { code: 'large', name: 'Large', where: { amountFrom: '100.00' }, on: 'amount', rate: '2 %' },
  { code: 'first', name: 'First', where: { order: 'first' }, on: 'amount', rate: '50 %' },
  { code: 'tagged', name: 'Tagged', where: { tags: ['tagged'] }, on: 'amount', rate: '7 %' },
];

/** The percent by which the rules pay a deal, 0 where none fits: written out by hand. */
function percentOf({ kopecks, order, tagged }: DealCase): bigint {
  if (kopecks >= 10_000n) return 2n;
  if (order === 1) return 50n;
  return tagged ? 7n : 0n;
}

/** A half goes up: kopecks of hundredths of a kopeck. */
const rounded = (hundredths: bigint): bigint => (hundredths + 50n) / 100n;

/** What each person gets of a shared deal, in kopecks, by largest remainder. */
function partsOf(whole: bigint, parts: bigint[]): bigint[] {
  const floors = parts.map((part) => (whole * part) / 1_000_000n);
  const left = Number(whole - floors.reduce((sum, each) => sum + each, 0n));
  const ranked = parts
    .map((part, index) => ({ index, lost: (whole * part) % 1_000_000n }))
    .sort((a, b) => (b.lost > a.lost ? 1 : b.lost < a.lost ? -1 : a.index - b.index));
  return floors.map((floor, index) => floor + (ranked.slice(0, left).some((each) => each.index === index) ? 1n : 0n));
}

/** The line of a person: shared deals in whole kopecks, the others exact, rounded once. */
function expectedKopecks(cases: DealCase[], person: number): bigint {
  return rounded(
    cases.reduce((sum, each) => {
      const exact = each.kopecks * percentOf(each);
      return sum + (each.shares === undefined ? exact : 100n * partsOf(rounded(exact), each.shares)[person]!);
    }, 0n),
  );
}

function compiled(rules: Rules, linePer: 'component' | 'rule' = 'component') {
  return compileScheme(
    paySchemeSchema.parse(
      makeSchemeWith([{ code: 'deals', name: 'Deals', kind: 'deal-commission', terms: { rules, linePer } }]),
    ),
  );
}

function pay(
  scheme: ReturnType<typeof compiled>,
  deals: Deals,
  person = PEOPLE[0]!,
): { lines: bigint[]; total: bigint } {
  const result = calculateCompiled(scheme, statementInputsSchema.parse({ person, deals }), {}, { traced: false });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  const kopecks = (text: string) => BigInt(text.replace('.', ''));
  return { lines: result.lines.map((line) => kopecks(line.amount)), total: kopecks(result.total) };
}

describe('a commission on deals', () => {
  const scheme = compiled(RULES);

  it('pays exactly what the rules say, to each of the people', () => {
    fc.assert(
      fc.property(dealCases, fc.nat(3), (cases, person) => {
        expect(pay(scheme, dealsOf(cases), PEOPLE[person]).total).toBe(expectedKopecks(cases, person));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on the order of the deals or of their shares', () => {
    fc.assert(
      fc.property(
        dealCases.chain((cases) =>
          fc.tuple(
            fc.constant(cases),
            fc.shuffledSubarray(
              cases.map((_, index) => index),
              { minLength: cases.length },
            ),
          ),
        ),
        ([cases, order]) => {
          const deals = dealsOf(cases);
          const turned = order
            .map((index) => deals[index]!)
            .map((deal) => ({ ...deal, ...(deal.shares === undefined ? {} : { shares: deal.shares.toReversed() }) }));
          for (const person of PEOPLE) expect(pay(scheme, turned, person)).toEqual(pay(scheme, deals, person));
        },
      ),
    );
  });

  it('pays the people of a shared deal together exactly the deal, never a kopeck more or less', () => {
    const shared = fc.record({
      kopecks: fc.bigInt(0n, 10n ** 9n),
      order: fc.integer({ min: 1, max: 4 }),
      tagged: fc.boolean(),
      shares,
    });
    fc.assert(
      fc.property(shared, (each) => {
        const together = PEOPLE.map((person) => pay(scheme, dealsOf([each]), person).total).reduce(
          (sum, part) => sum + part,
          0n,
        );
        expect(together).toBe(rounded(each.kopecks * percentOf(each)));
      }),
      { numRuns: 500 },
    );
  });

  it('gives equal parts of equal shares that differ by at most a kopeck', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 6n), (kopecks) => {
        const thirds = PEOPLE.slice(0, 3).map((person) => ({ person, share: '1/3' }));
        const deals: Deals = [
          { id: 'D', on: '2026-07-10', client: 'C', amount: decimal(kopecks, 2), order: 1, tags: [], shares: thirds },
        ];
        const parts = PEOPLE.slice(0, 3)
          .map((person) => pay(scheme, deals, person).total)
          .sort((a, b) => (a < b ? -1 : 1));
        expect(parts[2]! - parts[0]!).toBeLessThanOrEqual(1n);
        expect(parts[0]! + parts[1]! + parts[2]!).toBe(
          rounded(kopecks * percentOf({ kopecks, order: 1, tagged: false, shares: undefined })),
        );
      }),
    );
  });

  it('pays every deal by at most one rule', () => {
    const byRule = compiled(
      RULES.map((rule) => ({ code: rule.code, name: rule.name, where: rule.where!, perDeal: '1' })),
      'rule',
    );
    fc.assert(
      fc.property(dealCases, (cases) => {
        const alone = cases.map((each) => ({ ...each, shares: undefined }));
        const { lines } = pay(byRule, dealsOf(alone));
        expect(lines).toEqual(
          [2n, 50n, 7n].map((percent) => 100n * BigInt(alone.filter((each) => percentOf(each) === percent).length)),
        );
        expect(lines.reduce((sum, line) => sum + line, 0n)).toBeLessThanOrEqual(100n * BigInt(alone.length));
      }),
    );
  });
});

describe('deals that are meant and deals that are excepted', () => {
  it('are together all deals', () => {
    const where = { amountFrom: '100.00', order: 'later', tags: ['tagged'] } as const;
    const counting = (filter: object) =>
      compileScheme(
        paySchemeSchema.parse(
          makeSchemeWith([
            {
              code: 'count',
              name: 'Count',
              kind: 'fixed-bonus',
              terms: { amount: { deals: 'amount', where: filter } },
            } as never,
          ]),
        ),
      );
    const [meant, excepted] = [
      counting({ ...where, tags: ['tagged'] }),
      counting({ except: { ...where, tags: ['tagged'] } }),
    ];
    fc.assert(
      fc.property(dealCases, (cases) => {
        const deals: Deal[] = dealsSchema.parse(dealsOf(cases.map((each) => ({ ...each, shares: undefined }))));
        expect(pay(meant, deals).total + pay(excepted, deals).total).toBe(
          cases.reduce((sum, each) => sum + each.kopecks, 0n),
        );
        expect(pay(meant, deals).total).toBe(
          cases
            .filter((each) => each.kopecks >= 10_000n && each.order > 1 && each.tagged)
            .reduce((sum, each) => sum + each.kopecks, 0n),
        );
      }),
    );
  });
});
