import { Paper, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Loading } from '../components/loading.js';
import { ScreenError } from '../components/screen-error.js';
import { useFormat } from '../format/use-format.js';
import { useCurrency } from '../organisation/use-currency.js';
import { PlanTermsTable } from '../plans/plan-terms-table.js';

/** Why a signed plan is revised and from which day on, and what of it changes: as it was and as it becomes. */
export function RevisionChanges({ documentId }: { documentId: string }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const currency = useCurrency();
  const revision = api.useQuery('get', '/api/plan-revisions/{id}', { params: { path: { id: documentId } } });
  if (revision.isError) return <ScreenError error={revision.error} retry={() => void revision.refetch()} />;
  if (revision.isPending) return <Loading rows={4} />;
  const { before, version, month } = revision.data;
  const { from, reason, asCorrection, terms } = version.content;
  const inForce = before.find((part) => from !== undefined && part.from <= from && from <= part.until) ?? before.at(-1);
  return (
    <Paper withBorder p="sm">
      <Stack gap={4}>
        <Title order={3} size="h5">
          {t('revision.title')}
        </Title>
        <Text size="sm">{reason}</Text>
        <Text size="sm" fw={600}>
          {from === undefined
            ? t('revision.wholeMonth', { month: format.month(month) })
            : t('revision.from', { day: format.day(from) })}
        </Text>
        {asCorrection && <Text size="sm">{t('revision.asCorrection')}</Text>}
        <PlanTermsTable terms={terms} before={inForce?.terms} currency={currency} />
      </Stack>
    </Paper>
  );
}
