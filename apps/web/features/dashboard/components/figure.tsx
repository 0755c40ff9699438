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
  to: string;
}

/** One figure: it links to its rows, and says what it counts when it is asked. */
export function Figure({ label, value, beside, meaning, to }: Props) {
  const { t } = useTranslation('dashboard');
  const [isOpen, { toggle }] = useDisclosure(false);
  return (
    <Paper withBorder p="md">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Anchor component={Link} to={to as never} fz={24} fw={700} underline="hover">
        {value}
      </Anchor>
      <Text size="sm" mih={22}>
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
