import { useState } from 'react';
import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { saveCsv } from '../../../shared/components/save-csv.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { perHundred } from '../model/ratios.js';

interface Props {
  months: readonly {
    month: string;
    plans: number;
    plansOnTime: number;
    people: number;
    pay: string;
    revenue: string | null;
  }[];
}

/** The figures behind the picture, one press away, and to be taken away. */
export function MonthsTable({ months }: Props) {
  const { t } = useTranslation('dashboard');
  const format = useFormat();
  const [isOpen, open] = useState(false);
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
              ...months.map(({ month, plans, plansOnTime, people, pay, revenue }) => [
                month,
                `${plansOnTime}/${plans}`,
                String(people),
                pay,
                revenue ?? '',
                perHundred(pay, revenue) ?? '',
              ]),
            ])
          }
        >
          {t('export')}
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
              {months.map(({ month, plans, plansOnTime, people, pay, revenue }) => (
                <Table.Tr key={month}>
                  <Table.Th scope="row" fw={400}>
                    {format.month(month)}
                  </Table.Th>
                  <Table.Td ta="right">{t('of', { some: plansOnTime, all: plans })}</Table.Td>
                  <Table.Td ta="right">{people}</Table.Td>
                  <Table.Td ta="right">
                    <MoneyText amount={pay} />
                  </Table.Td>
                  <Table.Td ta="right">
                    <MoneyText amount={revenue} missing={t('noDeals')} />
                  </Table.Td>
                  <Table.Td ta="right">
                    {revenue === null ? '–' : format.number(perHundred(pay, revenue) ?? '0')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </>
  );
}
