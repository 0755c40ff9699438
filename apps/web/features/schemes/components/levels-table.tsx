import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';

/** What a scheme pays each person on it at levels of attainment, and at most. */
export function LevelsTable({ pays }: { pays: components['schemas']['PayAtLevelsView'] }) {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  const { people, totals } = pays;
  return (
    <Table.ScrollContainer minWidth={380}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('person')}</Table.Th>
            {totals.levels.map(({ attainment }) => (
              <Table.Th key={attainment} ta="right">
                {format.percentage(attainment)}
              </Table.Th>
            ))}
            <Table.Th ta="right">{t('review.most')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {people.map((each) => (
            <Table.Tr key={`${each.personId} ${each.fromOn}`}>
              <Table.Th scope="row" fw={400}>
                {each.person}
                {each.problems.map(({ path, message }) => (
                  <Text key={`${path} ${message}`} size="xs" c="dimmed">
                    <SentenceText message={message} />
                  </Text>
                ))}
              </Table.Th>
              {totals.levels.map(({ attainment }) => (
                <Table.Td key={attainment} ta="right">
                  <MoneyText amount={each.levels.find((level) => level.attainment === attainment)?.pay ?? null} />
                </Table.Td>
              ))}
              <Table.Td ta="right">
                <MoneyText amount={each.mostPay} missing={t('review.noCap')} />
              </Table.Td>
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t('effect.sum')}</Table.Th>
            {totals.levels.map(({ attainment, pay }) => (
              <Table.Td key={attainment} ta="right">
                <MoneyText amount={pay} fw={600} />
              </Table.Td>
            ))}
            <Table.Td ta="right">
              <MoneyText amount={totals.mostPay} fw={600} missing={t('review.noCap')} />
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}
