import type { ReactNode } from 'react';
import { Group, Paper, SegmentedControl, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Against } from './api/use-comparison.js';

interface Props {
  title: string;
  /** Beside which version it is read (`useChosenComparison`); nothing where there is none to choose. */
  choice: { against: Against; choices: readonly Against[]; choose: (against: Against) => void } | undefined;
  /** What it is read beside, in words. */
  says?: string | undefined;
  children: ReactNode;
}

/** What a document says, beside a version that its reader chooses. */
export function ComparedPaper({ title, choice, says, children }: Props) {
  const { t } = useTranslation();
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {title}
        </Title>
        {choice && (
          <SegmentedControl
            size="xs"
            aria-label={t('review.against')}
            value={choice.against}
            onChange={(value) => choice.choose(value as Against)}
            data={choice.choices.map((value) => ({ value, label: t(`review.with.${value}`) }))}
          />
        )}
      </Group>
      {says !== undefined && (
        <Text size="sm" c="dimmed" mb="xs">
          {says}
        </Text>
      )}
      {children}
    </Paper>
  );
}
