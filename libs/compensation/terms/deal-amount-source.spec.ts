import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../inputs/statement-inputs.js';
import { makeSchemeWith } from '../testing/kpi-plan-builder.js';
import { quantitySourceSchema } from './amount-source.js';
import { phraseAmount } from './phrase-amount.js';
import type { PaySchemeDraft } from '../scheme/pay-scheme.js';
import { Vocabulary } from './vocabulary.js';

type Deals = NonNullable<StatementInputsDraft['deals']>;

/** A scheme that pays what the number reads. */
function paying(amount: unknown): PaySchemeDraft {
  return makeSchemeWith([
    { code: 'bonus', name: 'Bonus', kind: 'fixed-bonus', terms: { amount } } as PaySchemeDraft['components'][number],
  ]);
}

function read(amount: unknown, deals: Deals | undefined, person?: string): string | [string, string][] {
  const result = calculateStatement(paying(amount), {
    ...(deals === undefined ? {} : { deals }),
    ...(person === undefined ? {} : { person }),
  });
  return result.ok ? result.total : result.problems.map(({ code, path }) => [code, path.join('.')]);
}

const deals: Deals = [
  { id: 'D-1', on: '2026-07-01', client: 'C-1', amount: '1200000.00', margin: '300.10', collected: '5', paid: true },
  { id: 'D-2', on: '2026-07-02', client: 'C-2', amount: '300000.00', margin: '100.20', collected: '7', paid: false },
];
const split: Deals = [
  {
    id: 'D-1',
    on: '2026-07-01',
    client: 'C-1',
    amount: '900.00',
    shares: [
      { person: 'P-1', share: '1/3' },
      { person: 'P-2', share: '2/3' },
    ],
    broughtBy: 'P-3',
  },
];

