import { describe, expect, it } from '@jest/globals';
import { convertIssues } from '../documents/problem.js';
import { dealsSchema } from './deals.js';

const deal = { id: 'D-1', on: '2026-07-10', client: 'C-1', amount: '100000.00' };

function problems(...deals: unknown[]): [string, string][] {
  const parsed = dealsSchema.safeParse(deals);
  return convertIssues(parsed.error?.issues ?? []).map(({ path, message }) => [path.join('.'), message]);
}

function shared(...shares: string[]): unknown {
  return { ...deal, shares: shares.map((share, index) => ({ person: `P-${index + 1}`, share })) };
}

describe('the deals of a month', () => {
  it('need no more than an id, a day, a client and an amount', () => {
    expect(problems(deal)).toEqual([]);
    expect(problems()).toEqual([]);
  });

  it('refuse a field that does not exist, and amounts that are numbers', () => {
    expect(problems({ ...deal, margn: '1' })).toEqual([['0', expect.stringContaining('a field that does not exist')]]);
    expect(problems({ ...deal, amount: 5 })).toEqual([['0.amount', expect.stringContaining('must be text')]]);
    expect(problems({ ...deal, collected: '-1' })).toEqual([
      ['0.collected', expect.stringContaining('must not be negative')],
    ]);
    expect(problems({ ...deal, on: '2026-02-30' })).toEqual([['0.on', expect.stringContaining('does not exist')]]);
    expect(problems({ ...deal, order: 0 })).toEqual([['0.order', expect.stringContaining('at least 1')]]);
  });

  it('have ids of their own', () => {
    expect(problems(deal, { ...deal, client: 'C-2' })).toEqual([
      ['1.id', 'there are two deals "D-1"; every deal has its own id'],
    ]);
  });

  it('cannot both be the same order of one client', () => {
    expect(problems({ ...deal, order: 1 }, { ...deal, id: 'D-2', order: 1 })).toEqual([
      ['1.order', expect.stringContaining('are both order 1 of one client')],
    ]);
    expect(
      problems(
        { ...deal, order: 1 },
        { ...deal, id: 'D-2', order: 2 },
        { ...deal, id: 'D-3', client: 'C-2', order: 1 },
      ),
    ).toEqual([]);
  });

  it('agree on the day of the first order, which the first order says by its own day', () => {
    const first = { ...deal, order: 1 };
    const later = { ...deal, id: 'D-2', on: '2026-07-20', order: 2 };
    expect(problems(first, { ...later, firstOrderOn: '2026-07-10' })).toEqual([]);
    expect(problems(first, { ...later, firstOrderOn: '2026-07-09' })).toEqual([
      ['1.firstOrderOn', expect.stringContaining('differs in this from another deal of the same client')],
    ]);
    expect(problems({ ...first, firstOrderOn: '2026-07-09' })).toEqual([
      ['0.firstOrderOn', 'is not the day of the first order: this is order 1 of the client, of 2026-07-10'],
    ]);
    expect(problems({ ...later, firstOrderOn: '2026-07-21' })).toEqual([
      ['0.firstOrderOn', expect.stringContaining('this is order 2 of the client')],
    ]);
  });

  it('agree on what they say of a client', () => {
    for (const [field, one, other] of [
      ['clientSince', '2026-01-01', '2026-01-02'],
      ['firstOrderOn', '2026-01-01', '2026-01-02'],
      ['contractOn', '2026-01-01', '2026-01-02'],
      ['handedOverOn', '2026-06-01', '2026-06-02'],
      ['broughtBy', 'P-1', 'P-2'],
    ] as const) {
      expect(problems({ ...deal, [field]: one }, { ...deal, id: 'D-2', [field]: other })).toEqual([
        [`1.${field}`, expect.stringContaining('differs in this from another deal of the same client')],
      ]);
      expect(
        problems(
          { ...deal, [field]: one },
          { ...deal, id: 'D-2', [field]: one },
          { ...deal, id: 'D-3', client: 'C-2', [field]: other },
        ),
      ).toEqual([]);
    }
  });

  it('are not of a client handed over before the first delivery', () => {
    expect(problems({ ...deal, clientSince: '2026-03-01', handedOverOn: '2026-02-28' })).toEqual([
      ['0.handedOverOn', expect.stringContaining('is before clientSince')],
    ]);
  });

  it('are at most 10 000', () => {
    expect(problems(...Array.from({ length: 10_001 }, () => deal))).toEqual([['', 'must have at most 10000 deals']]);
  });
});

describe('the shares of a deal', () => {
  it('add up to exactly 100 %, as percentages, ratios or fractions', () => {
    expect(problems(shared('50 %', '0.2', '3/10'))).toEqual([]);
    expect(problems(shared('1/3', '1/3', '1/3'))).toEqual([]);
    expect(problems(shared('100 %'))).toEqual([]);
  });

  it('are refused at the deal when they do not', () => {
    expect(problems(deal, { ...(shared('33.33 %', '33.33 %', '33.33 %') as object), id: 'D-2' })).toEqual([
      ['1.shares', 'the shares add up to 99.99 %, they must add up to exactly 100 %'],
    ]);
    expect(problems(shared('50 %', '50.000001 %'))).toEqual([
      ['0.shares', 'the shares add up to 100.000001 %, they must add up to exactly 100 %'],
    ]);
  });

  it('are more than 0 and well formed', () => {
    expect(problems(shared('100 %', '0 %'))).toEqual([
      ['0.shares.1.share', expect.stringContaining('must be more than 0')],
    ]);
    expect(problems(shared('1/0', '1'))).toEqual([
      ['0.shares.0.share', expect.stringContaining('must be more than 0')],
    ]);
    expect(problems(shared('50'))).toEqual([['0.shares.0.share', expect.stringContaining('is not a share')]]);
    expect(problems({ ...deal, shares: [] })).toEqual([['0.shares', expect.stringContaining('at least 1 share')]]);
  });

  it('name a person once in a role', () => {
    const twice = (role?: string) => ({
      ...deal,
      shares: [
        { person: 'P-1', share: '50 %' },
        { person: 'P-1', share: '50 %', ...(role === undefined ? {} : { role }) },
      ],
    });
    expect(problems(twice())).toEqual([['0.shares.1.person', expect.stringContaining('twice in the same role')]]);
    expect(problems(twice('agent'))).toEqual([]);
  });
});
