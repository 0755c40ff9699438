import { useState } from 'react';
import { Button, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { saveCsv } from '../../../shared/components/save-csv.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { percentOf } from '../model/ratios.js';
import { payOfMonth } from '../model/pay-of-month.js';

interface Props {
  months: readonly {
    month: string;
    plans: number;
    plansOnTime: number;
    people: number;
    pay: string;
    inReview: { people: number; pay: string } | null;
    revenue: string | null;
  }[];
}

/** The figures behind the picture, one press away, and to be taken away. */
export function MonthsTable({ months }: Props) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const [isOpen, open] = useState(false);
  const rows = months.map((each) => {
    const known = payOfMonth(each);
    return {
      ...each,
      people: each.people + (each.inReview?.people ?? 0),
      known,
      percent: known && percentOf(known.pay, each.revenue),
    };
  });
  const heads = [t('month.choose'), t('onTime'), t('people'), t('pay'), t('revenue'), t('perHundred')];
  return (
    <>
      <Button.Group mt="xs">
        <Button size="xs" variant="default" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {t('asTable')}
        </Button>
        <Button
          size="xs"
          variant="default"
          onClick={() =>
            saveCsv(t('trend'), [
              heads,
              ...rows.map(({ month, plans, plansOnTime, people, known, percent, revenue }) => [
                month,
                `${plansOnTime}/${plans}`,
                String(people),
                known?.pay ?? '',
                revenue ?? '',
                percent ?? '',
              ]),
            ])
          }
        >
          {t('export.act')}
        </Button>
      </Button.Group>
      {isOpen && (
        <Table.ScrollContainer minWidth={420} mt="xs">
          <Table>
            <Table.Thead>
              <Table.Tr>
                {heads.map((head, index) => (
                  <Table.Th key={head} ta={index === 0 ? 'left' : 'right'}>
                    {head}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ month, plans, plansOnTime, people, known, percent, revenue }) => (
                <Table.Tr key={month}>
                  <Table.Th scope="row" fw={400}>
                    {format.monthAlone(month)}
                  </Table.Th>
                  <Table.Td ta="right">{t('of', { some: plansOnTime, all: plans })}</Table.Td>
                  <Table.Td ta="right">{people}</Table.Td>
                  <Table.Td ta="right">
                    <MoneyText amount={known?.pay} missing={t('notCalculated')} />
                    {known?.isInReview && (
                      <Text size="xs" c="dimmed">
                        {t('inReview')}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="right">
                    <MoneyText amount={revenue} missing={t('noDeals')} />
                  </Table.Td>
                  <Table.Td ta="right">{percent === undefined ? '–' : format.percentage(percent)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}
