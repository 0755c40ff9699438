import type { NoteCatalogue, RuleCatalogue } from '../../trace/rule-words.js';

/** What the month was, and its rung of the ladder. */
const MONTH = {
  'on-time': {
    values: {},
    text: { en: 'all tasks done on time', ru: 'все задачи выполнены в срок', hi: 'सभी काम समय पर पूरे' },
  },
  'no-tasks': {
    values: {},
    text: {
      en: 'no tasks this month, and none moved to it',
      ru: 'задач в этом месяце нет, и перенесённых тоже',
      hi: 'इस महीने कोई काम नहीं, और कोई इसमें लाया नहीं गया',
    },
  },
  missed: {
    values: { tasks: 'text' },
    text: {
      en: 'missed, times in a row: {tasks}',
      ru: 'пропущены, раз подряд: {tasks}',
      hi: 'छूटे, लगातार कितनी बार: {tasks}',
    },
  },
  late: {
    values: { tasks: 'text' },
    text: {
      en: 'done late, not moved: {tasks}',
      ru: 'выполнены с опозданием, не переносятся: {tasks}',
      hi: 'देर से पूरे, आगे नहीं बढ़ाए गए: {tasks}',
    },
  },
  'moved-done': {
    values: { tasks: 'text' },
    text: {
      en: 'done after misses, times in a row: {tasks}',
      ru: 'выполнены после пропусков, раз подряд: {tasks}',
      hi: 'छूटने के बाद पूरे, लगातार कितनी बार: {tasks}',
    },
  },
  'on-time-of': {
    values: { done: 'quantity', all: 'quantity' },
    text: { en: 'on time: {done} of {all}', ru: 'в срок: {done} из {all}', hi: 'समय पर: {all} में से {done}' },
  },
  'months-in-a-row': {
    values: { months: 'quantity' },
    text: {
      en: 'months in a row with a miss: {months}',
      ru: 'месяцев подряд с пропуском: {months}',
      hi: 'लगातार छूट वाले महीने: {months}',
    },
  },
  'rung-of-missed': {
    values: { rung: 'text', amount: 'money' },
    text: {
      en: 'deduction for {rung} in a row: {amount}',
      ru: 'удержание за {rung} подряд: {amount}',
      hi: 'लगातार {rung} के लिए कटौती: {amount}',
    },
  },
  'rung-of-caught-up': {
    values: { rung: 'text', amount: 'money' },
    text: {
      en: 'paid after {rung} in a row: {amount}',
      ru: 'выплата после {rung} подряд: {amount}',
      hi: 'लगातार {rung} के बाद देय: {amount}',
    },
  },
  'begins-again': {
    values: {},
    text: { en: 'the table begins again', ru: 'отсчёт начинается заново', hi: 'तालिका फिर से आरंभ होती है' },
  },
} satisfies NoteCatalogue;

/** The rules of the timeliness of tasks (pay-rules.md, section 6). */
export const timelinessWords = {
  timeliness: {
    label: { en: 'Timeliness of tasks', ru: 'Своевременность задач', hi: 'कामों की समयबद्धता' },
    formula: '{pay}',
    values: {
      pay: { kind: 'money', name: { en: 'amount from the table', ru: 'сумма по таблице', hi: 'तालिका से राशि' } },
    },
    notes: MONTH,
  },
  'timeliness/besides': {
    label: { en: 'Timeliness of tasks', ru: 'Своевременность задач', hi: 'कामों की समयबद्धता' },
    formula: '{own} + {moved}',
    values: {
      own: { kind: 'money', name: { en: "the month's own tasks", ru: 'задачи самого месяца', hi: 'महीने के अपने काम' } },
      moved: { kind: 'money', name: { en: 'the moved tasks', ru: 'перенесённые задачи', hi: 'आगे लाए गए काम' } },
    },
    notes: MONTH,
  },
} satisfies RuleCatalogue;
