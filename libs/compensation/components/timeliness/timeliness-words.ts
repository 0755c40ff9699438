import type { NoteCatalogue, RuleCatalogue } from '../../trace/rule-words.js';

/** What the month was, and its rung of the ladder. */
const MONTH = {
  'on-time': {
    values: {},
    text: { en: 'all tasks done on time', ru: 'все задачи выполнены в срок' },
  },
  'no-tasks': {
    values: {},
    text: {
      en: 'no tasks this month, and none moved to it',
      ru: 'задач в этом месяце нет, и перенесённых тоже',
    },
  },
  missed: {
    values: { tasks: 'text' },
    text: { en: 'missed, times in a row: {tasks}', ru: 'пропущены, раз подряд: {tasks}' },
  },
  late: {
    values: { tasks: 'text' },
    text: { en: 'done late, not moved: {tasks}', ru: 'выполнены с опозданием, не переносятся: {tasks}' },
  },
  'moved-done': {
    values: { tasks: 'text' },
    text: {
      en: 'done after misses, times in a row: {tasks}',
      ru: 'выполнены после пропусков, раз подряд: {tasks}',
    },
  },
  'on-time-of': {
    values: { done: 'quantity', all: 'quantity' },
    text: { en: 'on time: {done} of {all}', ru: 'в срок: {done} из {all}' },
  },
  'months-in-a-row': {
    values: { months: 'quantity' },
    text: { en: 'months in a row with a miss: {months}', ru: 'месяцев подряд с пропуском: {months}' },
  },
  'rung-of-missed': {
    values: { rung: 'text', amount: 'money' },
    text: { en: 'deduction for {rung} in a row: {amount}', ru: 'удержание за {rung} подряд: {amount}' },
  },
  'rung-of-caught-up': {
    values: { rung: 'text', amount: 'money' },
    text: { en: 'paid after {rung} in a row: {amount}', ru: 'выплата после {rung} подряд: {amount}' },
  },
  'begins-again': {
    values: {},
    text: { en: 'the table begins again', ru: 'отсчёт начинается заново' },
  },
} satisfies NoteCatalogue;

/** The rules of the timeliness of tasks (pay-rules.md, section 6). */
export const timelinessWords = {
  timeliness: {
    label: { en: 'Timeliness of tasks', ru: 'Своевременность задач' },
    formula: '{pay}',
    values: { pay: { kind: 'money', name: { en: 'amount from the table', ru: 'сумма по таблице' } } },
    notes: MONTH,
  },
  'timeliness/besides': {
    label: { en: 'Timeliness of tasks', ru: 'Своевременность задач' },
    formula: '{own} + {moved}',
    values: {
      own: { kind: 'money', name: { en: "the month's own tasks", ru: 'задачи самого месяца' } },
      moved: { kind: 'money', name: { en: 'the moved tasks', ru: 'перенесённые задачи' } },
    },
    notes: MONTH,
  },
} satisfies RuleCatalogue;
