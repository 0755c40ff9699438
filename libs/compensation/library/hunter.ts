import { asInLibrary, type LibraryScheme } from './library-scheme.js';

/** Little fixed pay, the full rate for six months with a client, then a residual (pay-rules.md, sections 4, 5 and 7). */
export const hunter: LibraryScheme = {
  title: { en: 'Hunter', ru: 'Охотник за клиентами', hi: 'नए ग्राहक लाने वाला' },
  fits: {
    en: 'Growth comes from clients that somebody has to find and win, and whoever is good at it wants to be paid for exactly that.',
    ru: 'Рост дают клиенты, которых нужно найти и завоевать, и тот, кто это умеет, хочет получать именно за это.',
    hi: 'बढ़त उन ग्राहकों से आती है जिन्हें ढूँढना और जीतना पड़ता है, और जो इसमें अच्छा है वह ठीक इसी का पैसा चाहता है।',
  },
  fails: {
    en: 'Clients have to be looked after by the same person: after six months they are let go; or winning one takes longer than anybody can live on the salary.',
    ru: 'Вести клиента должен тот же человек: через полгода его бросают; или победа занимает дольше, чем можно прожить на оклад.',
    hi: 'ग्राहक की देखभाल भी उसी व्यक्ति को करनी है: छह महीने बाद उसे छोड़ दिया जाता है; या एक ग्राहक जीतने में उससे ज़्यादा समय लगता है जितना वेतन पर गुज़ारा हो सके।',
  },
  scheme: {
    ...asInLibrary,
    code: 'hunter',
    name: 'Hunters',
    goal: 'New clients that the company did not have last year',
    profile: { name: 'hunter', fixedAtMost: '40 %' },
    values: [{ code: 'new-clients', name: 'New clients', unit: 'clients', default: '0' }],
    components: [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '20000' } },
      {
        code: 'deals',
        name: 'Deals of clients won',
        kind: 'deal-commission',
        terms: {
          linePer: 'rule',
          rules: [
            { code: 'full', name: 'First six months', where: { clientMonthsBelow: 6 }, on: 'amount', rate: '10 %' },
            { code: 'residual', name: 'After six months', on: 'amount', rate: '2 %', paidTo: 'bringer' },
          ],
        },
      },
      {
        code: 'new-clients',
        name: 'New clients',
        kind: 'event-bonus',
        terms: {
          events: [{ code: 'new-clients', name: 'New clients', count: { value: 'new-clients' }, amount: '5000' }],
        },
      },
    ],
    examples: [
      {
        name: '10 % of 300 000 in the fourth month, 2 % of 100 000 after the eighth, two new clients',
        inputs: {
          person: 'hunter',
          month: '2026-07',
          values: { 'new-clients': '2' },
          deals: [
            {
              id: 'D-1',
              on: '2026-07-06',
              client: 'C-1',
              amount: '300000.00',
              clientSince: '2026-04-01',
              broughtBy: 'hunter',
            },
            {
              id: 'D-2',
              on: '2026-07-15',
              client: 'C-2',
              amount: '100000.00',
              clientSince: '2025-11-01',
              broughtBy: 'hunter',
              shares: [{ person: 'support', share: '100 %' }],
            },
          ],
        },
        expected: {
          lines: [
            ['salary', 'salary', '20000.00'],
            ['deals', 'full', '30000.00'],
            ['deals', 'residual', '2000.00'],
            ['new-clients', 'new-clients', '10000.00'],
          ],
          total: '62000.00',
        },
      },
    ],
  },
};
