import { Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, type ReactNode } from 'react';

interface Props {
  title: string;
  /** State, money and deadline. */
  facts?: ReactNode;
  /** What can be done; one button of it is filled. */
  acts?: ReactNode;
  below?: ReactNode;
}

/** What a screen is and whose, how far it has come, what it is worth, and what can be done. */
export function TitleLine({ title, facts, acts, below }: Props) {
  useEffect(() => {
    document.title = `${title} · Premia`;
  }, [title]);
  return (
    <Stack gap={4} mb="md">
      <Group justify="space-between" gap="sm" wrap="wrap">
        <Group gap="sm" wrap="wrap">
          <Title order={1} size="h3">
            {title}
          </Title>
          {facts}
        </Group>
        <Group gap="xs" className="not-printed">
          {acts}
        </Group>
      </Group>
      {typeof below === 'string' ? (
        <Text c="dimmed" size="sm">
          {below}
        </Text>
      ) : (
        below
      )}
    </Stack>
  );
}
