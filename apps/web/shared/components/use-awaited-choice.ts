import { useTranslation } from 'react-i18next';

interface Awaited {
  isPending: boolean;
}

/**
 * What a list to choose from says while that is still being read: pressed before it is there it opens all the same, and has
 * it once it has come.
 */
export function useAwaitedChoice() {
  const { t } = useTranslation();
  return ({ isPending }: Awaited, none: string = t('noneOfThem')) => ({
    loading: isPending,
    nothingFoundMessage: isPending ? t('isLoading') : none,
  });
}
