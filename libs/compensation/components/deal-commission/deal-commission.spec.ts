import { describe, expect, it } from '@jest/globals';
import { calculateStatement } from '../../calculation/calculate-statement.js';
import type { StatementInputsDraft } from '../../inputs/statement-inputs.js';
import type { PaySchemeDraft } from '../../scheme/pay-scheme.js';
import { makeSchemeWith } from '../../testing/kpi-plan-builder.js';
import { LANGUAGES } from '../../trace/language.js';
import { renderTrace } from '../../explanation/render-trace.js';
import { Vocabulary } from '../../terms/vocabulary.js';
import { describeDealCommission } from './describe-deal-commission.js';
import { dealCommissionTermsSchema } from './deal-commission-terms.js';

type Deals = NonNullable<StatementInputsDraft['deals']>;
type Terms = Extract<PaySchemeDraft['components'][number], { kind: 'deal-commission' }>['terms'];

const all: Terms['rules'][number] = { code: 'all', name: 'All deals', on: 'amount', rate: '5 %' };

function deal(id: string, amount: string, facts: Partial<Deals[number]> = {}): Deals[number] {
  return { id, on: '2026-07-10', client: `C-${id}`, amount, ...facts };
}

function statement(terms: Terms, inputs: StatementInputsDraft, changes: Partial<PaySchemeDraft> = {}) {
  return calculateStatement(
    makeSchemeWith([{ code: 'deals', name: 'Deals', kind: 'deal-commission', terms }], changes),
    inputs,
  );
}

function paid(terms: Terms, deals: Deals, person?: string): [string, string][] {
  const result = statement(terms, { deals, ...(person === undefined ? {} : { person }) });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.lines.map((line) => [line.code, line.amount]);
}

function refused(
  terms: Terms,
  inputs: StatementInputsDraft,
  changes: Partial<PaySchemeDraft> = {},
): [string, string][] {
  const result = statement(terms, inputs, changes);
  return result.ok
    ? []
    : result.problems.map(({ code, path, message }) => [path.join('.'), code === 'invalid' ? message : code]);
}

const rendered = (terms: Terms, inputs: StatementInputsDraft, language: 'en' | 'ru' = 'en'): string => {
  const result = statement(terms, inputs);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return renderTrace(result.trace, language);
};

describe('a commission on deals', () => {
  it('pays each deal by the first rule that fits and nothing for the others', () => {
    const rules = [
      { code: 'large', name: 'Large', where: { amountFrom: '300000' }, on: 'amount', rate: '2 %' },
      { code: 'tagged', name: 'Tagged', where: { tags: ['promo'] }, on: 'amount', rate: '10 %' },
    ] satisfies Terms['rules'];
    const deals = [
      deal('D-1', '300000.00', { tags: ['promo'] }),
      deal('D-2', '100.00', { tags: ['promo'] }),
      deal('D-3', '299999.99'),
    ];
    expect(paid({ rules }, deals)).toEqual([['deals', '6010.00']]);
    expect(paid({ rules, linePer: 'rule' }, deals)).toEqual([
      ['large', '6000.00'],
      ['tagged', '10.00'],
    ]);
    expect(paid({ rules: rules.toReversed() }, deals)).toEqual([['deals', '30010.00']]);
  });

  it('pays nothing in a month without deals', () => {
    expect(paid({ rules: [all] }, [])).toEqual([['deals', '0.00']]);
  });

  it('rounds once per line', () => {
    const deals = [deal('D-1', '0.10'), deal('D-2', '0.10', { tags: ['promo'] })];
    const rules = [{ ...all, code: 'promo', where: { tags: ['promo'] } }, all];
    expect(paid({ rules }, deals)).toEqual([['deals', '0.01']]);
    expect(paid({ rules, linePer: 'rule' }, deals)).toEqual([
      ['promo', '0.01'],
      ['all', '0.01'],
    ]);
  });

  it('weights a rate by the product line, and not an amount per deal', () => {
    const rules = [{ code: 'gift', name: 'Gift', where: { tags: ['gift'] }, perDeal: '100' }, all];
    const coefficients = [
      { productLine: 'a', coefficient: '150 %' },
      { productLine: 'b', coefficient: '0' },
    ];
    const deals = [
      deal('D-1', '1000', { productLine: 'a' }),
      deal('D-2', '1000', { productLine: 'b' }),
      deal('D-3', '1000', { tags: ['gift'] }),
    ];
    expect(paid({ rules, coefficients, linePer: 'rule' }, deals)).toEqual([
      ['gift', '100.00'],
      ['all', '75.00'],
    ]);
  });

  it('reads an amount per deal from the month', () => {
    const rules = [{ code: 'each', name: 'Each', perDeal: { value: 'bonus' } }];
    const values = [{ code: 'bonus', name: 'Bonus', unit: 'rubles' }];
    const deals = [deal('D-1', '1'), deal('D-2', '1')];
    expect(statement({ rules }, { deals, values: { bonus: '250.50' } }, { values })).toMatchObject({ total: '501.00' });
    expect(refused({ rules }, { deals }, { values })).toEqual([['inputs.values.bonus', 'missing-value']]);
    expect(refused({ rules }, { deals })).toEqual([
      ['scheme.components.0.terms.rules.0.perDeal.value', expect.stringContaining('the scheme has no value "bonus"')],
    ]);
  });
});

