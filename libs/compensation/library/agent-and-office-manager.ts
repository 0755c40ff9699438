import { asInLibrary, type LibraryScheme } from './library-scheme.js';

const deals = [
  {
    id: 'D-1',
    on: '2026-07-02',
    client: 'C-1',
    amount: '200000.00',
    collected: '200000.00',
    order: 1,
    broughtBy: 'agent',
    collectedBy: 'office-manager',
    shares: [
      { person: 'agent', share: '60 %' },
      { person: 'office-manager', share: '40 %' },
    ],
  },
  {
    id: 'D-2',
    on: '2026-07-20',
    client: 'C-1',
    amount: '200000.00',
    collected: '200000.00',
    order: 2,
    broughtBy: 'agent',
    collectedBy: 'office-manager',
    shares: [{ person: 'agent', share: '100 %' }],
  },
];

/** Split credit, a bonus for who brought the client and one for who collected the money (pay-rules.md, section 4). */
export const agentAndOfficeManager: LibraryScheme = {
  title: { en: 'Agent and office manager', ru: 'Агент и офис-менеджер', hi: 'एजेंट और ऑफ़िस मैनेजर' },
  fits: {
    en: 'Two people make one deal, one outside and one inside, and both can say before it is closed what part of it is theirs.',
    ru: 'Сделку делают двое, один в поле и один в офисе, и доли известны обоим до того, как она закрыта.',
    hi: 'एक सौदा दो लोग करते हैं, एक बाहर और एक दफ़्तर में, और सौदा पूरा होने से पहले दोनों जानते हैं कि किसका कितना हिस्सा है।',
  },
  fails: {
    en: 'Shares are settled afterwards: then every deal ends in a dispute; or one of the two cannot influence whether it closes, and is paid by luck.',
    ru: 'Доли делят потом: тогда каждая сделка кончается спором; или один из двоих не влияет на её исход и получает по удаче.',
    hi: 'हिस्से बाद में तय होते हैं: तब हर सौदा झगड़े पर ख़त्म होता है; या दोनों में से एक का नतीजे पर असर नहीं, और उसे किस्मत से मिलता है।',
  },
  scheme: {
    ...asInLibrary,
    code: 'agent-and-office-manager',
    name: 'Agents and office managers',
    goal: 'Deals that two people close and that are paid for in time',
    components: [
      {
        code: 'deals',
        name: 'Share of the deals',
        kind: 'deal-commission',
        terms: { rules: [{ code: 'share', name: 'Share of the deal', on: 'amount', rate: '5 %' }] },
      },
      {
        code: 'brought',
        name: 'Clients brought',
        kind: 'deal-commission',
        terms: {
          rules: [
            { code: 'brought', name: 'Client brought', where: { order: 'first' }, perDeal: '1000', paidTo: 'bringer' },
          ],
        },
      },
      {
        code: 'collected',
        name: 'Money collected',
        kind: 'deal-commission',
        terms: {
          rules: [{ code: 'collected', name: 'Money collected', on: 'collected', rate: '0.5 %', paidTo: 'collector' }],
        },
      },
    ],
    examples: [
      {
        name: 'The agent: 5 % of 120 000 and of 200 000, and 1 000 for the client',
        inputs: { person: 'agent', month: '2026-07', deals },
        expected: {
          lines: [
            ['deals', 'deals', '16000.00'],
            ['brought', 'brought', '1000.00'],
            ['collected', 'collected', '0.00'],
          ],
          total: '17000.00',
        },
      },
      {
        name: 'The office manager: 5 % of 80 000, and 0.5 % of the 400 000 collected',
        inputs: { person: 'office-manager', month: '2026-07', deals },
        expected: {
          lines: [
            ['deals', 'deals', '4000.00'],
            ['brought', 'brought', '0.00'],
            ['collected', 'collected', '2000.00'],
          ],
          total: '6000.00',
        },
      },
    ],
  },
};
