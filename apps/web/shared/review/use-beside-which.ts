import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import type { Against } from './api/use-comparison.js';

/** What a version is called that another is read beside: by its month where that is what tells them apart, else by its number. */
export function useBesideWhich(against: Against): (before: { month: string; version: number }) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return ({ month, version }) => (against === 'last-month' ? format.month(month) : t('review.version', { version }));
}
