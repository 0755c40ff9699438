import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { MoneyText } from '../components/money-text.js';
import { useFormat } from '../format/use-format.js';
import { SentenceText } from '../refusals/sentence-text.js';

/** What a plan pays at 60, 80, 100 and 120 % of attainment, and at most. */
export function PayAtLevels({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data } = api.useQuery('get', '/api/kpi-plans/{id}/pay-at-levels', { params: { path: { id: planId } } });
  const [person] = data?.people ?? [];
  if (!person || person.levels.length === 0) return null;
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {t('review.payAtLevels')}
      </Title>
      <Table.ScrollContainer minWidth={320}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              {person.levels.map(({ attainment }) => (
                <Table.Th key={attainment} ta="right">
                  {format.percentage(attainment)}
                </Table.Th>
              ))}
              <Table.Th ta="right">{t('review.most')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              {person.levels.map(({ attainment, pay }) => (
                <Table.Td key={attainment} ta="right">
                  <MoneyText amount={pay} />
                </Table.Td>
              ))}
              <Table.Td ta="right">
                <MoneyText amount={person.mostPay} missing={t('review.noCap')} />
              </Table.Td>
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {person.problems.map(({ path, message }) => (
        <Text key={`${path} ${message}`} size="sm" c="dimmed">
          <SentenceText message={message} />
        </Text>
      ))}
    </div>
  );
}
