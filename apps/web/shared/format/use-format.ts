import { useClock } from '../clock/clock.js';
import type { Language } from '../language/languages.js';
import { useLanguage } from '../language/use-language.js';
import {
  dayOf,
  formatDay,
  formatInstant,
  formatMoment,
  formatMonth,
  formatMonthAlone,
  formatMonthCompared,
  formatMonthName,
  formatMonthOfDay,
  formatTime,
} from './dates.js';
import {
  formatCurrency,
  formatLevel,
  formatNumber,
  formatPercentage,
  formatShare,
  formatSigned,
  formatUnit,
} from './number.js';

type Format = ReturnType<typeof makeFormat>;

/** The last one that was made: all of a page write alike, and a long list has a thousand cells that ask for it. */
let last: { language: Language; timeZone: string; today: string | undefined; format: Format } | undefined;

/** Everything that is written for reading, in the language of the page and the zone of the organisation. */
export function useFormat(): Format {
  const language = useLanguage();
  const clock = useClock();
  const timeZone = clock?.timeZone ?? 'UTC';
  const today = clock?.today;
  if (last?.language !== language || last.timeZone !== timeZone || last.today !== today)
    last = { language, timeZone, today, format: makeFormat(language, timeZone, today) };
  return last.format;
}

function makeFormat(language: Language, timeZone: string, today: string | undefined) {
  return {
    currency: (code: string) => formatCurrency(code, language),
    unit: (unit: string) => formatUnit(unit, language),
    number: (text: string) => formatNumber(text, language),
    signed: (text: string) => formatSigned(text, language),
    percentage: (text: string) => formatPercentage(text, language),
    share: (ratio: string) => formatShare(ratio, language),
    level: (ratio: string) => formatLevel(ratio, language),
    instant: (instant: string | Date) => formatInstant(instant, language, timeZone, today),
    moment: (instant: string | Date) => formatMoment(instant, language, timeZone, today),
    time: (instant: string | Date) => formatTime(instant, language, timeZone),
    /** Of an instant until which something may be done: the last day of it. */
    lastDay: (until: string) => formatDay(dayOf(new Date(Date.parse(until) - 1), timeZone), language, today),
    day: (day: string) => formatDay(day, language, today),
    month: (month: string) => formatMonth(month, language),
    monthAlone: (month: string) => formatMonthAlone(month, language),
    monthCompared: (month: string) => formatMonthCompared(month, language),
    monthName: (month: string) => formatMonthName(month, language),
    monthOfDay: (month: string) => formatMonthOfDay(month, language),
    today,
  };
}
