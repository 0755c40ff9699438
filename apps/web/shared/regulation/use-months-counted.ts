import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { offsets } from './rules.js';

/** December before the year, the year, and the year after it. */
const ofYear = Array.from({ length: 36 }, (_, index) => index - 12);
const year = 12;

/** The months that a day can be of, and the one that it is of in any case. */
export function useMonthsCounted(
  counts: 'from-month' | 'from-january',
  own: number,
): { value: string; label: string }[] {
  const { t } = useTranslation('regulation');
  const format = useFormat();
  const choices: readonly number[] = counts === 'from-month' ? offsets : ofYear;
  const label = (offset: number) => {
    if (counts === 'from-month')
      return offsets.some((each) => each === offset) ? t(`ofMonth.${offset}`) : t('monthsAway', { months: offset });
    const month = String((((offset % year) + year) % year) + 1).padStart(2, '0');
    return t(`ofYear.${Math.floor(offset / year)}`, { month: format.monthName(`2026-${month}`) });
  };
  return [...new Set([...choices, own])]
    .toSorted((one, other) => one - other)
    .map((offset) => ({ value: String(offset), label: label(offset) }));
}
