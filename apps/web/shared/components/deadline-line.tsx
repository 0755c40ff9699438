import type { ReactNode } from 'react';
import { Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../format/use-format.js';
import { DeadlineChip } from './deadline-chip.js';
import classes from './deadline-line.module.css';

interface Deadline {
  kind: string;
  state: string;
  nominalOn: string;
  dueOn: string;
  dueAt: string;
  metAt: string | null;
}

interface Props<Of extends Deadline> {
  label: string;
  deadlines: readonly Of[];
  nameOf: (deadline: Of) => string;
  /** Drawn in place of what became of one. */
  instead?: (deadline: Of) => ReactNode;
}

/** Deadlines in their order, each with what became of it or how much time is left. */
export function DeadlineLine<Of extends Deadline>({ label, deadlines, nameOf, instead }: Props<Of>) {
  const { t } = useTranslation();
  const format = useFormat();
  return (
    <ol className={classes.line} aria-label={label}>
      {deadlines.map((deadline) => (
        <li key={deadline.kind} className={classes.stop} data-state={deadline.state}>
          <Text size="sm" fw={600}>
            {nameOf(deadline)}
          </Text>
          <Group gap={4} mt={4}>
            {instead?.(deadline) || (
              <DeadlineChip dueOn={deadline.dueOn} dueAt={deadline.dueAt} metAt={deadline.metAt} />
            )}
          </Group>
          {deadline.nominalOn !== deadline.dueOn && (
            <Text size="xs" c="dimmed" mt={2}>
              {t('deadline.dayOff', { day: format.day(deadline.nominalOn) })}
            </Text>
          )}
        </li>
      ))}
    </ol>
  );
}
