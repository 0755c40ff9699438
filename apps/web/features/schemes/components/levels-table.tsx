import { Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import type { KnownPay } from '../model/known-pay.js';

interface Props {
  pays: components['schemas']['PayAtLevelsView'];
  /** What attainment does not tell, with what it paid lately, and everybody's pay with it. */
  byLately: KnownPay['byLately'];
  levels: KnownPay['levels'];
}

/** What a scheme pays each person on it at levels of attainment, and at most. */
export function LevelsTable({ pays, byLately, levels }: Props) {
  const { t } = useTranslation('schemes');
  const format = useFormat();
  const { people, parts, totals } = pays;
  const noMost = (codes: readonly string[]) =>
    t('noMost', { names: codes.map((code) => parts.find((part) => part.component === code)?.name ?? code).join(', ') });
  const withoutLimit = [...new Set(people.flatMap((each) => each.withoutLimit))];
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
                  <MoneyText
                    isRound
                    amount={each.levels.find((level) => level.attainment === attainment)?.pay ?? null}
                  />
                </Table.Td>
              ))}
              <Table.Td ta="right">
                <MoneyText isRound amount={each.mostPay} missing={noMost(each.withoutLimit)} />
              </Table.Td>
            </Table.Tr>
          ))}
          {byLately.map(({ component, name, paidLately }) => (
            <Table.Tr key={component}>
              <Table.Th scope="row" fw={400}>
                {t('latelyRow', { name })}
              </Table.Th>
              {totals.levels.map(({ attainment }) => (
                <Table.Td key={attainment} ta="right">
                  <MoneyText isRound amount={paidLately} />
                </Table.Td>
              ))}
              <Table.Td />
            </Table.Tr>
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t('effect.sum')}</Table.Th>
            {levels.map(({ attainment, pay }) => (
              <Table.Td key={attainment} ta="right">
                <MoneyText isRound amount={pay} fw={600} />
              </Table.Td>
            ))}
            <Table.Td ta="right">
              <MoneyText isRound amount={totals.mostPay} fw={600} missing={noMost(withoutLimit)} />
            </Table.Td>
          </Table.Tr>
        </Table.Tbody>
      </Table>
      {withoutLimit.length > 0 && (
        <Text size="xs" c="dimmed" mt={4}>
          {noMost(withoutLimit)}
        </Text>
      )}
    </Table.ScrollContainer>
  );
}
