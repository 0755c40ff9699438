import { Alert, Button, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

/** That another version came while somebody read: it is decided about once it was asked for, not by a key that was meant for the other. */
export function ReplacedNote({ version, readIt }: { version: number; readIt: () => void }) {
  const { t } = useTranslation();
  return (
    <Alert color="grape" variant="light" role="alert">
      <Stack gap="xs" align="flex-start">
        <Text size="sm" c="var(--mantine-color-text)">
          {t('review.replaced', { version })}
        </Text>
        <Button size="xs" onClick={readIt}>
          {t('review.readIt', { version })}
        </Button>
      </Stack>
    </Alert>
  );
}
