import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { offsets } from './rules.js';

/** December before the year, the year, and the year after it. */
const monthsOfYears = Array.from({ length: 36 }, (_, index) => index - 12);
const year = 12;

/** The months that a day can be of, and the one that it is of in any case; `ofDay` is said after the number of the day. */
export function useMonthsCounted(
  counts: 'from-month' | 'from-january',
  own: number,
): { value: string; label: string; ofDay: string }[] {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const choices: readonly number[] = counts === 'from-month' ? offsets : monthsOfYears;
  const wordsOf = (offset: number) => {
    if (counts === 'from-month') {
      const label = offsets.some((each) => each === offset)
        ? t(`ofMonth.${offset}`)
        : t('monthsAway', { months: offset });
      return { label, ofDay: label };
    }
    const month = `2026-${String((((offset % year) + year) % year) + 1).padStart(2, '0')}`;
    const ofYear = (name: string) => t(`ofYear.${Math.floor(offset / year)}`, { month: name });
    return { label: ofYear(format.monthName(month)), ofDay: ofYear(format.monthOfDay(month)) };
  };
  return [...new Set([...choices, own])]
    .toSorted((one, other) => one - other)
    .map((offset) => ({ value: String(offset), ...wordsOf(offset) }));
}
