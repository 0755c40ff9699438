import { Paper, Group, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Loading } from '../components/loading.js';
import { ScreenError } from '../components/screen-error.js';
import { useFormat } from '../format/use-format.js';
import { useCurrency } from '../organisation/use-currency.js';
import { PlanTermsTable } from '../plans/plan-terms-table.js';
import type { Terms } from '../plans/terms.js';
import { useChosenComparison } from './api/use-chosen-comparison.js';
import { ChooseComparison } from './choose-comparison.js';

/** What a KPI plan asks for, beside the version that came back, the last that was signed, or the plan of the month before. */
export function PlanChanges({ documentId }: { documentId: string }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const currency = useCurrency();
  const { comparison, against, choose, choices, isPending } = useChosenComparison(documentId, true);
  if (comparison.isError) return <ScreenError error={comparison.error} retry={() => void comparison.refetch()} />;
  if (isPending || !comparison.data) return <Loading rows={4} />;
  const { before, content } = comparison.data;
  return (
    <Paper withBorder p="sm">
      <Group justify="space-between" mb="xs">
        <Title order={3} size="h5">
          {t('plan.title')}
        </Title>
        <ChooseComparison against={against} choices={choices} choose={choose} />
      </Group>
      <Text size="sm" c="dimmed" mb="xs">
        {before === null
          ? t(`review.nothing.${against}`)
          : t('plan.beside', {
              what:
                against === 'last-month'
                  ? format.month(before.month)
                  : t('review.version', { version: before.version }),
            })}
      </Text>
      <PlanTermsTable
        terms={content as unknown as Terms}
        before={before === null ? undefined : (before.content as unknown as Terms)}
        currency={currency}
      />
    </Paper>
  );
}
