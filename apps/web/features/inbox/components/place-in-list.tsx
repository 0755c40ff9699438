import { ActionIcon, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';

interface Props {
  /** The place of the document in focus, from 0. */
  place: number;
  count: number;
  go: (to: number) => void;
}

/** Which of the list the document in focus is, and the ways to the one before and the one after. */
export function PlaceInList({ place, count, go }: Props) {
  const { t } = useTranslation('inbox');
  return (
    <Group gap={4} justify="flex-end" mb="xs">
      <Text size="sm" c="dimmed" mr={4}>
        {t('place', { place: place + 1, count })}
      </Text>
      <ActionIcon
        variant="default"
        aria-label={t('previous')}
        aria-keyshortcuts="k"
        disabled={place <= 0}
        onClick={() => go(place - 1)}
      >
        ◂
      </ActionIcon>
      <ActionIcon
        variant="default"
        aria-label={t('next')}
        aria-keyshortcuts="j"
        disabled={place >= count - 1}
        onClick={() => go(place + 1)}
      >
        ▸
      </ActionIcon>
    </Group>
  );
}