describe('the credit of a deal', () => {
  const thirds = [
    { person: 'P-2', share: '1/3' },
    { person: 'P-1', share: '1/3' },
    { person: 'P-3', share: '1/3' },
  ];

  it('is split so that the parts add up to the whole, whatever order the shares are written in', () => {
    for (const shares of [thirds, thirds.toReversed()]) {
      const amounts = ['P-1', 'P-2', 'P-3'].map(
        (person) => paid({ rules: [all] }, [deal('D-1', '2000.00', { shares })], person)[0]![1],
      );
      expect(amounts).toEqual(['33.34', '33.33', '33.33']);
    }
  });

  it('adds up the shares of one person in several roles', () => {
    const shares = [
      { person: 'P-1', role: 'agent', share: '1/3' },
      { person: 'P-1', role: 'office manager', share: '1/3' },
      { person: 'P-2', share: '1/3' },
    ];
    expect(
      ['P-1', 'P-2'].map((person) => paid({ rules: [all] }, [deal('D-1', '2000.00', { shares })], person)[0]![1]),
    ).toEqual(['66.67', '33.33']);
  });

  it('of one person alone is not rounded before the line', () => {
    const shares = [{ person: 'P-1', share: '100 %' }];
    expect(paid({ rules: [all] }, [deal('D-1', '0.10', { shares }), deal('D-2', '0.10', { shares })], 'P-1')).toEqual([
      ['deals', '0.01'],
    ]);
  });

  it('is refused where the shares do not add up, at the deal', () => {
    const shares = [
      { person: 'P-1', share: '50 %' },
      { person: 'P-2', share: '49 %' },
    ];
    expect(
      refused({ rules: [all] }, { person: 'P-1', deals: [deal('D-1', '1'), deal('D-2', '1', { shares })] }),
    ).toEqual([['inputs.deals.1.shares', 'the shares add up to 99 %, they must add up to exactly 100 %']]);
  });

  it('is refused where it is not known whose month it is, or the person has no part', () => {
    const deals = [deal('D-1', '1', { shares: thirds })];
    expect(refused({ rules: [all] }, { deals })).toEqual([['inputs.person', 'missing-person']]);
    expect(refused({ rules: [all] }, { deals, person: 'P-4' })).toEqual([['inputs.deals.0.shares', 'no-part-in-deal']]);
  });

  it('goes to who made an upsell and to who brought the client', () => {
    const rules = [{ ...all, code: 'upsell', where: { tags: ['upsell'] }, paidTo: 'maker' }] satisfies Terms['rules'];
    const bringIn = [
      { code: 'brought', name: 'Brought', where: { order: 'first' }, perDeal: '5000', paidTo: 'bringer' },
    ] satisfies Terms['rules'];
    const deals = [
      deal('D-1', '1000', {
        tags: ['upsell'],
        madeBy: 'P-2',
        broughtBy: 'P-3',
        order: 1,
        shares: [{ person: 'P-1', share: '1' }],
      }),
    ];
    expect(['P-1', 'P-2', 'P-3'].map((person) => paid({ rules }, deals, person)[0]![1])).toEqual([
      '0.00',
      '50.00',
      '0.00',
    ]);
    expect(['P-1', 'P-2', 'P-3'].map((person) => paid({ rules: bringIn }, deals, person)[0]![1])).toEqual([
      '0.00',
      '0.00',
      '5000.00',
    ]);
  });

  it('pays nobody for a client whom nobody brought, and is refused for an upsell that nobody made', () => {
    const bringIn = [
      { code: 'brought', name: 'Brought', where: { order: 'first' }, perDeal: '5000', paidTo: 'bringer' },
    ] satisfies Terms['rules'];
    expect(paid({ rules: bringIn }, [deal('D-1', '1', { order: 1 })])).toEqual([['deals', '0.00']]);
    expect(refused({ rules: [{ ...all, paidTo: 'maker' }] }, { deals: [deal('D-1', '1')] })).toEqual([
      ['inputs.deals.0.madeBy', 'missing-deal-fact'],
    ]);
    expect(refused({ rules: [{ ...all, paidTo: 'maker' }] }, { deals: [deal('D-1', '1', { madeBy: 'P-1' })] })).toEqual(
      [['inputs.person', 'missing-person']],
    );
  });
});

