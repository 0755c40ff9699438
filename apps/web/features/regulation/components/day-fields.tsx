import type { ReactNode } from 'react';
import { Group, Input, NumberInput, Select, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DayRule } from '../../../shared/regulation/rule-field.js';
import { daysOff } from '../../../shared/regulation/rules.js';
import { useMonthsCounted } from '../../../shared/regulation/use-months-counted.js';

interface Props {
  id?: string;
  label: string;
  counts: 'from-month' | 'from-january';
  day: DayRule;
  error?: ReactNode;
  onChange: (day: DayRule) => void;
}

/** On which day of which month something is due, and what a day off does to it. */
export function DayFields({ id, label, counts, day: rule, error, onChange }: Props) {
  const { t } = useTranslation('regulation');
  const months = useMonthsCounted(counts, rule.monthOffset);
  const { day, monthOffset, dayOff } = rule;
  return (
    <div>
      <Group gap="xs" role="group" aria-label={label}>
        <Text w={160}>{label}</Text>
        <NumberInput
          {...(id === undefined ? {} : { id })}
          aria-label={`${label}, ${t('day')}`}
          w={90}
          min={1}
          max={31}
          value={day}
          onChange={(value) => onChange({ ...rule, day: Number(value) })}
        />
        <Select
          w={260}
          aria-label={`${label}, ${t('ofWhichMonth')}`}
          allowDeselect={false}
          value={String(monthOffset)}
          onChange={(value) => onChange({ ...rule, monthOffset: Number(value) })}
          data={months}
        />
        <Select
          w={300}
          aria-label={`${label}, ${t('onDayOff')}`}
          allowDeselect={false}
          value={dayOff}
          onChange={(value) => onChange({ ...rule, dayOff: value as DayRule['dayOff'] })}
          data={daysOff.map((value) => ({ value, label: t(`dayOff.${value}`) }))}
        />
      </Group>
      {error !== undefined && <Input.Error mt={4}>{error}</Input.Error>}
    </div>
  );
}
