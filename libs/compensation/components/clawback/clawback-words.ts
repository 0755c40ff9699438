import { payStepWords } from '../../terms/pay-of-components.js';
import type { NoteCatalogue, NoteWords, RuleCatalogue } from '../../trace/rule-words.js';
import type { WarningCatalogue } from '../../trace/warning-words.js';

const paid = {
  'paid-in': {
    values: { month: 'month', paid: 'money' },
    text: {
      en: '{paid} was paid of it in {month}',
      ru: 'выплачено за неё {paid}, {month}',
      hi: '{month} में इसका {paid} दिया गया था',
    },
  },
  'paid-from-until': {
    values: { from: 'month', until: 'month', paid: 'money' },
    text: {
      en: '{paid} was paid of it, from {from} to {until}',
      ru: 'выплачено за неё {paid}, {from} — {until}',
      hi: '{from} से {until} तक इसका {paid} दिया गया था',
    },
  },
} satisfies NoteCatalogue;

const limited = {
  values: { excess: 'money' },
  text: {
    en: '{excess} is over the limit and is taken in later months',
    ru: '{excess} сверх предела и удерживается в следующих месяцах',
    hi: '{excess} सीमा से अधिक है और बाद के महीनों में काटा जाएगा',
  },
} satisfies NoteWords;

/** The warnings of what is taken back. */
export const clawbackWarnings = {
  'clawback-limited': {
    values: { asked: 'money', taken: 'money', rest: 'money' },
    text: {
      en: '{asked} of what was paid for deals is to be taken back, of which {taken} is taken; {rest} is taken in later months',
      ru: 'из выплаченного за сделки к удержанию {asked}, удерживается {taken}; остальное, {rest}, удерживается в следующих месяцах',
      hi: 'सौदों पर दी गई राशि में से {asked} वापस लिया जाना है, जिसमें से {taken} काटा गया; {rest} बाद के महीनों में काटा जाएगा',
    },
  },
} satisfies WarningCatalogue;

/** The rules by which pay for deals is taken back (pay-rules.md, section 10). */
export const clawbackWords = {
  clawback: { label: { en: 'Clawback', ru: 'Возврат комиссии', hi: 'वापस वसूली' }, formula: 'sum', values: {} },
  'clawback/none': {
    label: { en: 'Clawback', ru: 'Возврат комиссии', hi: 'वापस वसूली' },
    formula: {
      en: 'nothing is taken back this month',
      ru: 'в этом месяце ничего не удерживается',
      hi: 'इस महीने कुछ वापस नहीं लिया जाता',
    },
    values: {},
  },
  'clawback/given-back': {
    label: { en: 'Given back', ru: 'Возвращено', hi: 'लौटाया गया' },
    formula: '{amount}',
    values: {
      amount: {
        kind: 'money',
        name: { en: 'what had been taken back', ru: 'удержанное ранее', hi: 'जो वापस लिया गया था' },
      },
    },
    notes: {
      ...paid,
      'paid-after-all': {
        values: {},
        text: { en: 'the client has paid after all', ru: 'клиент всё же оплатил', hi: 'ग्राहक ने अंततः भुगतान कर दिया' },
      },
      'no-reason-left': {
        values: {},
        text: {
          en: 'there is no reason any more to take it back',
          ru: 'основания для удержания больше нет',
          hi: 'इसे वापस लेने का अब कोई कारण नहीं',
        },
      },
    },
  },
  'clawback/taken-back': {
    label: { en: 'Taken back', ru: 'Удержано', hi: 'वापस लिया गया' },
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
  'clawback/allowed': {
    label: { en: 'The most that may be taken', ru: 'Наибольшее удержание', hi: 'अधिकतम कटौती' },
    formula: {
      en: '{share} × {pay}, rounded down, - {used}, at least 0',
      ru: '{share} × {pay}, с округлением вниз, - {used}, но не менее 0',
      hi: '{share} × {pay}, नीचे की ओर पूर्णांकित, - {used}, कम से कम 0',
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
      used: {
        kind: 'money',
        name: {
          en: 'taken back by other corrections',
          ru: 'удержано другими корректировками',
          hi: 'अन्य सुधारों से वापस लिया गया',
        },
      },
    },
  },
  ...payStepWords('clawback/month-pay', {
    en: 'Pay of the month before deductions',
    ru: 'Выплаты месяца до удержаний',
    hi: 'कटौतियों से पहले महीने का वेतन',
  }),
  'clawback/taken': {
    label: { en: 'Deal', ru: 'Сделка', hi: 'सौदा' },
    formula: {
      en: '- the lesser of {amount} and {left}',
      ru: '- меньшее из: {amount} и {left}',
      hi: '- {amount} और {left} में से छोटा',
    },
    values: {
      amount: { kind: 'money', name: { en: 'what is due of it', ru: 'к удержанию за неё', hi: 'इसमें से जो बनता है' } },
      left: {
        kind: 'money',
        name: { en: 'what may still be taken', ru: 'остаток допустимого удержания', hi: 'अभी जितना काटा जा सकता है' },
      },
    },
    notes: {
      limited,
      ...paid,
      'client-left': {
        values: { day: 'day' },
        text: { en: 'the client left on {day}', ru: 'клиент ушёл {day}', hi: 'ग्राहक {day} को चला गया' },
      },
      unpaid: {
        values: { day: 'day' },
        text: { en: 'not paid by {day}', ru: 'не оплачена к {day}', hi: '{day} तक भुगतान नहीं हुआ' },
      },
      part: {
        values: { part: 'text', of: 'text' },
        text: { en: 'part {part} of {of}', ru: 'часть {part} из {of}', hi: '{of} में से भाग {part}' },
      },
      'taken-before': {
        values: { taken: 'money', left: 'money' },
        text: {
          en: '{taken} was taken before, {left} was left',
          ru: 'ранее удержано {taken}, оставалось {left}',
          hi: 'पहले {taken} काटा गया था, {left} शेष था',
        },
      },
    },
  },
} satisfies RuleCatalogue;
