import { asInLibrary, type LibraryScheme } from './library-scheme.js';

/** Much fixed pay, a bonus for the average order, and so much off for every call that nobody took (pay-rules.md, sections 5 and 7). */
export const orderTaker: LibraryScheme = {
  title: { en: 'Order taker', ru: 'Приём заказов', hi: 'ऑर्डर लेने वाला' },
  fits: {
    en: 'Clients call by themselves, and what counts is that somebody answers, takes the whole order and offers what belongs to it.',
    ru: 'Клиенты звонят сами, и важно, чтобы им ответили, приняли заказ целиком и предложили то, что к нему нужно.',
    hi: 'ग्राहक ख़ुद फ़ोन करते हैं, और ज़रूरी यह है कि कोई जवाब दे, पूरा ऑर्डर ले और साथ की चीज़ें भी सुझाए।',
  },
  fails: {
    en: 'The company needs new clients: nobody looks for them at this mix of pay; or calls are missed because there are too few people, and those who are there pay for it.',
    ru: 'Компании нужны новые клиенты: при такой доле оклада их никто не ищет; или звонки теряют из-за нехватки людей, а платят за это те, кто на месте.',
    hi: 'कंपनी को नए ग्राहक चाहिए: स्थिर और परिवर्ती वेतन के इस मेल पर उन्हें कोई नहीं ढूँढता; या लोग कम होने से फ़ोन छूटते हैं, और उसकी क़ीमत मौजूद लोग चुकाते हैं।',
  },
  scheme: {
    ...asInLibrary,
    code: 'order-taker',
    name: 'Order takers',
    goal: 'No order that is lost, and larger ones',
    profile: { name: 'order taker', fixedAtLeast: '60 %' },
    values: [{ code: 'missed-calls', name: 'Missed calls', unit: 'calls', default: '0' }],
    components: [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '40000' } },
      {
        code: 'orders',
        name: 'Average order',
        kind: 'kpi-bonus',
        terms: {
          baseBonus: '10000',
          indicators: [
            {
              code: 'average-order',
              name: 'Average order',
              kind: 'quotient',
              target: '50000',
              unit: 'RUB',
              weight: '100',
              numerator: { deals: 'amount' },
              denominator: { deals: 'count' },
              cap: '150 %',
              howMeasured: 'The amount of the orders of the month divided by how many they are.',
              howInfluenced: 'By asking at every order what else is needed with it.',
            },
          ],
        },
      },
      {
        code: 'missed',
        name: 'Missed calls',
        kind: 'event-bonus',
        terms: { events: [{ code: 'missed', name: 'Missed calls', count: { value: 'missed-calls' }, amount: '-100' }] },
      },
    ],
    examples: [
      {
        name: 'An average order of 45 000 is 90 % of 10 000; 12 missed calls take 1 200',
        inputs: {
          month: '2026-07',
          values: { 'missed-calls': '12' },
          deals: [
            { id: 'D-1', on: '2026-07-02', client: 'C-1', amount: '60000.00' },
            { id: 'D-2', on: '2026-07-09', client: 'C-2', amount: '30000.00' },
          ],
        },
        expected: {
          lines: [
            ['salary', 'salary', '40000.00'],
            ['orders', 'average-order', '9000.00'],
            ['missed', 'missed', '-1200.00'],
          ],
          total: '47800.00',
        },
      },
      {
        name: 'Without an order that pays, missed calls take nothing from the salary',
        inputs: { month: '2026-07', values: { 'missed-calls': '12' }, deals: [] },
        expected: { total: '40000.00' },
      },
    ],
  },
};
