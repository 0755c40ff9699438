import { useMemo } from 'react';
import { useClock } from '../clock/clock.js';
import { useLanguage } from '../language/use-language.js';
import { dayOf, formatDay, formatInstant, formatMonth, formatMonthName, formatTime } from './dates.js';
import { formatNumber, formatPercentage, formatShare, formatSigned } from './number.js';

/** Everything that is written for reading, in the language of the page and the zone of the organisation. */
export function useFormat() {
  const language = useLanguage();
  const clock = useClock();
  const timeZone = clock?.timeZone ?? 'UTC';
  const today = clock ? dayOf(clock.now, timeZone) : undefined;
  return useMemo(
    () => ({
      number: (text: string) => formatNumber(text, language),
      signed: (text: string) => formatSigned(text, language),
      percentage: (text: string) => formatPercentage(text, language),
      share: (ratio: string) => formatShare(ratio, language),
      instant: (instant: string | Date) => formatInstant(instant, language, timeZone),
      time: (instant: string | Date) => formatTime(instant, language, timeZone),
      day: (day: string) => formatDay(day, language, today),
      month: (month: string) => formatMonth(month, language),
      monthName: (month: string) => formatMonthName(month, language),
      today,
    }),
    [language, timeZone, today],
  );
}