describe('who is paid without a share in the deal', () => {
  const made = [{ person: 'maker', share: '100 %' }];
  const residual: Terms['rules'] = [
    { ...all, where: { order: 'first' } },
    { ...all, code: 'later', where: { order: 'later' }, rate: '1 %', paidTo: 'bringer' },
  ];
  const collecting: Terms['rules'] = [{ ...all, on: 'collected', rate: '0.5 %', paidTo: 'collector' }];

  it('is who brought the client, also for later orders, while the first order is paid to its maker alone', () => {
    const deals = [
      deal('D-1', '30000', { client: 'C', order: 1, broughtBy: 'finder', shares: made }),
      deal('D-2', '100000', { client: 'C', order: 2, broughtBy: 'finder', shares: made }),
    ];
    expect(['finder', 'maker'].map((person) => paid({ rules: residual }, deals, person)[0]![1])).toEqual([
      '1000.00',
      '1500.00',
    ]);
  });

  it('is who collected the money, and nobody else', () => {
    const deals = [deal('D-1', '1', { collected: '400000', collectedBy: 'collector', shares: made })];
    expect(['collector', 'maker'].map((person) => paid({ rules: collecting }, deals, person)[0]![1])).toEqual([
      '2000.00',
      '0.00',
    ]);
  });

  it('must be known where money came in, and is not asked for where none did', () => {
    const deals = [
      deal('D-1', '1', { collected: '0.01', shares: made }),
      deal('D-2', '1', { collected: '0', shares: made }),
    ];
    expect(refused({ rules: collecting }, { deals, person: 'maker' })).toEqual([
      ['inputs.deals.0.collectedBy', 'missing-deal-fact'],
    ]);
  });

  it('is refused where nothing in the deal names the person, whomever the rule pays, and is told where to be named', () => {
    const deals = [deal('D-1', '1', { order: 2, collected: '1', madeBy: 'maker', collectedBy: 'maker', shares: made })];
    for (const rules of [residual, collecting, [{ ...all, paidTo: 'maker' as const }], [all]])
      expect(refused({ rules }, { deals, person: 'findr' })).toEqual([['inputs.deals.0.shares', 'no-part-in-deal']]);
    const result = statement({ rules: [all] }, { deals, person: 'findr' });
    expect(result.ok ? '' : result.problems[0]!.message).toBe(
      'deal "D-1" gives the person no part; write the person\'s id where it belongs: in shares, or as who made it (madeBy), brought the client (broughtBy) or collected its money (collectedBy). Where the person has no part in it, take the deal out',
    );
  });
});

