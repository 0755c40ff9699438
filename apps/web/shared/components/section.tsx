import { useId, type ReactNode } from 'react';
import { Group, Paper, Stack, Title, type MantineSpacing } from '@mantine/core';

interface Props {
  title: string;
  gap?: MantineSpacing;
  /** At the other end of the line of the title. */
  beside?: ReactNode;
  /** Whether it has a frame; a table by itself needs none. */
  isFramed?: boolean;
  children: ReactNode;
}

/** A part of a screen below its title. */
export function Section({ title, gap = 'xs', beside, isFramed = true, children }: Props) {
  const id = useId();
  const heading = (
    <Title order={2} size="h5" id={id}>
      {title}
    </Title>
  );
  return (
    <Paper withBorder={isFramed} p={isFramed ? 'md' : 0} component="section" aria-labelledby={id}>
      <Stack gap={gap}>
        {beside === undefined ? (
          heading
        ) : (
          <Group justify="space-between" gap="sm">
            {heading}
            {beside}
          </Group>
        )}
        {children}
      </Stack>
    </Paper>
  );
}
