import { useEffect, useState } from 'react';
import { Skeleton, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** The outline of a screen that is still being read; nothing for the first 200 ms, in which most are there. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const [isShown, show] = useState(false);
  const { t } = useTranslation();
  useEffect(() => {
    const timer = setTimeout(() => show(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <Stack gap="sm" p="md" role="status" aria-label={t('loading')}>
      <Skeleton height={28} width="40%" />
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} height={20} />
      ))}
    </Stack>
  );
}
