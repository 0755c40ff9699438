import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { Loading } from '../components/loading.js';
import { ScreenError } from '../components/screen-error.js';
import { useFormat } from '../format/use-format.js';
import { percentageOfWeight } from '../plans/share-of-bonus.js';
import { WasNow } from '../plans/was-now.js';

/** Why the weights of plans are changed, and by person what each indicator weighed and weighs. */
export function MemoChanges({ documentId }: { documentId: string }) {
  const { t } = useTranslation('review');
  const format = useFormat();
  const memo = api.useQuery('get', '/api/weight-memos/{id}', { params: { path: { id: documentId } } });
  if (memo.isError) return <ScreenError error={memo.error} retry={() => void memo.refetch()} />;
  if (memo.isPending) return <Loading rows={4} />;
  const { version, people } = memo.data;
  const names = new Map(people.map(({ personId, name }) => [personId, name]));
  const written = (weight: string) => `${format.number(percentageOfWeight(weight) ?? weight)}\u00a0%`;
  return (
    <Paper withBorder p="sm">
      <Stack gap={4}>
        <Title order={3} size="h5">
          {t('memo.title')}
        </Title>
        <Text size="sm">{version.content.reason}</Text>
        <Table horizontalSpacing={6}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('effect.person')}</Table.Th>
              <Table.Th>{t('plan.indicator')}</Table.Th>
              <Table.Th ta="right">{t('plan.weight')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {version.content.plans.flatMap(({ personId, weights }) =>
              weights.map(({ code, name, before, after }, index) => (
                <Table.Tr key={`${personId} ${code}`}>
                  <Table.Td>{index === 0 && names.get(personId)}</Table.Td>
                  <Table.Td>{name}</Table.Td>
                  <Table.Td ta="right">
                    <WasNow was={written(before)} now={written(after)} />
                  </Table.Td>
                </Table.Tr>
              )),
            )}
          </Table.Tbody>
        </Table>
      </Stack>
    </Paper>
  );
}
