import type { RuleCatalogue } from '../trace/rule-words.js';
import { statementNotes } from './period-words.js';

const CAUSE = { source: 'text', by: 'text', on: 'day' } as const;

/** The rules by which months that are posted are corrected. */
export const correctionWords = {
  'statement/corrected': {
    label: { en: 'Statement', ru: 'Расчётный лист', hi: 'वेतन विवरण' },
    formula: 'sum',
    values: {},
    notes: statementNotes,
  },
  'correction/month': {
    label: { en: 'Correction of {month}', ru: 'Перерасчёт за {month}', hi: '{month} का सुधार' },
    formula: 'sum',
    values: { month: { kind: 'month', name: { en: 'month', ru: 'месяц', hi: 'महीना' } } },
    notes: {
      fact: {
        values: CAUSE,
        text: {
          en: 'because of {source}, entered on {on} by {by}',
          ru: 'из-за {source}; внесено {on}, {by}',
          hi: 'कारण: {source}, {on} को {by} द्वारा दर्ज',
        },
      },
      employment: {
        values: CAUSE,
        text: {
          en: 'because of the employment from {source}, changed on {on} by {by}',
          ru: 'из-за трудовых отношений с {source}, изменённых {on}, {by}',
          hi: 'कारण: {source} से रोज़गार, {on} को {by} द्वारा बदला गया',
        },
      },
      assignment: {
        values: CAUSE,
        text: {
          en: 'because of the assignment from {source}, changed on {on} by {by}',
          ru: 'из-за назначения с {source}, изменённого {on}, {by}',
          hi: 'कारण: {source} से कार्यभार, {on} को {by} द्वारा बदला गया',
        },
      },
      plan: {
        values: CAUSE,
        text: {
          en: 'because of the KPI plan {source}, signed on {on} by {by}',
          ru: 'из-за KPI-плана {source}, подписанного {on}, {by}',
          hi: 'कारण: KPI योजना {source}, {on} को {by} द्वारा हस्ताक्षरित',
        },
      },
      actuals: {
        values: CAUSE,
        text: {
          en: 'because of the actuals {source}, approved on {on} by {by}',
          ru: 'из-за фактических результатов {source}, утверждённых {on}, {by}',
          hi: 'कारण: वास्तविक परिणाम {source}, {on} को {by} द्वारा स्वीकृत',
        },
      },
      scheme: {
        values: CAUSE,
        text: {
          en: 'because of the pay scheme {source}, signed on {on} by {by}',
          ru: 'из-за схемы оплаты {source}, подписанной {on}, {by}',
          hi: 'कारण: वेतन स्कीम {source}, {on} को {by} द्वारा हस्ताक्षरित',
        },
      },
      more: {
        values: { count: 'text' },
        text: { en: 'and {count} more changes', ru: 'и ещё изменений: {count}', hi: 'और अन्य परिवर्तन: {count}' },
      },
      shared: {
        values: CAUSE,
        text: {
          en: 'because the pay of somebody who shares in it was corrected: {source}, on {on} by {by}',
          ru: 'из-за перерасчёта тому, с кем делится оплата: {source}, {on}, {by}',
          hi: 'क्योंकि इसमें हिस्सेदार किसी व्यक्ति के वेतन में सुधार हुआ: {source}, {on} को {by} द्वारा',
        },
      },
    },
  },
  'correction/line': {
    label: { en: 'Line', ru: 'Строка', hi: 'पंक्ति' },
    formula: '{now} - {was}',
    values: {
      now: {
        kind: 'money',
        name: { en: 'with what is known now', ru: 'с тем, что известно сейчас', hi: 'अब ज्ञात जानकारी के अनुसार' },
      },
      was: { kind: 'money', name: { en: 'as it was paid', ru: 'как было выплачено', hi: 'जैसा भुगतान हुआ था' } },
    },
  },
  'correction/off-cycle': {
    label: { en: 'Paid off-cycle', ru: 'Выплачено вне расчёта', hi: 'चक्र से बाहर भुगतान' },
    formula: '-{amount}',
    values: { amount: { kind: 'money', name: { en: 'paid before', ru: 'выплачено ранее', hi: 'पहले दिया गया' } } },
    notes: {
      posted: {
        values: { on: 'day' },
        text: {
          en: 'paid off-cycle on {on}',
          ru: 'выплачено вне основного расчёта {on}',
          hi: '{on} को चक्र से बाहर दिया गया',
        },
      },
    },
  },
  'correction/owed-before': {
    label: { en: 'Not taken before', ru: 'Не удержано ранее', hi: 'पहले नहीं काटा गया' },
    formula: '-{owed}',
    values: { owed: { kind: 'money', name: { en: 'still owed', ru: 'остаток долга', hi: 'अभी बकाया' } } },
  },
  'correction/written-off': {
    label: { en: 'Written off', ru: 'Списано', hi: 'बट्टे खाते' },
    formula: '{amount}',
    values: {
      amount: {
        kind: 'money',
        name: { en: 'not taken any more', ru: 'больше не удерживается', hi: 'अब नहीं काटा जाता' },
      },
    },
    notes: {
      decided: {
        values: CAUSE,
        text: {
          en: 'by the document {source}, signed on {on} by {by}',
          ru: 'по документу {source}; подписано {on}, {by}',
          hi: 'दस्तावेज़ {source} के अनुसार, {on} को {by} द्वारा हस्ताक्षरित',
        },
      },
    },
  },
  'correction/owed-after': {
    label: { en: 'Left for the next statement', ru: 'Переносится на следующий лист', hi: 'अगले विवरण के लिए शेष' },
    formula: '{due} - {most}',
    values: {
      due: { kind: 'money', name: { en: 'to be taken back', ru: 'к удержанию', hi: 'वापस लेना है' } },
      most: {
        kind: 'money',
        name: { en: 'the most that may be taken', ru: 'наибольшее удержание', hi: 'अधिकतम कटौती' },
      },
    },
    notes: {
      limit: {
        values: { limit: 'ratio', own: 'money' },
        text: {
          en: 'at most {limit} of the {own} of the month itself is taken',
          ru: 'удерживается не более {limit} от {own} самого месяца',
          hi: 'महीने के अपने {own} का अधिकतम {limit} काटा जाता है',
        },
      },
    },
  },
} satisfies RuleCatalogue;
