import { asInLibrary, type LibraryScheme } from './library-scheme.js';

/** A percentage of the money that came in (pay-rules.md, section 4). */
export const percentage: LibraryScheme = {
  title: { en: 'Percentage', ru: 'Процент', hi: 'प्रतिशत' },
  fits: {
    en: 'One person decides about a sale from the first call to the money, deals are short and alike, and the company can bear a month without sales better than a wage.',
    ru: 'Один человек ведёт сделку от звонка до денег, сделки короткие и похожие, и компании легче пережить месяц без продаж, чем платить оклад.',
    hi: 'एक ही व्यक्ति पहले फ़ोन से पैसे आने तक सौदा चलाता है, सौदे छोटे और एक जैसे हैं, और कंपनी के लिए बिना बिक्री का महीना वेतन देने से आसान है।',
  },
  fails: {
    en: 'Sales hang on the season, the price or on several people: people leave in the first bad month, sell what is easy and leave clients alone afterwards.',
    ru: 'Продажи зависят от сезона, цены или нескольких людей: в первый плохой месяц люди уходят, продают лёгкое и бросают клиента после сделки.',
    hi: 'बिक्री मौसम, दाम या कई लोगों पर टिकी है: पहले बुरे महीने में लोग चले जाते हैं, आसान चीज़ें बेचते हैं और बाद में ग्राहक को अकेला छोड़ देते हैं।',
  },
  scheme: {
    ...asInLibrary,
    code: 'percentage',
    name: 'Percentage of the money collected',
    goal: 'Money from sales, with no cost of selling where there is none',
    components: [
      {
        code: 'commission',
        name: 'Commission',
        kind: 'commission',
        terms: { on: { deals: 'collected' }, rate: { kind: 'flat', rate: '5 %' } },
      },
    ],
    examples: [
      {
        name: '5 % of 700 000 collected',
        inputs: {
          month: '2026-07',
          deals: [
            { id: 'D-1', on: '2026-07-03', client: 'C-1', amount: '400000.00', collected: '400000.00' },
            { id: 'D-2', on: '2026-07-21', client: 'C-2', amount: '500000.00', collected: '300000.00' },
          ],
        },
        expected: { lines: [['commission', 'commission', '35000.00']], total: '35000.00' },
      },
      {
        name: 'A month without money pays nothing',
        inputs: { month: '2026-07', deals: [] },
        expected: { total: '0.00' },
      },
    ],
  },
};