describe('a number that is counted from deals', () => {
  it('sums revenue, margin or collected money, or counts', () => {
    expect(['amount', 'margin', 'collected', 'count'].map((what) => read({ deals: what }, deals))).toEqual([
      '1500000.00',
      '400.30',
      '12.00',
      '2.00',
    ]);
  });

  it('leaves large deals out, or takes paid ones only', () => {
    expect(read({ deals: 'amount', where: { except: { amountFrom: '300000' } } }, deals)).toBe('0.00');
    expect(read({ deals: 'amount', where: { except: { amountFrom: '300000', amountBelow: '500000' } } }, deals)).toBe(
      '1200000.00',
    );
    expect(read({ deals: 'margin', where: { paid: true } }, deals)).toBe('300.10');
  });

  it('may stand in sums and differences', () => {
    expect(read({ plus: [{ deals: 'count' }, '10'], minus: [{ deals: 'count', where: { paid: true } }] }, deals)).toBe(
      '11.00',
    );
  });

  it("is the person's share of a split deal, or the whole where the scheme says so", () => {
    expect([read({ deals: 'amount' }, split, 'P-1'), read({ deals: 'amount' }, split, 'P-2')]).toEqual([
      '300.00',
      '600.00',
    ]);
    expect(read({ deals: 'amount', credit: 'whole' }, split, 'P-1')).toBe('900.00');
    expect(read({ deals: 'count' }, split, 'P-1')).toBe('1.00');
  });

  it('is 0 for who only brought the client', () => {
    expect([
      read({ deals: 'amount' }, split, 'P-3'),
      read({ deals: 'amount', credit: 'whole' }, split, 'P-3'),
      read({ deals: 'count' }, split, 'P-3'),
    ]).toEqual(['0.00', '0.00', '0.00']);
  });

  it('is 0 in a month without deals, and refused without the list', () => {
    expect(read({ deals: 'amount' }, [])).toBe('0.00');
    expect(read({ plus: [{ deals: 'amount' }, { deals: 'count' }] }, undefined)).toEqual([
      ['missing-deals', 'inputs.deals'],
    ]);
  });

  it('refuses a deal that lacks what is asked of it, once', () => {
    expect(
      read(
        {
          plus: [
            { deals: 'amount', where: { order: 'first' } },
            { deals: 'count', where: { order: 'later' } },
          ],
        },
        deals,
      ),
    ).toEqual([
      ['missing-deal-fact', 'inputs.deals.0.order'],
      ['missing-deal-fact', 'inputs.deals.1.order'],
    ]);
    expect(read({ deals: 'margin' }, [{ id: 'D-1', on: '2026-07-01', client: 'C-1', amount: '1' }])).toEqual([
      ['missing-deal-fact', 'inputs.deals.0.margin'],
    ]);
  });

  it('refuses a split deal where nobody says whose month it is, or where the person has no part', () => {
    expect(read({ deals: 'amount' }, split)).toEqual([['missing-person', 'inputs.person']]);
    expect(read({ deals: 'amount' }, split, 'P-4')).toEqual([['no-part-in-deal', 'inputs.deals.0.shares']]);
  });

  it.each([
    [{ deals: 'clients', atLeast: 0 }, 'atLeast'],
    [{ deals: 'count', atLeast: 2 }, 'atLeast'],
    [{ deals: 'groups' }, 'every'],
    [{ deals: 'groups', every: 1 }, 'every'],
    [{ deals: 'clients', every: 3 }, 'every'],
    [{ deals: 'clients', orders: 3 }, 'orders'],
    [{ deals: 'new-clients', lastDays: 29 }, 'lastDays'],
    [{ deals: 'clients', credit: 'whole' }, 'credit'],
  ])('is refused as %j at %s', (source, field) => {
    expect(read(source, deals)).toEqual([['invalid', `scheme.components.0.terms.amount.${field}`]]);
  });

  it('is refused on saving when it is malformed', () => {
    expect(read({ deals: 'revenue' }, deals)).toEqual([['invalid', expect.stringContaining('terms.amount.deals')]]);
    expect(read({ deals: 'count', credit: 'whole' }, deals)).toEqual([
      ['invalid', 'scheme.components.0.terms.amount.credit'],
    ]);
    expect(read({ deals: 'amount', where: { amountFrom: 'x' } }, deals)).toEqual([
      ['invalid', 'scheme.components.0.terms.amount.where.amountFrom'],
    ]);
    expect(read({ deals: 'amount', were: {} }, deals)).toEqual([['invalid', 'scheme.components.0.terms.amount']]);
  });

  it('says how clients are counted, in the words of both languages', () => {
    const vocabulary = new Vocabulary(new Map(), [], new Map());
    const phrases = (source: unknown) =>
      (['en', 'ru'] as const).map((language) => phraseAmount(quantitySourceSchema.parse(source), vocabulary, language));
    expect(phrases({ deals: 'clients' })).toEqual([
      '(number of clients with deals of the month, each counted once)',
      '(число клиентов со сделками месяца, каждый один раз)',
    ]);
    expect(phrases({ deals: 'clients', atLeast: 3, name: 'Regular', where: { paid: true } })).toEqual([
      '(“Regular”: number of clients with at least 3 deals of the month each, each counted once; deals: paid in full)',
      '(«Regular»: число клиентов, у каждого из которых за месяц сделок не меньше 3, каждый один раз; сделки: оплаченные полностью)',
    ]);
    expect(phrases({ deals: 'groups', every: 3 })).toEqual([
      '(number of full groups of deals of the month with one and the same client, deals in a group: 3)',
      '(число полных групп сделок месяца с одним и тем же клиентом, сделок в группе: 3)',
    ]);
    expect(phrases({ deals: 'new-clients' })).toEqual([
      '(number of new clients: a client is new by order 2, made in the month of the first order, or in the month after where the first one fell in the last days of its month (7))',
      '(число новых клиентов: клиент новый, когда его заказ № 2 сделан в месяце первого заказа или, если первый пришёлся на последние дни месяца (их 7), в следующем месяце)',
    ]);
    expect(phrases({ deals: 'new-clients', orders: 3, lastDays: 0 })[0]).toBe(
      '(number of new clients: a client is new by order 3, made in the month of the first order)',
    );
  });

  it('is written in the words of both languages', () => {
    const vocabulary = new Vocabulary(new Map(), [], new Map());
    const phrase = (source: unknown, language: 'en' | 'ru') =>
      phraseAmount(quantitySourceSchema.parse(source), vocabulary, language);
    expect([phrase({ deals: 'amount' }, 'en'), phrase({ deals: 'amount' }, 'ru')]).toEqual([
      'revenue of deals',
      'выручка по сделкам',
    ]);
    const named = { deals: 'margin', credit: 'whole', name: 'Paid margin', where: { paid: true } };
    expect([phrase(named, 'en'), phrase(named, 'ru')]).toEqual([
      '(“Paid margin”: margin of deals, shared deals in whole; deals: paid in full)',
      '(«Paid margin»: маржа по сделкам, совместные сделки целиком; сделки: оплаченные полностью)',
    ]);
  });
});
