import { Group, Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/format/use-format.js';
import type { OfDepartment } from '../model/attainment-by-department.js';

/** So wide is the whole bar: what is far beyond the plan still fits. */
const widest = 150;

/** How far the plans of a month were attained: a bar a department, with its figure beside it. */
export function AttainmentBars({ departments }: { departments: readonly OfDepartment[] }) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  return (
    <Stack gap="xs">
      {departments.map(({ department, people, measured, attainment }) => (
        <div key={department}>
          <Group justify="space-between" gap="xs">
            <Text size="sm">
              {department}{' '}
              <Text span size="sm" c="dimmed">
                {t('measuredOf', { measured, people })}
              </Text>
            </Text>
            <Text size="sm" fw={600}>
              {attainment === undefined ? '–' : format.percentage(attainment)}
            </Text>
          </Group>
          {attainment === undefined ? (
            <Text size="sm" c="dimmed">
              {t('notMeasured')}
            </Text>
          ) : (
            <Progress
              value={Math.min(100, (Number(attainment) * 100) / widest)}
              color={Number(attainment) >= 100 ? 'teal' : 'indigo'}
              aria-label={`${department}: ${format.percentage(attainment)}`}
            />
          )}
        </div>
      ))}
    </Stack>
  );
}
