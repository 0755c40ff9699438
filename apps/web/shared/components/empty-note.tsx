import { Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** Why there is nothing, who has it now, and what to do next. */
export function EmptyNote({ title, says, children }: { title: string; says?: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap="xs" py="xl" px="md" ta="center">
      <Title order={2} size="h4">
        {title}
      </Title>
      {says !== undefined && <Text c="dimmed">{says}</Text>}
      {children}
    </Stack>
  );
}
