import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.js';
import { MoneyText } from '../components/money-text.js';
import { useFormat } from '../format/use-format.js';
import { useCurrency } from '../organisation/use-currency.js';
import { SentenceText } from '../refusals/sentence-text.js';

/** What the month of a plan pays, with all else that the scheme pays, at 60, 80, 100 and 120 % of attainment, and at most. */
export function PayAtLevels({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const currency = useCurrency();
  const { data } = api.useQuery('get', '/api/kpi-plans/{id}/pay-at-levels', { params: { path: { id: planId } } });
  const [person] = data?.people ?? [];
  if (!person || person.levels.length === 0) return null;
  const rows = [
    ...person.levels.map(({ attainment, pay }) => ({
      level: format.percentage(attainment),
      pay: pay as string | null,
    })),
    { level: t('review.most'), pay: person.mostPay },
  ];
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {t('review.payAtLevels')}
      </Title>
      <Table maw={480}>
        <Table.Tbody>
          {rows.map(({ level, pay }) => (
            <Table.Tr key={level}>
              <Table.Th scope="row" fw={400}>
                {level}
              </Table.Th>
              <Table.Td ta="right">
                <MoneyText amount={pay} currency={currency} missing={t('review.noCap')} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
      {person.problems.map(({ path, message }) => (
        <Text key={`${path} ${message}`} size="sm" c="dimmed">
          <SentenceText message={message} />
        </Text>
      ))}
    </div>
  );
}