describe('a deal that does not say enough', () => {
  it('is refused with its id and what to give', () => {
    const result = statement(
      { rules: [{ ...all, where: { clientMonthsBelow: 6 } }] },
      { person: 'P-1', deals: [deal('D-1', '1')] },
    );
    expect(result).toEqual({
      ok: false,
      problems: [
        {
          code: 'missing-deal-fact',
          path: ['inputs', 'deals', 0, 'clientSince'],
          person: 'P-1',
          message:
            'deal "D-1" does not say the day of the first delivery to the client, and "All deals" needs it; give clientSince',
        },
      ],
    });
  });

  it('is refused for the amount that its rule is of', () => {
    expect(refused({ rules: [{ ...all, on: 'margin' }] }, { deals: [deal('D-1', '1')] })).toEqual([
      ['inputs.deals.0.margin', 'missing-deal-fact'],
    ]);
    expect(refused({ rules: [{ ...all, on: 'collected' }] }, { deals: [deal('D-1', '1')] })).toEqual([
      ['inputs.deals.0.collected', 'missing-deal-fact'],
    ]);
  });

  it('is refused for a product line that has no coefficient', () => {
    const terms: Terms = { rules: [all], coefficients: [{ productLine: 'a', coefficient: '1' }] };
    expect(refused(terms, { deals: [deal('D-1', '1'), deal('D-2', '1', { productLine: 'b' })] })).toEqual([
      ['inputs.deals.0.productLine', 'missing-deal-fact'],
      ['inputs.deals.1.productLine', 'unknown-product-line'],
    ]);
    expect(refused({ ...terms, otherProductLines: '1' }, { deals: [deal('D-2', '1', { productLine: 'b' })] })).toEqual(
      [],
    );
  });

  it('is not asked for what no rule needs', () => {
    const rules = [
      { ...all, code: 'large', where: { amountFrom: '300000' } },
      { ...all, code: 'first', where: { order: 'first', amountFrom: '10' } },
    ] satisfies Terms['rules'];
    expect(refused({ rules }, { deals: [deal('D-1', '300000'), deal('D-2', '9')] })).toEqual([]);
  });

  it('is one of at most 200 that are named', () => {
    const deals = Array.from({ length: 1000 }, (_, index) => deal(`D-${index}`, '1'));
    expect(refused({ rules: [{ ...all, where: { paid: true } }] }, { deals })).toHaveLength(200);
  });

  it('is not there at all: the list is asked for', () => {
    expect(refused({ rules: [all] }, {})).toEqual([['inputs.deals', 'missing-deals']]);
  });
});

