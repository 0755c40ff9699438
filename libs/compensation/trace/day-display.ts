import type { Day } from '#calendar/day.js';
import type { Month } from '#calendar/month.js';
import type { ExplanationLanguage } from './language.js';
import { itemAt } from '../documents/items.js';
import { say } from './phrases.js';

const MONTHS: Readonly<Record<ExplanationLanguage, readonly string[]>> = {
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  ru: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  hi: ['जनवरी', 'फ़रवरी', 'मार्च', 'अप्रैल', 'मई', 'जून', 'जुलाई', 'अगस्त', 'सितंबर', 'अक्टूबर', 'नवंबर', 'दिसंबर'],
};

/** What stands behind the number of a year. */
const YEAR_SIGN = { en: '', ru: ' г.', hi: '' } as const;

/** A day as people write it: `1 July 2026`, `1 июля 2026 г.`, `1 जुलाई 2026` */
export function formatDay(day: Day, language: ExplanationLanguage): string {
  return `${formatDayOfYear(day.slice(5), language)} ${day.slice(0, 4)}${YEAR_SIGN[language]}`;
}

/** A day of any year, `MM-DD`, as people write it: `31 December`, `31 декабря`. */
export function formatDayOfYear(monthAndDay: string, language: ExplanationLanguage): string {
  return `${Number(monthAndDay.slice(3))} ${MONTHS[language][Number(monthAndDay.slice(0, 2)) - 1]}`;
}

const RUSSIAN_MONTHS_ALONE = [
  'январь',
  'февраль',
  'март',
  'апрель',
  'май',
  'июнь',
  'июль',
  'август',
  'сентябрь',
  'октябрь',
  'ноябрь',
  'декабрь',
];

/** The months as they stand alone, which is another form in Russian than behind a day. */
const MONTHS_ALONE = { ...MONTHS, ru: RUSSIAN_MONTHS_ALONE };

/** The name of a month from 1 to 12, as it stands alone. */
export function monthName(month: number, language: ExplanationLanguage): string {
  return itemAt(MONTHS_ALONE[language], month - 1);
}

/** A month as people write it: `July 2026`, `июль 2026 г.`, `जुलाई 2026` */
export function formatMonth(month: Month, language: ExplanationLanguage): string {
  return `${monthName(Number(month.slice(5)), language)} ${month.slice(0, 4)}${YEAR_SIGN[language]}`;
}

const YEAR_BEGINNING = { en: 'from {month}', ru: 'с {month}', hi: '{month} से' } as const;

/** When years begin that begin in a month from 1 to 12: `from April`, `с апреля`, `अप्रैल से`. */
export function phraseYearBeginning(month: number, language: ExplanationLanguage): string {
  return say(YEAR_BEGINNING, language, { month: itemAt(MONTHS[language], month - 1) });
}
