import { useTranslation } from 'react-i18next';
import { useClock } from '../clock/clock.js';
import { useFormat } from '../format/use-format.js';

/** That what was written is saved, and when; in a sandbox without the time, which is not that of its clock. */
export function useSavedWords(): (savedAt: Date) => string {
  const { t } = useTranslation();
  const format = useFormat();
  const isSandbox = useClock()?.isSandbox;
  return (savedAt) => (isSandbox ? t('saved') : t('savedAt', { at: format.time(savedAt) }));
}