describe('the terms of a commission on deals', () => {
  it.each<[string, unknown, string, string]>([
    ['without a rule', { rules: [] }, 'rules', 'at least 1 rule'],
    ['with neither rate nor amount', { rules: [{ code: 'a', name: 'A' }] }, 'rules.0.rate', 'exactly one of them'],
    ['with both', { rules: [{ ...all, perDeal: '5' }] }, 'rules.0.rate', 'exactly one of them'],
    [
      'with two rates',
      { rules: [{ ...all, rateByMargin: { steps: [{ from: '0', rate: '1 %' }] } }] },
      'rules.0.rate',
      'exactly one of them',
    ],
    [
      'with steps of the margin that leave a gap',
      { rules: [{ code: 'a', name: 'A', on: 'amount', rateByMargin: { steps: [{ from: '5 %', rate: '1 %' }] } }] },
      'rules.0.rateByMargin.steps.0.from',
      'must be 0',
    ],
    [
      'with a rate of nothing',
      { rules: [{ code: 'a', name: 'A', rate: '5 %' }] },
      'rules.0.on',
      'say what the rate is of',
    ],
    [
      'with an amount of something',
      { rules: [{ code: 'a', name: 'A', perDeal: '5', on: 'amount' }] },
      'rules.0.on',
      'belongs to a rate',
    ],
    ['with a rate that is a number', { rules: [{ ...all, rate: 0.05 }] }, 'rules.0.rate', 'must be text'],
    ['with a code used twice', { rules: [{ ...all, where: { paid: true } }, all] }, 'rules.1.code', 'used twice'],
    [
      'with a rule after one that takes all',
      { rules: [all, { ...all, code: 'b', where: { paid: true } }] },
      'rules.1',
      'is never reached: the rule "all"',
    ],
    [
      'with a filter used twice',
      {
        rules: [
          { ...all, where: { paid: true } },
          { ...all, code: 'b', where: { paid: true } },
        ],
      },
      'rules.1.where',
      'an overlap',
    ],
    [
      'with an amount for the bringer that does not say of which orders',
      { rules: [{ code: 'a', name: 'A', perDeal: '5', paidTo: 'bringer' }] },
      'rules.0.where',
      'once per client',
    ],
    [
      'with a collector paid by revenue',
      { rules: [{ ...all, paidTo: 'collector' }] },
      'rules.0.on',
      'by the money that came in',
    ],
    [
      'with two coefficients of a line',
      {
        rules: [all],
        coefficients: [
          { productLine: 'a', coefficient: '1' },
          { productLine: 'a', coefficient: '2' },
        ],
      },
      'coefficients.1.productLine',
      'an overlap',
    ],
    [
      'with a coefficient for other lines only',
      { rules: [all], otherProductLines: '1' },
      'otherProductLines',
      'belongs to coefficients',
    ],
    [
      'with coefficients of nothing',
      { rules: [{ code: 'a', name: 'A', perDeal: '5' }], coefficients: [{ productLine: 'a', coefficient: '1' }] },
      'coefficients',
      'no rule has a rate',
    ],
    [
      'with a contradictory filter',
      { rules: [{ ...all, where: { order: 'later', orderUpTo: 1 } }] },
      'rules.0.where.orderUpTo',
      'no deal could be meant',
    ],
    ['with an unknown field', { rules: [all], otherwise: 'x' }, '', 'a field that does not exist'],
  ])('are refused %s', (_, terms, path, message) => {
    const at = ['scheme', 'components', '0', 'terms', ...(path === '' ? [] : [path])].join('.');
    expect(refused(terms as Terms, { deals: [] })).toEqual([[at, expect.stringContaining(message)]]);
  });

  it('are described in both languages', () => {
    const terms = dealCommissionTermsSchema.parse({
      rules: [
        { code: 'a', name: 'A', where: { order: 'first' }, perDeal: '5000', paidTo: 'bringer' },
        { code: 'b', name: 'B', where: { clientMonthsFrom: 6 }, on: 'margin', rate: '2 %', paidTo: 'maker' },
        { code: 'c', name: 'C', where: { tags: ['x'] }, on: 'collected', rate: '0.5 %', paidTo: 'collector' },
        { code: 'd', name: 'D', where: { order: 'later' }, on: 'amount', rate: '1 %', paidTo: 'bringer' },
        {
          code: 'f',
          name: 'F',
          where: { tags: ['y'] },
          on: 'amount',
          rateByMargin: {
            steps: [
              { from: '0', rate: '1 %' },
              { from: '20 %', rate: '3 %' },
            ],
          },
        },
        { code: 'e', name: 'E', on: 'collected', rate: '0.5 %' },
      ],
      coefficients: [{ productLine: 'x', coefficient: '1.2' }],
      otherProductLines: '100 %',
    });
    const vocabulary = new Vocabulary(new Map(), [], new Map());
    const [english, russian] = LANGUAGES.map((language) => describeDealCommission(terms, language, vocabulary));
    expect(english).toEqual([
      'Commission on each deal by the first rule that fits it.',
      "“A” (deals: the client's first order): 5 000 per deal; paid to whoever brought the client, once per client.",
      '“B” (deals: months since the first delivery to the client: 6 or more (or the client is handed over)): 2 % of the margin of the deal; paid to whoever made the upsell.',
      '“C” (deals: marked x): 0.5 % of the money collected on the deal; paid to whoever collected the money, also on deals that others made.',
      "“D” (deals: the client's second and later orders): 1 % of the revenue of the deal; paid to whoever brought the client, also for deals in which they take no part any more.",
      '“F” (deals: marked y): a rate by the share of margin in the revenue of the deal (less than 20 % → 1 %, at least 20 % → 3 %) of the revenue of the deal.',
      '“E” (all other deals): 0.5 % of the money collected on the deal.',
      'Before the rate the amount of a deal is multiplied by the coefficient of its product line: x — 1.2, others — 1.',
      expect.stringContaining('split by its shares'),
      expect.stringContaining('the same day of a later month'),
      'A deal sold at a loss pays nothing by its margin.',
      'Money that comes in later is paid at the rate of the day of sale.',
      expect.stringContaining('A return takes back what was paid for the sale'),
    ]);
    expect(russian).toHaveLength(13);
    expect(russian!.slice(0, 7)).toEqual([
      'Комиссия за каждую сделку — по первому подходящему правилу.',
      '«A» (сделки: первый заказ клиента): 5 000 за сделку; начисляется тому, кто привёл клиента, один раз за клиента.',
      '«B» (сделки: с первой поставки клиенту прошло не меньше 6 месяцев (либо клиент передан в поддержку)): 2 % от маржи сделки; начисляется тому, кто сделал допродажу.',
      '«C» (сделки: с пометкой x): 0,5 % от поступивших по сделке денег; начисляется тому, кто обеспечил поступление денег, в том числе по чужим сделкам.',
      '«D» (сделки: второй и следующие заказы клиента): 1 % от выручки по сделке; начисляется тому, кто привёл клиента, в том числе за сделки, в которых он уже не участвует.',
      '«F» (сделки: с пометкой y): ставка по доле маржи в выручке сделки (менее 20 % → 1 %; не менее 20 % → 3 %) от выручки по сделке.',
      '«E» (все остальные сделки): 0,5 % от поступивших по сделке денег.',
    ]);
  });
});

