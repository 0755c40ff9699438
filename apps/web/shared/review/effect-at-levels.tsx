import { Table, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../api/api-types.js';
import { MoneyText } from '../components/money-text.js';
import { subtractAmounts } from '../format/money.js';
import { useFormat } from '../format/use-format.js';

interface Props {
  levels: components['schemas']['PayEffectView']['levels'];
  currency: string | null;
}

/** What a month would pay before and after a revision by the same results, which are not known yet: at shares of the targets before. */
export function EffectAtLevels({ levels, currency }: Props) {
  const { t } = useTranslation('review');
  const format = useFormat();
  return (
    <div>
      <Title order={3} size="h5" mb="xs">
        {t('levels.title')}
      </Title>
      <Text size="sm" c="dimmed" mb="xs">
        {t('levels.says')}
      </Text>
      <Table horizontalSpacing={6}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('levels.results')}</Table.Th>
            <Table.Th ta="right">{t('effect.before')}</Table.Th>
            <Table.Th ta="right">{t('effect.after')}</Table.Th>
            <Table.Th ta="right">
              {t('diff.change')}
              {currency !== null && `, ${currency}`}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {levels.map(({ attainment, before, after }) => (
            <Table.Tr key={attainment}>
              <Table.Th scope="row" fw={400}>
                {format.percentage(attainment)}
              </Table.Th>
              <Table.Td ta="right">
                <MoneyText amount={before} />
              </Table.Td>
              <Table.Td ta="right">
                <MoneyText amount={after} />
              </Table.Td>
              <Table.Td ta="right">
                <MoneyText
                  amount={before === null || after === null ? null : subtractAmounts(after, before)}
                  isSigned
                  fw={600}
                />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
