import { Accordion, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCountedValues } from '../api/use-counted-values.js';

/** The numbers that are counted for somebody, each with the deals and activities behind it, and what was entered over it. */
export function CountedValues({ personId, month }: { personId: string; month: string }) {
  const { t } = useTranslation('actuals');
  const format = useFormat();
  const counted = useCountedValues(personId, month);
  if (counted.isError) return <ScreenError error={counted.error} retry={() => void counted.refetch()} />;
  if (!counted.data || counted.data.values.length === 0) return null;
  return (
    <Accordion variant="separated" order={3}>
      {counted.data.values.map(({ code, name, unit, counted: number, entered, deals, activities }) => (
        <Accordion.Item key={code} value={code}>
          <Accordion.Control>
            ∑ {name}: {number === null ? '–' : format.number(number)} {unit}
            {entered && ` ± ${format.number(entered.value)}`}
          </Accordion.Control>
          <Accordion.Panel>
            {entered && (
              <Text size="sm">
                {t('enteredOver', { value: format.number(entered.value), name: entered.recordedBy })}
                {entered.reason !== null && `: ${entered.reason}`}
              </Text>
            )}
            <Table>
              <Table.Tbody>
                {deals.map(({ externalId, on, client, amount }) => (
                  <Table.Tr key={externalId}>
                    <Table.Td>{format.day(on)}</Table.Td>
                    <Table.Td>
                      {client} · {externalId}
                    </Table.Td>
                    <Table.Td ta="right">
                      <MoneyText amount={amount} />
                    </Table.Td>
                  </Table.Tr>
                ))}
                {activities.map(({ externalId, on, client, count }) => (
                  <Table.Tr key={externalId}>
                    <Table.Td>{format.day(on)}</Table.Td>
                    <Table.Td>{[client, externalId].filter(Boolean).join(' · ')}</Table.Td>
                    <Table.Td ta="right">{count}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Accordion.Panel>
        </Accordion.Item>
      ))}
    </Accordion>
  );
}
