import { describe, expect, it } from '@jest/globals';
import { dealsSchema, type Deal } from '../inputs/deals.js';
import { convertIssues } from '../documents/problem.js';
import { dealFilterSchema, makeDealMatcher, type DealFilter } from './deal-filter.js';
import { phraseDealFilter } from './deal-filter-phrase.js';

function deal(facts: Partial<Deal> = {}): Deal {
  return dealsSchema.parse([{ id: 'D-1', on: '2026-07-10', client: 'C-1', amount: '100000.00', ...facts }])[0]!;
}

const matches = (filter: DealFilter, facts: Partial<Deal> = {}) => makeDealMatcher(filter)(deal(facts));

function refusals(filter: unknown): [string, string][] {
  return convertIssues(dealFilterSchema.safeParse(filter).error?.issues ?? []).map(({ path, message }) => [
    path.join('.'),
    message,
  ]);
}

describe('a filter of deals', () => {
  it('takes amounts from a limit on and below a limit', () => {
    expect([matches({ amountFrom: '100000.00' }), matches({ amountFrom: '100000.01' })]).toEqual([true, false]);
    expect([matches({ amountBelow: '100000.00' }), matches({ amountBelow: '100000.01' })]).toEqual([false, true]);
  });

  it('takes first and later orders, and the first few', () => {
    expect([matches({ order: 'first' }, { order: 1 }), matches({ order: 'first' }, { order: 2 })]).toEqual([
      true,
      false,
    ]);
    expect([matches({ order: 'later' }, { order: 1 }), matches({ order: 'later' }, { order: 2 })]).toEqual([
      false,
      true,
    ]);
    expect([matches({ orderUpTo: 3 }, { order: 3 }), matches({ orderUpTo: 3 }, { order: 4 })]).toEqual([true, false]);
  });

  it.each([
    ['2026-01-15', '2026-07-14', false],
    ['2026-01-15', '2026-07-15', true],
    ['2026-08-31', '2027-02-28', false],
    ['2026-08-31', '2027-03-01', true],
    ['2027-08-31', '2028-02-29', false],
    ['2027-08-31', '2028-03-01', true],
    ['2026-08-01', '2026-07-20', false],
  ])('from a delivery on %s, six months have passed on %s: %s', (clientSince, on, passed) => {
    expect(matches({ clientMonthsFrom: 6 }, { clientSince, on })).toBe(passed);
    expect(matches({ clientMonthsBelow: 6 }, { clientSince, on })).toBe(!passed);
  });

  it('goes by the day of the hand-over where there is one, whatever the months', () => {
    const early = { clientSince: '2026-06-01', handedOverOn: '2026-07-10' };
    expect([
      matches({ clientMonthsBelow: 6 }, { ...early, on: '2026-07-09' }),
      matches({ clientMonthsBelow: 6 }, { ...early, on: '2026-07-10' }),
    ]).toEqual([true, false]);
    expect(matches({ clientMonthsFrom: 6 }, { clientSince: '2020-01-01', handedOverOn: '2026-08-01' })).toBe(false);
    expect(matches({ clientMonthsFrom: 6 }, { handedOverOn: '2026-07-01' })).toBe(true);
  });

  it('takes one of several product lines or tags, and paid deals', () => {
    expect([
      matches({ productLines: ['a', 'b'] }, { productLine: 'b' }),
      matches({ productLines: ['a'] }, { productLine: 'b' }),
    ]).toEqual([true, false]);
    expect([matches({ tags: ['a', 'b'] }, { tags: ['b', 'c'] }), matches({ tags: ['a'] }, { tags: [] })]).toEqual([
      true,
      false,
    ]);
    expect([matches({ paid: true }, { paid: true }), matches({ paid: false }, { paid: true })]).toEqual([true, false]);
  });

  it('needs all of its parts, and leaves out exceptions', () => {
    expect([
      matches({ amountFrom: '1', order: 'first' }, { order: 1 }),
      matches({ amountFrom: '200000', order: 'first' }, { order: 1 }),
    ]).toEqual([true, false]);
    const except = { except: { tags: ['a'] }, paid: true };
    expect([
      matches(except, { paid: true }),
      matches(except, { paid: true, tags: ['a'] }),
      matches(except, { paid: false }),
    ]).toEqual([true, false, false]);
  });

  it('says which fact a deal lacks, unless another part has decided already', () => {
    expect(matches({ order: 'first' })).toBe('order');
    expect(matches({ orderUpTo: 2 })).toBe('order');
    expect(matches({ clientMonthsBelow: 6 })).toBe('clientSince');
    expect(matches({ productLines: ['a'] })).toBe('productLine');
    expect(matches({ paid: true })).toBe('paid');
    expect(matches({ except: { paid: true } })).toBe('paid');
    expect(matches({ order: 'first', amountFrom: '200000' })).toBe(false);
    expect(matches({ except: { paid: true, amountFrom: '200000' } })).toBe(true);
  });
});

