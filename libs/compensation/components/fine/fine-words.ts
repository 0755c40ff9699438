import { payStepWords } from '../../terms/pay-of-components.js';
import { memoWords } from '../../terms/deduction-nodes.js';
import type { NoteCatalogue, RuleCatalogue, RuleWords } from '../../trace/rule-words.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';

const limited = {
  values: { excess: 'money' },
  text: {
    en: '{excess} is over the limit and is not taken',
    ru: '{excess} сверх предела и не удерживается',
    hi: '{excess} सीमा से अधिक है और नहीं काटा जाता',
  },
} as const;

/** The warnings of fines. */
export const fineWarnings = {
  'fine-limited': {
    values: { imposed: 'money', taken: 'money', rest: 'money' },
    text: {
      en: 'the fines come to {imposed}, of which {taken} is taken; {rest} is not taken, now or later',
      ru: 'сумма штрафов — {imposed}, удерживается {taken}; остальное, {rest}, не удерживается ни сейчас, ни позже',
      hi: 'जुर्माने कुल {imposed} हैं, जिनमें से {taken} काटा गया; {rest} न अभी काटा जाएगा, न बाद में',
    },
  },
} satisfies WarningCatalogue;

const LIMITS = {
  finable: {
    kind: 'money',
    name: {
      en: 'pay that fines are taken from',
      ru: 'выплаты, из которых удерживают штрафы',
      hi: 'वेतन जिससे जुर्माने काटे जाते हैं',
    },
  },
  share: { kind: 'ratio', name: { en: 'largest share', ru: 'наибольшая доля', hi: 'सबसे बड़ा हिस्सा' } },
  pay: {
    kind: 'money',
    name: {
      en: 'pay of the month before deductions',
      ru: 'выплаты месяца до удержаний',
      hi: 'कटौतियों से पहले महीने का वेतन',
    },
  },
} satisfies RuleWords['values'];

/** Why an amount counts as pay that fines are taken from. */
const finableReasons = {
  variable: {
    values: {},
    text: {
      en: 'variable pay, which fines may be taken from',
      ru: 'переменная часть, из неё можно удержать штрафы',
      hi: 'परिवर्ती वेतन, जिससे जुर्माने काटे जा सकते हैं',
    },
  },
  'salary-too': {
    values: {},
    text: {
      en: 'pay of the month, the salary among it',
      ru: 'выплаты месяца вместе с окладом',
      hi: 'मूल वेतन सहित महीने का वेतन',
    },
  },
  'taken-before': {
    values: {},
    text: { en: 'taken away before the fines', ru: 'удержано до штрафов', hi: 'जुर्मानों से पहले काटा गया' },
  },
  named: {
    values: {},
    text: {
      en: 'the scheme names it for fines',
      ru: 'указано в схеме для удержания штрафов',
      hi: 'स्कीम इसे जुर्मानों के लिए नामित करती है',
    },
  },
} satisfies NoteCatalogue;

/** The rules of fines (pay-rules.md, section 10). */
export const fineWords = {
  fine: {
    label: { en: 'Fines', ru: 'Штрафы', hi: 'जुर्माने' },
    formula: {
      en: '- the lesser of {imposed} and {allowed}',
      ru: '- меньшее из: {imposed} и {allowed}',
      hi: '- {imposed} और {allowed} में से छोटा',
    },
    values: {
      imposed: { kind: 'money', name: { en: 'all fines', ru: 'все штрафы', hi: 'सभी जुर्माने' } },
      allowed: {
        kind: 'money',
        name: { en: 'the most that may be taken', ru: 'наибольшее удержание', hi: 'अधिकतम कटौती' },
      },
    },
    notes: {
      limited,
      reason: { values: { reason: 'text' }, text: { en: '{reason}', ru: '{reason}', hi: '{reason}' } },
      memo: memoWords,
    },
  },
  'fine/none': {
    label: { en: 'Fines', ru: 'Штрафы', hi: 'जुर्माने' },
    formula: { en: 'no fines this month', ru: 'в этом месяце штрафов нет', hi: 'इस महीने कोई जुर्माना नहीं' },
    values: {},
  },
  'fine/allowed': {
    label: { en: 'The most that may be taken', ru: 'Наибольшее удержание', hi: 'अधिकतम कटौती' },
    formula: {
      en: 'the lesser of {finable} and {share} × {pay}, rounded down, at least 0',
      ru: 'меньшее из: {finable} и {share} × {pay}, с округлением вниз, но не менее 0',
      hi: '{finable} और {share} × {pay} में से छोटा, नीचे की ओर पूर्णांकित, कम से कम 0',
    },
    values: LIMITS,
  },
  'fine/allowed-beside-adjustments': {
    label: { en: 'The most that may be taken', ru: 'Наибольшее удержание', hi: 'अधिकतम कटौती' },
    formula: {
      en: 'the least of {finable}, {share} × {pay} and {together} × {pay} - {used}, rounded down, at least 0',
      ru: 'наименьшее из: {finable}, {share} × {pay} и {together} × {pay} - {used}, с округлением вниз, но не менее 0',
      hi: '{finable}, {share} × {pay} और {together} × {pay} - {used} में से सबसे छोटा, नीचे की ओर पूर्णांकित, कम से कम 0',
    },
    values: {
      ...LIMITS,
      together: {
        kind: 'ratio',
        name: {
          en: 'largest share of fines and adjustments together',
          ru: 'наибольшая доля штрафов и корректировок вместе',
          hi: 'जुर्मानों और समायोजनों का मिलाकर सबसे बड़ा हिस्सा',
        },
      },
      used: {
        kind: 'money',
        name: { en: 'taken back by adjustments', ru: 'удержано корректировками', hi: 'समायोजनों से वापस लिया गया' },
      },
    },
  },
  ...payStepWords(
    'fine/finable',
    {
      en: 'Pay that fines are taken from',
      ru: 'Выплаты, из которых удерживают штрафы',
      hi: 'वेतन जिससे जुर्माने काटे जाते हैं',
    },
    finableReasons,
  ),
  ...payStepWords('fine/month-pay', {
    en: 'Pay of the month before deductions',
    ru: 'Выплаты месяца до удержаний',
    hi: 'कटौतियों से पहले महीने का वेतन',
  }),
  'fine/taken': {
    label: { en: 'Fine', ru: 'Штраф', hi: 'जुर्माना' },
    formula: {
      en: '- the lesser of {amount} and {left}',
      ru: '- меньшее из: {amount} и {left}',
      hi: '- {amount} और {left} में से छोटा',
    },
    values: {
      amount: { kind: 'money', name: { en: 'fine', ru: 'штраф', hi: 'जुर्माना' } },
      left: {
        kind: 'money',
        name: { en: 'what may still be taken', ru: 'остаток допустимого удержания', hi: 'अभी जितना काटा जा सकता है' },
      },
    },
    notes: {
      limited,
      memo: memoWords,
    },
  },
} satisfies RuleCatalogue;
