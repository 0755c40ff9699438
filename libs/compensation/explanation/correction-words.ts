import type { RuleCatalogue } from '../trace/rule-words.js';
import { statementNotes } from './period-words.js';

const CAUSE = { source: 'text', by: 'text', on: 'day' } as const;

/** The rules by which months that are posted are corrected. */
export const correctionWords = {
  'statement/corrected': {
    label: { en: 'Statement', ru: 'Расчётный лист' },
    formula: 'sum',
    values: {},
    notes: statementNotes,
  },
  'correction/month': {
    label: { en: 'Correction of {month}', ru: 'Перерасчёт за {month}' },
    formula: 'sum',
    values: { month: { kind: 'month', name: { en: 'month', ru: 'месяц' } } },
    notes: {
      fact: {
        values: CAUSE,
        text: { en: 'because of {source}, entered on {on} by {by}', ru: 'из-за {source}; внесено {on}, {by}' },
      },
      employment: {
        values: CAUSE,
        text: {
          en: 'because of the employment from {source}, changed on {on} by {by}',
          ru: 'из-за трудовых отношений с {source}, изменённых {on}, {by}',
        },
      },
      assignment: {
        values: CAUSE,
        text: {
          en: 'because of the assignment from {source}, changed on {on} by {by}',
          ru: 'из-за назначения с {source}, изменённого {on}, {by}',
        },
      },
      plan: {
        values: CAUSE,
        text: {
          en: 'because of the KPI plan {source}, signed on {on} by {by}',
          ru: 'из-за KPI-плана {source}, подписанного {on}, {by}',
        },
      },
      actuals: {
        values: CAUSE,
        text: {
          en: 'because of the actuals {source}, approved on {on} by {by}',
          ru: 'из-за фактических результатов {source}, утверждённых {on}, {by}',
        },
      },
      scheme: {
        values: CAUSE,
        text: {
          en: 'because of the pay scheme {source}, signed on {on} by {by}',
          ru: 'из-за схемы оплаты {source}, подписанной {on}, {by}',
        },
      },
      more: { values: { count: 'text' }, text: { en: 'and {count} more changes', ru: 'и ещё изменений: {count}' } },
      shared: {
        values: CAUSE,
        text: {
          en: 'because the pay of somebody who shares in it was corrected: {source}, on {on} by {by}',
          ru: 'из-за перерасчёта тому, с кем делится оплата: {source}, {on}, {by}',
        },
      },
    },
  },
  'correction/line': {
    label: { en: 'Line', ru: 'Строка' },
    formula: '{now} - {was}',
    values: {
      now: { kind: 'money', name: { en: 'with what is known now', ru: 'с тем, что известно сейчас' } },
      was: { kind: 'money', name: { en: 'as it was paid', ru: 'как было выплачено' } },
    },
  },
  'correction/off-cycle': {
    label: { en: 'Paid off-cycle', ru: 'Выплачено вне расчёта' },
    formula: '-{amount}',
    values: { amount: { kind: 'money', name: { en: 'paid before', ru: 'выплачено ранее' } } },
    notes: {
      posted: {
        values: { on: 'day' },
        text: { en: 'paid off-cycle on {on}', ru: 'выплачено вне основного расчёта {on}' },
      },
    },
  },
  'correction/owed-before': {
    label: { en: 'Not taken before', ru: 'Не удержано ранее' },
    formula: '-{owed}',
    values: { owed: { kind: 'money', name: { en: 'still owed', ru: 'остаток долга' } } },
  },
  'correction/written-off': {
    label: { en: 'Written off', ru: 'Списано' },
    formula: '{amount}',
    values: {
      amount: { kind: 'money', name: { en: 'not taken any more', ru: 'больше не удерживается' } },
    },
    notes: {
      decided: {
        values: CAUSE,
        text: {
          en: 'by the document {source}, signed on {on} by {by}',
          ru: 'по документу {source}; подписано {on}, {by}',
        },
      },
    },
  },
  'correction/owed-after': {
    label: { en: 'Left for the next statement', ru: 'Переносится на следующий лист' },
    formula: '{due} - {most}',
    values: {
      due: { kind: 'money', name: { en: 'to be taken back', ru: 'к удержанию' } },
      most: { kind: 'money', name: { en: 'the most that may be taken', ru: 'наибольшее удержание' } },
    },
    notes: {
      limit: {
        values: { limit: 'ratio', own: 'money' },
        text: {
          en: 'at most {limit} of the {own} of the month itself is taken',
          ru: 'удерживается не более {limit} от {own} самого месяца',
        },
      },
    },
  },
} satisfies RuleCatalogue;
