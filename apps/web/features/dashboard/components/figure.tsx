import type { ReactNode } from 'react';
import { Anchor, Collapse, Paper, Text, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

interface Props {
  label: string;
  value: ReactNode;
  /** What it was the month before, or what it consists of. */
  beside?: ReactNode;
  /** What exactly is counted. */
  meaning: string;
  /** Where its rows are, or what shows them; nothing where there are none. */
  to?: string;
  onOpen?: () => void;
}

/** One figure: it leads to its rows, and says what it counts when it is asked. */
export function Figure({ label, value, beside, meaning, to, onOpen }: Props) {
  const { t } = useTranslation('dashboard');
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      {to !== undefined ? (
        <Anchor component={Link} to={to as never} fz={24} fw={700} underline="hover">
          {value}
        </Anchor>
      ) : onOpen !== undefined ? (
        <Anchor
          component="button"
          fz={24}
          fw={700}
          underline="hover"
          onClick={onOpen}
          aria-label={`${label}: ${value}`}
        >
          {value}
        </Anchor>
      ) : (
        <Text fz={24} fw={700}>
          {value}
        </Text>
      )}
      <Text component="div" size="sm" mih={22}>
        {beside}
      </Text>
      <UnstyledButton fz="xs" c="dimmed" td="underline" aria-expanded={isOpen} onClick={toggle}>
        {t('whatIsIt')}
      </UnstyledButton>
      <Collapse expanded={isOpen}>
        <Text size="sm" mt={4}>
          {meaning}
        </Text>
      </Collapse>
    </Paper>
  );
}
