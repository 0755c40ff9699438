import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Merged } from '../model/merge-cells.js';

interface Props {
  both: Merged['both'];
  nameOf: (key: string) => string;
  settle: (key: string, text: string) => void;
}

/** Values that somebody else has changed as well: one of the two for each. */
export function ActualConflicts({ both, nameOf, settle }: Props) {
  const { t } = useTranslation('actuals');
  if (both.length === 0) return null;
  return (
    <Alert color="grape" variant="light" role="alert" title={t('conflict', { count: both.length })}>
      <Stack gap="xs" c="var(--mantine-color-text)">
        {both.map(({ key, mine, theirs }) => (
          <Group key={key} justify="space-between">
            <Text size="sm">{nameOf(key)}</Text>
            <Group gap="xs">
              <Button size="xs" onClick={() => settle(key, mine)}>
                {t('takeMine', { value: mine === '' ? '–' : mine })}
              </Button>
              <Button size="xs" variant="default" onClick={() => settle(key, theirs)}>
                {t('takeTheirs', { value: theirs === '' ? '–' : theirs })}
              </Button>
            </Group>
          </Group>
        ))}
      </Stack>
    </Alert>
  );
}
