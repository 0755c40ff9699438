import fc from 'fast-check';
import type { FactKindName } from '#facts/fact-kinds.js';

/** Rows of a kind that are entered together. */
export interface FactsCall {
  kind: FactKindName;
  rows: Record<string, unknown>[];
}

const cents = (most: number) =>
  fc
    .integer({ min: 1, max: most })
    .map((count) => `${Math.floor(count / 100)}.${String(count % 100).padStart(2, '0')}`);
const dayIn = (month: string, from = 1, until = 30) =>
  fc.integer({ min: from, max: until }).map((day) => `${month}-${String(day).padStart(2, '0')}`);

/** Clients, sales of June and July, returns and payments of them, and figures of July, that contradict each other nowhere. */
export function randomMonth(people: string[], codes: string[]): fc.Arbitrary<FactsCall[]> {
  const person = fc.constantFrom(...people);
  const client = fc.constantFrom(...codes);
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
  const clients = fc.tuple(
    ...codes.map((externalId) =>
      fc.record({
        externalId: fc.constant(externalId),
        name: fc.constant('Client'),
        since: maybe(dayIn('2026-03')),
        handedOverOn: maybe(dayIn('2026-07')),
        broughtBy: maybe(person),
        group: fc.constant('One'),
        groupLimit: fc.constant('5000.00'),
      }),
    ),
  );
  const credit = fc.oneof(
    fc.record({ personId: person }),
    fc.uniqueArray(person, { minLength: 3, maxLength: 3 }).map((three) => ({
      shares: three.map((each) => ({ person: each, share: '1/3' })),
    })),
  );
  const sale = fc.record({
    on: fc.oneof(dayIn('2026-06', 1, 10), dayIn('2026-07', 1, 10)),
    client,
    amount: cents(100_000),
    madeBy: maybe(person),
    collectedBy: maybe(person),
    credit,
    returned: maybe(fc.record({ on: fc.oneof(dayIn('2026-07', 11, 31)), amount: cents(10) })),
    paid: fc.array(fc.record({ on: dayIn('2026-07', 11, 31), amount: cents(50_000) }), { maxLength: 2 }),
  });
  return fc
    .record({
      clients,
      sales: fc.array(sale, { maxLength: 12 }),
      meetings: fc.array(fc.record({ personId: person, on: dayIn('2026-07'), count: fc.integer({ min: 1, max: 9 }) }), {
        maxLength: 5,
      }),
      fines: fc.array(fc.record({ personId: person, amount: cents(9_999) }), { maxLength: 5 }),
      owed: fc.uniqueArray(fc.record({ personId: person, client }), {
        selector: (each) => JSON.stringify(each),
        maxLength: 5,
      }),
    })
    .map(({ clients: known, sales, meetings, fines, owed }): FactsCall[] => {
      const bounded = sales.map((each) => ({ ...each, amount: `1${each.amount}` }));
      return [
        { kind: 'clients', rows: known },
        {
          kind: 'deals',
          rows: bounded.map(({ credit: whose, returned: _returned, paid: _paid, ...deal }, at) => ({
            externalId: `D-${at}`,
            ...deal,
            ...whose,
          })),
        },
        {
          kind: 'deals',
          rows: bounded.flatMap(({ client: of, returned }, at) =>
            returned === undefined
              ? []
              : [
                  {
                    externalId: `R-${at}`,
                    client: of,
                    returns: `D-${at}`,
                    on: returned.on,
                    amount: `-${returned.amount}`,
                  },
                ],
          ),
        },
        {
          kind: 'payments',
          rows: bounded.flatMap(({ paid }, at) =>
            paid.map((each, part) => ({ externalId: `P-${at}-${part}`, deal: `D-${at}`, ...each })),
          ),
        },
        { kind: 'activities', rows: meetings.map((each, at) => ({ externalId: `A${at}`, code: 'meetings', ...each })) },
        {
          kind: 'fines',
          rows: fines.map((each, at) => ({ externalId: `F${at}`, month: '2026-07', reason: 'Late', ...each })),
        },
        {
          kind: 'receivables',
          rows: owed.map((each, at) => ({
            externalId: `O${at}`,
            month: '2026-07',
            revenue: '1',
            owed: '1',
            overdue: '0',
            ...each,
          })),
        },
      ];
    });
}

/** The same facts in other calls: rows shuffled and divided, what they refer to before them. */
export function inAnotherOrder(calls: FactsCall[], random: () => number): FactsCall[] {
  const shuffle = <T>(list: T[]): T[] =>
    list
      .map((each) => ({ each, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ each }) => each);
  const [clients, sales, returns, payments, ...rest] = calls as [
    FactsCall,
    FactsCall,
    FactsCall,
    FactsCall,
    ...FactsCall[],
  ];
  const single = ({ kind, rows }: FactsCall): FactsCall[] => {
    const all = shuffle(rows);
    return [all.slice(0, 2), all.slice(2)].map((some) => ({ kind, rows: some })).filter((call) => call.rows.length > 0);
  };
  return [
    ...single(clients),
    ...shuffle(rest).flatMap(single),
    ...single(sales),
    ...single(payments),
    ...single(returns),
  ];
}
