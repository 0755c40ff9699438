import { ActionIcon, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { addMonths } from '../format/dates.js';
import { useFormat } from '../format/use-format.js';

interface Props {
  /** Which month it is, where a screen asks for several. */
  label?: string;
  month: string;
  onChange: (month: string) => void;
}

/** A month, with the one before and the one after it. */
export function MonthPicker({ label, month, onChange }: Props) {
  const format = useFormat();
  const { t } = useTranslation();
  const [before, after] = [addMonths(month, -1), addMonths(month, 1)];
  return (
    <Group gap={4} wrap="nowrap" role="group" aria-label={label ?? t('month.choose')}>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('month.before', { month: format.month(before) })}
        onClick={() => onChange(before)}
      >
        ◂
      </ActionIcon>
      <Text fw={600} miw={120} ta="center" aria-live="polite">
        {format.monthAlone(month)}
      </Text>
      <ActionIcon
        variant="default"
        size="lg"
        aria-label={t('month.after', { month: format.month(after) })}
        onClick={() => onChange(after)}
      >
        ▸
      </ActionIcon>
    </Group>
  );
}
