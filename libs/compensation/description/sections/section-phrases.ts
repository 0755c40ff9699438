import type { Phrases } from '../../trace/phrases.js';

/** What tasks are put into words with. */
export const tasksPhrases = {
  none: { en: 'no tasks', ru: 'задач нет', hi: 'कोई काम नहीं' },
  done: { en: 'tasks done on time', ru: 'задачи выполнены в срок', hi: 'समय पर पूरे काम' },
  missed: { en: 'tasks missed', ru: 'задачи не выполнены в срок', hi: 'छूटे काम' },
  byDay: { en: 'tasks by day', ru: 'задачи по дням', hi: 'दिन के अनुसार काम' },
  doneOn: { en: 'done on {day}', ru: 'выполнена {day}', hi: '{day} को पूरा' },
  due: { en: 'due {day}', ru: 'срок {day}', hi: 'अंतिम दिन {day}' },
} as const satisfies Phrases;

/** What clients with what they bought and owe are put into words with. */
export const receivablesPhrases = {
  clients: { en: 'clients', ru: 'клиенты', hi: 'ग्राहक' },
  revenue: { en: 'revenue {amount}', ru: 'выручка {amount}', hi: 'राजस्व {amount}' },
  owed: { en: 'owed {amount}', ru: 'задолженность {amount}', hi: 'बकाया {amount}' },
  overdue: { en: 'overdue {amount}', ru: 'просрочено {amount}', hi: 'अतिदेय {amount}' },
  limit: { en: 'limit {limit}', ru: 'лимит {limit}', hi: 'सीमा {limit}' },
  noLimit: { en: 'none', ru: 'нет', hi: 'नहीं' },
  group: { en: 'group {name}', ru: 'группа {name}', hi: 'समूह {name}' },
  groupLimit: { en: 'limit of the group {limit}', ru: 'лимит группы {limit}', hi: 'समूह की सीमा {limit}' },
  deferredDays: { en: 'days deferred {days}', ru: 'отсрочка, дней {days}', hi: 'मोहलत के दिन {days}' },
  agreedDays: { en: 'days agreed {days}', ru: 'согласовано дней {days}', hi: 'तय दिन {days}' },
} as const satisfies Phrases;

/** What adjustments are put into words with. */
export const adjustmentsPhrases = {
  adjustments: { en: 'adjustments', ru: 'корректировки', hi: 'समायोजन' },
  adjustment: {
    en: '{id} for {month} {reason} {amount}',
    ru: '{id} за {month} {reason} {amount}',
    hi: '{id} {month} का {reason} {amount}',
  },
  line: { en: 'line {code}', ru: 'строка {code}', hi: 'पंक्ति {code}' },
  imposed: { en: 'imposed {amount}', ru: 'к удержанию {amount}', hi: 'काटना था {amount}' },
  taken: { en: 'taken {amount}', ru: 'удержано {amount}', hi: 'काटा गया {amount}' },
  paid: { en: 'paid {amount}', ru: 'выплачено {amount}', hi: 'दिया गया {amount}' },
} as const satisfies Phrases;

/** What the results of a year are put into words with. */
export const yearResultsPhrases = {
  months: { en: 'months of the year', ru: 'месяцы года', hi: 'वर्ष के महीने' },
  month: {
    en: '{month} {attainment}, misses {misses}',
    ru: '{month} {attainment}, пропусков {misses}',
    hi: '{month} {attainment}, चूक {misses}',
  },
  noPlan: { en: 'no plan ({reason})', ru: 'без плана ({reason})', hi: 'कोई प्लान नहीं ({reason})' },
  annualPlan: {
    en: 'annual plan attained {attainment}',
    ru: 'годовой план выполнен на {attainment}',
    hi: 'वार्षिक प्लान की उपलब्धि {attainment}',
  },
} as const satisfies Phrases;

/** What the other lists of the inputs are put into words with. */
export const listPhrases = {
  participants: { en: 'participants', ru: 'участники', hi: 'प्रतिभागी' },
  team: { en: 'team', ru: 'команда', hi: 'टीम' },
  salary: { en: 'salary {salary}', ru: 'оклад {salary}', hi: 'वेतन {salary}' },
  hours: { en: 'hours {hours}', ru: 'часов {hours}', hi: 'घंटे {hours}' },
  leftClients: { en: 'clients who have left', ru: 'ушедшие клиенты', hi: 'गए हुए ग्राहक' },
  fines: { en: 'fines', ru: 'штрафы', hi: 'जुर्माने' },
  skippedMonths: {
    en: 'months without a statement',
    ru: 'месяцы без расчётного листа',
    hi: 'बिना वेतन विवरण के महीने',
  },
} as const satisfies Phrases;
