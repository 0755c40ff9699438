import { useId, type ReactNode } from 'react';
import { Stack, Text } from '@mantine/core';
import classes from './fields.module.css';

/** Fields that belong together, under what they are: a line at their side, and no frame within a frame. */
export function FieldGroup({ label, children }: { label: string; children: ReactNode }) {
  const id = useId();
  return (
    <Stack gap={4} role="group" aria-labelledby={id}>
      <Text size="sm" fw={600} id={id}>
        {label}
      </Text>
      <div className={classes.group}>{children}</div>
    </Stack>
  );
}
