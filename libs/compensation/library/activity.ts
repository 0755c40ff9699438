import { asInLibrary, type LibraryScheme } from './library-scheme.js';

const said = { howMeasured: 'Counted from the records of the month that have contact and client file.' };

/** Pay for what leads to sales, behind a mandatory minimum (pay-rules.md, section 3). */
export const activity: LibraryScheme = {
  title: { en: 'Activity', ru: 'Активность', hi: 'गतिविधि' },
  fits: {
    en: 'Sales take months and depend on steps that can be seen: a new market, beginners, or a team that has to learn what works.',
    ru: 'Продажа занимает месяцы и складывается из видимых шагов: новый рынок, новички или команда, которая ещё учится тому, что работает.',
    hi: 'बिक्री में महीने लगते हैं और वह दिखने वाले क़दमों पर टिकी है: नया बाज़ार, नए लोग, या ऐसी टीम जिसे अभी सीखना है कि क्या काम करता है।',
  },
  fails: {
    en: 'Nobody checks whether a meeting was one: then meetings are written down and not held, and people who sell without them are paid less.',
    ru: 'Никто не проверяет, была ли встреча: тогда встречи пишут, а не проводят, а кто продаёт без них, получает меньше.',
    hi: 'कोई नहीं जाँचता कि बैठक सचमुच हुई या नहीं: तब बैठकें लिखी जाती हैं, की नहीं जातीं, और जो उनके बिना बेचता है उसे कम मिलता है।',
  },
  scheme: {
    ...asInLibrary,
    code: 'activity',
    name: 'Salary and activity',
    goal: 'New clients from a market in which nobody knows the company',
    values: [
      { code: 'meetings', name: 'Meetings', unit: 'meetings', default: '0' },
      { code: 'sites', name: 'Sites visited', unit: 'sites', default: '0' },
      { code: 'new-clients', name: 'New clients', unit: 'clients', default: '0' },
    ],
    components: [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '30000' } },
      {
        code: 'activity',
        name: 'Activity bonus',
        kind: 'kpi-bonus',
        when: { amount: { value: 'meetings' }, atLeast: '6' },
        terms: {
          baseBonus: '20000',
          results: 'weighted',
          indicators: [
            {
              code: 'meetings',
              name: 'Meetings',
              kind: 'higher-is-better',
              target: '10',
              unit: 'meetings',
              weight: '40',
              actual: { value: 'meetings' },
              ...said,
              howInfluenced: 'By calls in the morning and by asking clients whom else to see.',
            },
            {
              code: 'sites',
              name: 'Sites visited',
              kind: 'higher-is-better',
              target: '20',
              unit: 'sites',
              weight: '40',
              actual: { value: 'sites' },
              ...said,
              howInfluenced: 'By a route for every week that is planned the Friday before.',
            },
            {
              code: 'new-clients',
              name: 'New clients',
              kind: 'higher-is-better',
              target: '3',
              unit: 'clients',
              weight: '20',
              actual: { value: 'new-clients' },
              ...said,
              howInfluenced: 'By an offer within a day of every meeting.',
            },
          ],
        },
      },
    ],
    examples: [
      {
        name: '8 meetings, 20 sites and 3 new clients are 92 % of 20 000: 18 400',
        inputs: { month: '2026-07', values: { meetings: '8', sites: '20', 'new-clients': '3' } },
        expected: {
          lines: [
            ['salary', 'salary', '30000.00'],
            ['activity', 'activity', '18400.00'],
          ],
          total: '48400.00',
        },
      },
      {
        name: 'With 5 meetings the minimum of 6 is missed: the salary alone',
        inputs: { month: '2026-07', values: { meetings: '5', sites: '30', 'new-clients': '3' } },
        expected: { total: '30000.00' },
      },
    ],
  },
};
