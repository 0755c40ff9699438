import { asInLibrary, type LibraryScheme } from './library-scheme.js';

const finder = 'finder';
const shares = [{ person: 'project-manager', share: '100 %' }];

/** A high rate for the first order, a low one for every later one, also without a part in it (pay-rules.md, section 4). */
export const newAndRepeatBusiness: LibraryScheme = {
  title: { en: 'New and repeat business', ru: 'Новые и повторные продажи', hi: 'नए और दोबारा ऑर्डर' },
  fits: {
    en: 'Whoever brings clients is not who serves them, first orders cost most of the work, and a client that stays is worth more than the first order.',
    ru: 'Клиента находит один, ведёт другой, первый заказ стоит больше всего труда, а оставшийся клиент ценнее первого заказа.',
    hi: 'ग्राहक लाने वाला और सेवा करने वाला अलग हैं, सबसे ज़्यादा मेहनत पहले ऑर्डर में लगती है, और टिका रहने वाला ग्राहक पहले ऑर्डर से ज़्यादा क़ीमती है।',
  },
  fails: {
    en: 'First orders are small by nature, or clients are many and buy once: then the finder lives on the first orders of strangers, and nobody cares for the second.',
    ru: 'Первые заказы малы по природе или клиенты покупают один раз: тогда живут первыми заказами случайных людей, а о втором не думает никто.',
    hi: 'पहले ऑर्डर स्वभाव से छोटे हैं, या ग्राहक बहुत हैं और एक बार ख़रीदते हैं: तब लाने वाला अनजान लोगों के पहले ऑर्डरों पर जीता है, और दूसरे की किसी को परवाह नहीं।',
  },
  scheme: {
    ...asInLibrary,
    code: 'new-and-repeat-business',
    name: 'Salary, first and later orders',
    goal: 'New clients that order again',
    components: [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '25000' } },
      {
        code: 'orders',
        name: 'Orders of clients brought',
        kind: 'deal-commission',
        terms: {
          linePer: 'rule',
          rules: [
            {
              code: 'first',
              name: 'First orders',
              where: { order: 'first' },
              on: 'amount',
              rate: '10 %',
              paidTo: 'bringer',
            },
            {
              code: 'later',
              name: 'Later orders',
              where: { order: 'later' },
              on: 'amount',
              rate: '1 %',
              paidTo: 'bringer',
            },
          ],
        },
      },
    ],
    examples: [
      {
        name: 'A first order of 200 000 and a second of 100 000 that the project manager made',
        inputs: {
          person: finder,
          month: '2026-07',
          deals: [
            { id: 'D-1', on: '2026-07-02', client: 'C-1', amount: '200000.00', order: 1, broughtBy: finder, shares },
            { id: 'D-2', on: '2026-07-20', client: 'C-1', amount: '100000.00', order: 2, broughtBy: finder, shares },
          ],
        },
        expected: {
          lines: [
            ['salary', 'salary', '25000.00'],
            ['orders', 'first', '20000.00'],
            ['orders', 'later', '1000.00'],
          ],
          total: '46000.00',
        },
      },
    ],
  },
};
