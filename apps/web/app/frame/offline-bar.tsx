import { Alert } from '@mantine/core';
import { useNetwork } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';

/** That there is no connection, while there is none. */
export function OfflineBar() {
  const { online } = useNetwork();
  const { t } = useTranslation();
  if (online) return null;
  return (
    <Alert color="orange" variant="light" mb="md" role="status" p="xs">
      {t('frame.offline')}
    </Alert>
  );
}
