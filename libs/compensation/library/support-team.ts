import { asInLibrary, type LibraryScheme } from './library-scheme.js';

/** Salary, a bonus for clients that stay, and an equal part of what the department sells again (pay-rules.md, sections 1 and 4). */
export const supportTeam: LibraryScheme = {
  title: { en: 'Support team', ru: 'Команда сопровождения', hi: 'सहायता टीम' },
  fits: {
    en: 'Clients stay or leave by the work of several people, and nobody can say whose call it was that kept one.',
    ru: 'Клиент остаётся или уходит из-за работы нескольких людей, и никто не скажет, чей звонок его удержал.',
    hi: 'ग्राहक कई लोगों के काम से टिकते या जाते हैं, और कोई नहीं कह सकता कि किसके फ़ोन ने उसे रोका।',
  },
  fails: {
    en: 'The team is large: an equal part of what thirty people do moves nobody; or clients leave for reasons that support cannot mend.',
    ru: 'Команда велика: равная доля от работы тридцати человек никого не трогает; или клиенты уходят из-за того, что поддержка исправить не может.',
    hi: 'टीम बड़ी है: तीस लोगों के काम का बराबर हिस्सा किसी को नहीं हिलाता; या ग्राहक ऐसे कारणों से जाते हैं जिन्हें सहायता ठीक नहीं कर सकती।',
  },
  scheme: {
    ...asInLibrary,
    code: 'support-team',
    name: 'Support team',
    goal: 'Clients that stay and buy again',
    values: [{ code: 'repeat-revenue', name: 'Repeat revenue of the department', unit: 'RUB', default: '0' }],
    components: [
      { code: 'salary', name: 'Salary', kind: 'salary', terms: { amount: '35000' } },
      {
        code: 'kept',
        name: 'Clients kept',
        kind: 'kpi-bonus',
        terms: {
          baseBonus: '15000',
          indicators: [
            {
              code: 'retention',
              name: 'Clients kept',
              kind: 'loss-share',
              target: '10',
              unit: 'clients',
              weight: '100',
              howMeasured: 'Regular clients without an order in the month, out of those of its first day.',
              howInfluenced: 'By a call to each of them every week, and by an answer on the day of a complaint.',
            },
          ],
        },
      },
      {
        code: 'team',
        name: 'Part of the team',
        kind: 'team-pool',
        terms: { pool: { of: { value: 'repeat-revenue' }, rate: '1 %' }, share: 'equal' },
      },
    ],
    examples: [
      {
        name: '2 of 10 clients lost: 12 000; 1 % of 900 000 for three people: 3 000',
        inputs: {
          person: 'anna',
          month: '2026-07',
          values: { 'repeat-revenue': '900000' },
          actuals: { retention: { lost: '2' } },
          team: { members: [{ id: 'anna' }, { id: 'boris' }, { id: 'vera' }] },
        },
        expected: {
          lines: [
            ['salary', 'salary', '35000.00'],
            ['kept', 'retention', '12000.00'],
            ['team', 'team', '3000.00'],
          ],
          total: '50000.00',
        },
      },
    ],
  },
};
