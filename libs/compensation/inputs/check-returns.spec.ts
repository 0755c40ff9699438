import { describe, expect, it } from '@jest/globals';
import { convertIssues } from '../documents/problem.js';
import { dealsSchema } from './deals.js';

const sale = { id: 'D-1', on: '2026-07-10', client: 'C-1', amount: '100.00' };
const back = { id: 'R-1', on: '2026-07-20', client: 'C-1', amount: '-30.00', returns: 'D-1' };
const carried = { on: '2026-06-10', amount: '100.00' };

function problems(...deals: unknown[]): [string, string][] {
  const parsed = dealsSchema.safeParse(deals);
  return convertIssues(parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
}

const told = (path: string, message: string) => [[path, expect.stringContaining(message)]];

describe('a return', () => {
  it('names a sale of the list, or carries it', () => {
    expect(problems(sale, back)).toEqual([]);
    expect(problems(back, sale)).toEqual([]);
    expect(problems({ ...back, sale: carried })).toEqual([]);
    expect(problems({ ...back, amount: '0', collected: '-5' }, sale)).toEqual([]);
  });

  it('is refused where its sale is not known, is told twice, or is no sale of the client before it', () => {
    expect(problems(back)).toEqual(told('0.sale', '"D-1" is not on the list; give what is known of it'));
    expect(problems(sale, { ...back, sale: carried })).toEqual(told('1.sale', 'leave this out'));
    expect(problems(sale, back, { ...back, id: 'R-2', returns: 'R-1' })).toEqual(
      told('2.returns', '"R-1" is a return itself; name the sale'),
    );
    expect(problems(sale, { ...back, client: 'C-2' })).toEqual(told('1.client', 'differs from that of "D-1"'));
    expect(problems(sale, { ...back, on: '2026-07-09' })).toEqual(told('1.on', 'is before 2026-07-10'));
    expect(problems({ ...back, sale: { ...carried, on: '2026-07-21' } })).toEqual(told('0.sale', 'after its return'));
  });

  it('has amounts of 0 or less, and a sale of 0 or more', () => {
    expect(problems({ ...sale, amount: '-1' })).toEqual(told('0.amount', 'says in returns which sale it takes back'));
    expect(problems({ ...sale, collected: '-1' })).toEqual(told('0.collected', 'stands in a return of the deal'));
    expect(problems(sale, { ...back, amount: '1' })).toEqual(told('1.amount', 'must be 0 or less'));
    expect(problems(sale, { ...back, collected: '1' })).toEqual(told('1.collected', 'must be 0 or less'));
    expect(problems({ ...back, sale: { ...carried, amount: '-1' } })).toEqual(told('0.sale.amount', 'not be negative'));
    expect(problems({ ...sale, margin: '-5' })).toEqual([]);
  });

  it('leaves to the sale what is of the sale, and a sale has nothing of a return', () => {
    for (const [field, value] of [
      ['order', 1],
      ['clientSince', '2026-01-01'],
      ['shares', [{ person: 'P', share: '1' }]],
      ['broughtBy', 'P'],
      ['paidAt', { deals: { perDeal: '5' } }],
      ['tags', ['a']],
    ] as const)
      expect(problems(sale, { ...back, [field]: value })).toEqual(told(`1.${field}`, 'of the sale, not of its return'));
    expect(problems({ ...sale, sale: carried })).toEqual(told('0.sale', 'belongs to a return'));
    expect(problems({ ...sale, returnedBefore: { amount: '1' } })).toEqual(
      told('0.returnedBefore', 'belongs to a return'),
    );
  });

  it('takes back no more than was sold, with all that was returned before', () => {
    const second = { ...back, id: 'R-2', amount: '-70.00' };
    expect(problems(sale, back, second)).toEqual([]);
    expect(problems(sale, back, { ...second, amount: '-70.01' })).toEqual(told('2.amount', 'more of "D-1" than its'));
    const before = { sale: carried, returnedBefore: { amount: '70.00' } };
    expect(problems({ ...back, ...before })).toEqual([]);
    expect(problems({ ...back, ...before, amount: '-30.01' })).toEqual(
      told('0.amount', 'more of "D-1" than its amount'),
    );
  });

  it('says the same of its sale as the other returns of it', () => {
    const one = { ...back, sale: carried };
    expect(problems(one, { ...one, id: 'R-2' })).toEqual([]);
    expect(problems(one, { ...one, id: 'R-2', sale: { ...carried, amount: '101.00' } })).toEqual(
      told('1.returns', 'all returns of one sale say the same of it'),
    );
    expect(problems(one, { ...one, id: 'R-2', returnedBefore: { amount: '1' } })).toEqual(
      told('1.returns', 'differs from another return'),
    );
  });

  it('carries facts that agree with the other deals of the client', () => {
    expect(
      problems({ ...sale, id: 'D-2', broughtBy: 'P-1' }, { ...back, sale: { ...carried, broughtBy: 'P-2' } }),
    ).toEqual(told('1.sale.broughtBy', 'a client has one'));
    expect(problems({ ...back, sale: { ...carried, order: 1, firstOrderOn: '2026-06-09' } })).toEqual(
      told('0.sale.firstOrderOn', 'is not the day of the first order'),
    );
  });

  it('is not an order of the client', () => {
    expect(problems({ ...sale, order: 1 }, back, { ...back, id: 'R-2', amount: '-1' })).toEqual([]);
  });
});

describe('how a sale was paid on its day', () => {
  it('is a rate of something or an amount per deal, by the code of a component', () => {
    const paidAt = (value: unknown) => problems({ ...sale, paidAt: value });
    expect(paidAt({ deals: { on: 'margin', rate: '5 %' }, finder: { perDeal: '500.00' } })).toEqual([]);
    expect(paidAt({ deals: { rate: '5 %' } })[0]![0]).toBe('0.paidAt.deals.on');
    expect(paidAt({ deals: { on: 'amount', rate: '5' } })[0]![0]).toMatch(/^0\.paidAt\.deals/);
    expect(paidAt({ deals: { on: 'amount', rate: '5 %', perDeal: '1' } })[0]![0]).toBe('0.paidAt.deals');
  });
});
