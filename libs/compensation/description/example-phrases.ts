import type { Phrases } from '../trace/phrases.js';

/** What a worked example is put into words with: the parts of its sentence. */
export const examplePhrases = {
  carried: { en: 'from the month before {state}', ru: 'с прошлого месяца {state}', hi: 'पिछले महीने से {state}' },
  pays: { en: 'pays {total}', ru: 'к выплате {total}', hi: 'देय {total}' },
  carriesOn: { en: 'for the next month {state}', ru: 'на следующий месяц {state}', hi: 'अगले महीने के लिए {state}' },
  warnings: { en: 'warnings: {codes}', ru: 'предупреждения: {codes}', hi: 'चेतावनियाँ: {codes}' },
  /** Of a state, or of days off in a week. */
  none: { en: 'none', ru: 'нет', hi: 'कोई नहीं' },
} as const satisfies Phrases;

/** The person and the month of an example, in single numbers. */
export const examplePhrasesOfMonth = {
  person: { en: 'person {person}', ru: 'сотрудник {person}', hi: 'कर्मचारी {person}' },
  kpiPlan: {
    en: 'personal KPI plan: base bonus {base} ({indicators})',
    ru: 'личный план KPI: базовая премия {base} ({indicators})',
    hi: 'अपना KPI प्लान: मूल बोनस {base} ({indicators})',
  },
  employedBefore: {
    en: 'employed before {from} – {until}',
    ru: 'прежняя работа {from} – {until}',
    hi: 'पहले की नौकरी {from} – {until}',
  },
  hired: { en: 'hired {day}', ru: 'принят {day}', hi: 'नियुक्ति {day}' },
  left: { en: 'last day of work {day}', ru: 'последний день работы {day}', hi: 'काम का अंतिम दिन {day}' },
  grade: { en: 'grade {grade}', ru: 'грейд {grade}', hi: 'ग्रेड {grade}' },
  salary: { en: 'personal salary {salary}', ru: 'персональный оклад {salary}', hi: 'व्यक्तिगत वेतन {salary}' },
  fullTimeShare: { en: 'share of full time {share}', ru: 'доля ставки {share}', hi: 'पूर्णकाल का हिस्सा {share}' },
  workedDays: { en: 'days worked {days}', ru: 'отработано дней {days}', hi: 'काम के दिन {days}' },
  workedHours: { en: 'hours worked {hours}', ru: 'отработано часов {hours}', hi: 'काम के घंटे {hours}' },
  sinceDay: { en: '{value} from {day}', ru: '{value} с {day}', hi: '{day} से {value}' },
  calendar: {
    en: 'production calendar {version} (days off in a week: {weekend}{differing})',
    ru: 'производственный календарь {version} (выходные дни недели: {weekend}{differing})',
    hi: 'उत्पादन कैलेंडर {version} (सप्ताह की छुट्टियाँ: {weekend}{differing})',
  },
} as const satisfies Phrases;

/** What a day of the calendar is that differs from others of its week. */
export const dayKindPhrases = {
  'day-off': { en: 'day off', ru: 'выходной', hi: 'छुट्टी' },
  'working-day': { en: 'working day', ru: 'рабочий день', hi: 'कार्य दिवस' },
} as const satisfies Phrases;

/** What an indicator came to. */
export const resultPhrases = {
  lost: { en: '{lost}{unit} lost', ru: 'потеряно {lost}{unit}', hi: 'खोए {lost}{unit}' },
  achieved: { en: 'achieved', ru: 'достигнуто', hi: 'हासिल' },
  notAchieved: { en: 'not achieved', ru: 'не достигнуто', hi: 'हासिल नहीं' },
  missing: { en: 'no result ({reason})', ru: 'нет результата ({reason})', hi: 'परिणाम नहीं ({reason})' },
  sold: { en: '{sold}{unit} sold', ru: 'продано {sold}{unit}', hi: 'बिका {sold}{unit}' },
  soldOfNeed: {
    en: '{sold}{unit} sold of an average need of {need}',
    ru: 'продано {sold}{unit} при средней потребности {need}',
    hi: 'बिका {sold}{unit}, औसत ज़रूरत {need}',
  },
} as const satisfies Phrases;
