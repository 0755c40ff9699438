import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Against } from './api/use-comparison.js';

interface Props {
  against: Against;
  choices: readonly Against[];
  choose: (against: Against) => void;
}

/** Beside which version a document is read (`useChosenComparison`). */
export function ChooseComparison({ against, choices, choose }: Props) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('review.against')}
      value={against}
      onChange={(value) => choose(value as Against)}
      data={choices.map((value) => ({ value, label: t(`review.with.${value}`) }))}
    />
  );
}
