import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import type { Indicator } from '../plans/terms.js';
import type { Actual } from './reported-results.js';

/** A result in words: with its unit, whether it was done, or why there is none. */
export function useResultText(): (actual: Actual, indicator: Indicator | undefined) => string {
  const { t } = useTranslation('review');
  const format = useFormat();
  return ({ value, achieved, missing, ...parts }, indicator) => {
    if (missing !== undefined) return t('actuals.none', { reason: missing });
    if (achieved !== undefined) return t(achieved ? 'actuals.done' : 'actuals.notDone');
    if (value !== undefined)
      return [format.number(value), indicator && format.unit(indicator.unit)].filter(Boolean).join('\u00a0');
    return Object.entries(parts)
      .map(([field, amount]) => `${t(`actuals.field.${field}`)}: ${format.number(amount)}`)
      .join(', ');
  };
}
