import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { readField, type Indicator } from './terms.js';

/** What is to be reached, in words: with its unit, and on which side of it is better. */
export function useTargetText(): (indicator: Indicator) => string {
  const { t } = useTranslation();
  const format = useFormat();
  return (indicator) => {
    const { kind, unit } = indicator;
    const value = (field: string) => {
      const text = readField(indicator, field);
      return text === '' ? undefined : `${format.number(text)}\u00a0${format.unit(unit)}`;
    };
    if (kind === 'yes-no') return t('reach.done');
    if (kind === 'within-bounds') {
      const [atLeast, atMost] = [value('atLeast'), value('atMost')];
      if (atLeast !== undefined && atMost !== undefined) return t('reach.between', { atLeast, atMost });
      return atLeast === undefined
        ? t('reach.atMost', { value: atMost ?? '' })
        : t('reach.atLeast', { value: atLeast });
    }
    const target = value('target') ?? '';
    if (kind === 'loss-share') return t('reach.kept', { value: target });
    return kind === 'lower-is-better' ? t('reach.orLess', { value: target }) : target;
  };
}