describe('the trace of a commission on deals', () => {
  const shares = [
    { person: 'P-1', share: '1/3' },
    { person: 'P-2', share: '2/3' },
  ];

  it('has a step for each deal under its rule, and says how many deals pay nothing', () => {
    const deals = [
      deal('D-1', '0.10', { tags: ['a'] }),
      deal('D-2', '0.10', { tags: ['a'] }),
      deal('D-3', '2000.00', { tags: ['a'], shares }),
      deal('D-4', '5'),
    ];
    const inputs = { person: 'P-1', deals };
    expect(rendered({ rules: [{ ...all, where: { tags: ['a'] } }] }, inputs).split('\n')).toEqual([
      'Statement: 33.34 (pay scheme “Test scheme”, version 1; for P-1)',
      '  Deals: 33.34 (deals that no rule fits and that pay nothing: 1)',
      '    All deals: 0.005 + 0.005 + 33.33 = 33.34 (added up before rounding, and rounded once)',
      '      D-1: 0.10 × 5 % = 0.01 (shown rounded, exact amount 0.005)',
      '      D-2: 0.10 × 5 % = 0.01 (shown rounded, exact amount 0.005)',
      '      D-3: 1/3 of 100.00 = 33.33 (the parts of all, 33.33 + 66.67, add up to the whole: each is rounded down, and the smallest units of the currency left over go one by one to those that lost most)',
      '        Commission of the whole deal: 2 000.00 × 5 % = 100.00',
    ]);
    expect(rendered({ rules: [{ ...all, where: { tags: ['a'] } }] }, inputs, 'ru')).toContain(
      'D-3: 1/3 от 100,00 = 33,33 (части всех участников, 33,33 + 66,67,',
    );
  });

  it('says of a deal that splits evenly only what all get, and groups its amounts', () => {
    const halves = [
      { person: 'P-1', share: '50 %' },
      { person: 'P-2', share: '50 %' },
    ];
    const text = rendered({ rules: [all] }, { person: 'P-1', deals: [deal('D-1', '2000000.00', { shares: halves })] });
    expect(text).toContain(
      'D-1: 50 % of 100 000.00 = 50 000.00 (the parts of all, 50 000.00 + 50 000.00, add up to the whole)\n',
    );
    const thirds = rendered({ rules: [all] }, { person: 'P-1', deals: [deal('D-1', '2000000.00', { shares })] }, 'ru');
    expect(thirds).toContain(
      '(части всех участников, 33 333,33 + 66 666,67, в сумме дают целое: каждая округлена вниз, ',
    );
  });

  it('is the sum of the rounded lines where every rule has its line', () => {
    const rules = [{ ...all, code: 'promo', name: 'Promo', where: { tags: ['promo'] } }, all];
    expect(
      rendered({ rules, linePer: 'rule' }, { deals: [deal('D-1', '0.10'), deal('D-2', '0.10', { tags: ['promo'] })] }),
    ).toContain('  Deals: 0.01 + 0.01 = 0.02\n');
  });

  it('shows 500 deals of a rule and the sum of the others', () => {
    const text = rendered(
      { rules: [all] },
      { deals: Array.from({ length: 503 }, (_, index) => deal(`D-${index}`, '100.00')) },
    );
    expect(text).toContain('Further deals: deals calculated in the same way: 3 = 15.00');
    expect(text).toContain('D-499: ');
    expect(text).not.toContain('D-500: ');
  });
});
