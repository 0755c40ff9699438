import { useId, type ReactNode } from 'react';
import { Paper, Stack, Title, type MantineSpacing } from '@mantine/core';

interface Props {
  title: string;
  gap?: MantineSpacing;
  children: ReactNode;
}

/** A part of a screen in a frame, below its title. */
export function Section({ title, gap = 'xs', children }: Props) {
  const id = useId();
  return (
    <Paper withBorder p="md" component="section" aria-labelledby={id}>
      <Stack gap={gap}>
        <Title order={2} size="h5" id={id}>
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
