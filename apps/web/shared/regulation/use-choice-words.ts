import { useTranslation } from 'react-i18next';

/** What a choice of a rule is called. */
export function useChoiceWords() {
  const { t } = useTranslation('regulation');
  return (words: 'choice' | 'role' | 'weekday' | 'zone' | 'itself', value: string): string =>
    words === 'zone' || words === 'itself' ? value : t(`${words}.${value}`);
}
