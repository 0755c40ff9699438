import { payStepWords } from '../../terms/pay-of-components.js';
import { memoWords } from '../../terms/deduction-nodes.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../../trace/rule-words.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';

const decided = {
  month: {
    values: { month: 'month' },
    text: { en: 'corrects the pay of {month}', ru: 'исправляет выплаты за {month}', hi: '{month} के वेतन का समायोजन' },
  },
  'reversed-line': {
    values: { line: 'text' },
    text: { en: 'reverses the line {line}', ru: 'отменяет строку {line}', hi: 'पंक्ति {line} को पलटता है' },
  },
  'reverses-taken': {
    values: { taken: 'money' },
    text: {
      en: 'gives back what was taken: {taken}',
      ru: 'возвращает удержанное: {taken}',
      hi: 'जो काटा गया था, लौटाया जाता है: {taken}',
    },
  },
  'reverses-part-of-taken': {
    values: { taken: 'money' },
    text: {
      en: 'gives back a part of what was taken: {taken}',
      ru: 'возвращает часть удержанного: {taken}',
      hi: 'जो काटा गया था, उसका एक भाग लौटाया जाता है: {taken}',
    },
  },
  'never-taken': {
    values: { imposed: 'money', rest: 'money' },
    text: {
      en: '{imposed} was to be taken; {rest} of it never was, and is not given back',
      ru: 'к удержанию было {imposed}; из них {rest} не удержано и не возвращается',
      hi: '{imposed} काटना था; उसमें से {rest} कभी नहीं काटा गया और लौटाया नहीं जाता',
    },
  },
  'reverses-paid': {
    values: { paid: 'money' },
    text: {
      en: 'takes back what was paid: {paid}',
      ru: 'удерживает выплаченное: {paid}',
      hi: 'जो दिया गया था, वापस लिया जाता है: {paid}',
    },
  },
  'reverses-part-of-paid': {
    values: { paid: 'money' },
    text: {
      en: 'takes back a part of what was paid: {paid}',
      ru: 'удерживает часть выплаченного: {paid}',
      hi: 'जो दिया गया था, उसका एक भाग वापस लिया जाता है: {paid}',
    },
  },
  memo: memoWords,
} satisfies NoteCatalogue;

const limited = {
  values: { excess: 'money' },
  text: {
    en: '{excess} is over the limit and is not taken; this rest alone can be ordered again in a later month',
    ru: '{excess} сверх предела и не удерживается; в одном из следующих месяцев можно распорядиться заново, но только об этом остатке',
    hi: '{excess} सीमा से अधिक है और नहीं काटा जाता; केवल यह शेष किसी बाद के महीने में फिर आदेशित किया जा सकता है',
  },
} satisfies NoteWords;

/** The warnings of adjustments. */
export const adjustmentWarnings = {
  'adjustment-limited': {
    values: { asked: 'money', taken: 'money', rest: 'money', ids: 'text' },
    text: {
      en: 'the adjustments take back {asked}, of which {taken} is taken; {rest} is not taken and may be ordered again in a later month, of each adjustment only what the explanation shows as not taken: {ids}',
      ru: 'по корректировкам к удержанию {asked}, удерживается {taken}; остальное, {rest}, не удерживается; в одном из следующих месяцев о нём можно распорядиться заново, по каждой корректировке — только о том, что по расшифровке не удержано: {ids}',
      hi: 'समायोजनों से {asked} वापस लिया जाना था, जिसमें से {taken} काटा गया; {rest} नहीं काटा गया और बाद के महीने में फिर आदेशित किया जा सकता है, प्रत्येक समायोजन का केवल वह भाग जो व्याख्या में नहीं काटा हुआ दिखता है: {ids}',
    },
  },
} satisfies WarningCatalogue;

/** The rules of adjustments (pay-rules.md, section 10: approved results are frozen, corrections are adjustments of a later month). */
export const adjustmentWords = {
  adjustment: { label: { en: 'Adjustments', ru: 'Корректировки', hi: 'समायोजन' }, formula: 'sum', values: {} },
  'adjustment/one': {
    label: { en: 'Adjustment', ru: 'Корректировка', hi: 'समायोजन' },
    formula: '{amount}',
    values: { amount: { kind: 'money', name: { en: 'correction', ru: 'корректировка', hi: 'सुधार' } } },
    notes: decided,
  },
  'adjustment/taken-back': {
    label: { en: 'Taken back', ru: 'Удержания по корректировкам', hi: 'वापस लिया गया' },
    formula: {
      en: '- the lesser of {asked} and {allowed}',
      ru: '- меньшее из: {asked} и {allowed}',
      hi: '- {asked} और {allowed} में से छोटा',
    },
    values: {
      asked: {
        kind: 'money',
        name: { en: 'all that is to be taken back', ru: 'всего к удержанию', hi: 'वापस ली जाने वाली पूरी राशि' },
      },
      allowed: {
        kind: 'money',
        name: { en: 'the most that may be taken', ru: 'наибольшее удержание', hi: 'अधिकतम कटौती' },
      },
    },
    notes: { limited },
  },
  'adjustment/allowed': {
    label: { en: 'The most that may be taken', ru: 'Наибольшее удержание', hi: 'अधिकतम कटौती' },
    formula: {
      en: '{share} × {pay}, rounded down, at least 0',
      ru: '{share} × {pay}, с округлением вниз, но не менее 0',
      hi: '{share} × {pay}, नीचे की ओर पूर्णांकित, कम से कम 0',
    },
    values: {
      share: { kind: 'ratio', name: { en: 'largest share', ru: 'наибольшая доля', hi: 'सबसे बड़ा हिस्सा' } },
      pay: {
        kind: 'money',
        name: {
          en: 'pay of the month before deductions',
          ru: 'выплаты месяца до удержаний',
          hi: 'कटौतियों से पहले महीने का वेतन',
        },
      },
    },
  },
  ...payStepWords('adjustment/month-pay', {
    en: 'Pay of the month before deductions',
    ru: 'Выплаты месяца до удержаний',
    hi: 'कटौतियों से पहले महीने का वेतन',
  }),
  'adjustment/taken': {
    label: { en: 'Adjustment', ru: 'Корректировка', hi: 'समायोजन' },
    formula: {
      en: '- the lesser of {amount} and {left}',
      ru: '- меньшее из: {amount} и {left}',
      hi: '- {amount} और {left} में से छोटा',
    },
    values: {
      amount: { kind: 'money', name: { en: 'correction', ru: 'корректировка', hi: 'सुधार' } },
      left: {
        kind: 'money',
        name: { en: 'what may still be taken', ru: 'остаток допустимого удержания', hi: 'अभी जितना काटा जा सकता है' },
      },
    },
    notes: { limited, ...decided },
  },
} satisfies RuleCatalogue;