describe('a filter that is saved', () => {
  it.each<[unknown, string, string]>([
    [{}, '', 'says nothing'],
    [{ except: {} }, 'except', 'says nothing'],
    [{ amountFrom: '5', amountBelow: '5.00' }, 'amountBelow', 'must be more than amountFrom'],
    [{ clientMonthsFrom: 6, clientMonthsBelow: 6 }, 'clientMonthsBelow', 'must be more than clientMonthsFrom'],
    [{ order: 'first', orderUpTo: 2 }, 'orderUpTo', 'says again'],
    [{ order: 'later', orderUpTo: 1 }, 'orderUpTo', 'at least 2'],
    [{ tags: ['a', 'a'] }, 'tags.1', '"a" stands here twice'],
    [{ productLines: [] }, 'productLines', 'at least one code'],
    [{ productLines: ['Not a code'] }, 'productLines.0', 'must be a code'],
    [{ amountFrom: '-1' }, 'amountFrom', 'must not be negative'],
    [{ clientMonthsFrom: 601 }, 'clientMonthsFrom', 'at most 600'],
    [{ clientMonthsFrom: 6, clientMonthsSince: 'birth' }, 'clientMonthsSince', '"first-delivery", "first-order" or'],
    [{ order: 'first', clientMonthsSince: 'contract' }, 'clientMonthsSince', 'belongs to clientMonthsBelow'],
    [{ order: 'second' }, 'order', 'must be "first"'],
    [{ large: true, paid: true }, '', 'a field that does not exist'],
    [
      { except: { except: { except: { except: { except: { paid: true } } } } } },
      'except.except.except.except.except',
      'nested deeper than 4',
    ],
  ])('%j is refused at "%s": %s', (filter, path, message) => {
    expect(refusals(filter)).toEqual([[path, expect.stringContaining(message)]]);
  });

  it('may have exceptions of exceptions', () => {
    expect(refusals({ tags: ['a'], except: { except: { tags: ['b'] } } })).toEqual([]);
  });
});

describe('a filter in words', () => {
  it('names the day that the months are counted from', () => {
    const filters: DealFilter[] = [
      { clientMonthsFrom: 6 },
      { clientMonthsFrom: 6, clientMonthsSince: 'first-order' },
      { clientMonthsBelow: 6, clientMonthsSince: 'contract' },
    ];
    expect(filters.map((each) => phraseDealFilter(each, 'en', 2))).toEqual([
      'deals: months since the first delivery to the client: 6 or more (or the client is handed over)',
      "deals: months since the client's first order: 6 or more (or the client is handed over)",
      "deals: months since the contract with the client: less than 6 (or the client's hand-over day is still to come)",
    ]);
    expect(filters.map((each) => phraseDealFilter(each, 'ru', 2))).toEqual([
      'сделки: с первой поставки клиенту прошло не меньше 6 месяцев (либо клиент передан в поддержку)',
      'сделки: с первого заказа клиента прошло не меньше 6 месяцев (либо клиент передан в поддержку)',
      'сделки: с договора с клиентом прошло меньше 6 месяцев (либо день передачи клиента ещё не наступил)',
    ]);
  });

  const filter: DealFilter = {
    amountFrom: '300000.00',
    order: 'later',
    clientMonthsBelow: 6,
    paid: true,
    except: { tags: ['a', 'b'] },
  };

  it('is a list of what must hold', () => {
    expect(phraseDealFilter(filter, 'en', 2)).toBe(
      "deals: amount of at least 300 000.00, the client's second and later orders, months since the first delivery to the client: less than 6 (or the client's hand-over day is still to come), paid in full, except these: (marked a or b)",
    );
    expect(phraseDealFilter(filter, 'ru', 2)).toBe(
      'сделки: сумма от 300 000,00, второй и следующие заказы клиента, с первой поставки клиенту прошло меньше 6 месяцев (либо день передачи клиента ещё не наступил), оплаченные полностью, кроме таких: (с пометкой a или b)',
    );
    expect([phraseDealFilter(undefined, 'en', 2), phraseDealFilter(undefined, 'ru', 2)]).toEqual([
      'all deals',
      'все сделки',
    ]);
  });
});
