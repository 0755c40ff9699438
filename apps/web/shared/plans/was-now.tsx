import type { ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** What something was, struck out, and what it is now; the latter alone where nothing changed. */
export function WasNow({ was, now }: { was: ReactNode; now: ReactNode }) {
  const { t } = useTranslation();
  if (was === undefined || was === now) return now;
  return (
    <>
      <VisuallyHidden>{t('diff.was')} </VisuallyHidden>
      <del>{was}</del> <VisuallyHidden>{t('diff.now')} </VisuallyHidden>
      <ins>{now}</ins>
    </>
  );
}
