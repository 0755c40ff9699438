import type { RuleCatalogue, RuleWords } from '../../trace/rule-words.js';

const TASK = { en: 'Task', ru: 'Задача' };
const before = {
  before: { kind: 'quantity', name: { en: 'misses in a row before', ru: 'прежних пропусков подряд' } },
} as const;

/** What the month was, and its rung of the ladder. */
const MONTH: RuleWords['notes'] = {
  'on-time': {
    values: {},
    text: { en: 'all tasks of the month were done on time', ru: 'все задачи месяца выполнены в срок' },
  },
  'no-tasks': {
    values: {},
    text: {
      en: 'there were no tasks this month and none had been moved to it',
      ru: 'в этом месяце задач не было, и с прошлых месяцев ничего не перенесено',
    },
  },
  missed: {
    values: { months: 'quantity' },
    text: {
      en: 'not every task was done on time; most misses in a row of one task: {months}',
      ru: 'не все задачи выполнены в срок; больше всего пропусков подряд у одной задачи: {months}',
    },
  },
  'caught-up': {
    values: { months: 'quantity' },
    text: {
      en: 'every task was done, the moved ones too; most misses in a row that one of them had: {months}; the table begins again',
      ru: 'выполнены все задачи, и перенесённые тоже; больше всего пропусков подряд было у одной из них: {months}; отсчёт начинается заново',
    },
  },
  'missed-by-earner': {
    values: { months: 'quantity' },
    text: {
      en: 'not every task was done on time; months in a row with a missed task: {months}',
      ru: 'не все задачи выполнены в срок; месяцев подряд с пропущенной задачей: {months}',
    },
  },
  'caught-up-by-earner': {
    values: { months: 'quantity' },
    text: {
      en: 'every task was done, the moved ones too; months in a row with a missed task before: {months}; the table begins again',
      ru: 'выполнены все задачи, и перенесённые тоже; месяцев подряд с пропущенной задачей до этого: {months}; отсчёт начинается заново',
    },
  },
  'rung-of-missed': {
    values: { rung: 'text', amount: 'money' },
    text: {
      en: 'deductions by misses in a row: {rung} → {amount}',
      ru: 'удержание по числу пропусков подряд: {rung} → {amount}',
    },
  },
  'rung-of-caught-up': {
    values: { rung: 'text', amount: 'money' },
    text: {
      en: 'paid by misses in a row before: {rung} → {amount}',
      ru: 'выплата по числу прежних пропусков подряд: {rung} → {amount}',
    },
  },
};

/** The rules of the timeliness of tasks (pay-rules.md, section 6). */
export const timelinessWords: RuleCatalogue = {
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
  'timeliness/task-done': {
    label: TASK,
    formula: { en: 'done on time; misses in a row', ru: 'выполнена в срок; пропусков подряд' },
    values: {},
  },
  'timeliness/moved-task-done': {
    label: TASK,
    formula: {
      en: 'done after {before} in a row; misses now',
      ru: 'выполнена, прежних пропусков подряд — {before}; теперь',
    },
    values: before,
  },
  'timeliness/task-missed': {
    label: TASK,
    formula: { en: 'misses in a row, {before} + 1', ru: 'пропусков подряд, {before} + 1' },
    values: before,
    notes: {
      late: {
        values: {},
        text: {
          en: 'done after its due day: a miss of this month, nothing is moved',
          ru: 'выполнена после срока: пропуск этого месяца, на следующий не переносится',
        },
      },
    },
  },
};
