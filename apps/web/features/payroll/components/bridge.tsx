import { Group, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { useFormat } from '../../../shared/format/use-format.js';
import type { Totals } from '../api/use-totals.js';
import { useComponentName } from './component-name.js';

/** From the total of the month before to this one: who joined and left, then what each component pays more. It adds up exactly. */
export function Bridge({ totals: { before, now, steps, monthBefore, month, forecast, outliers } }: { totals: Totals }) {
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const nameOf = useComponentName();
  return (
    <Section title={t('bridge.title', { month: format.monthName(monthBefore) })}>
      <Table.ScrollContainer minWidth={280}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('bridge.what')}</Table.Th>
              <Table.Th ta="right">{t('people')}</Table.Th>
              <Table.Th ta="right">{t('amount')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            <Table.Tr>
              <Table.Th scope="row">{format.month(monthBefore)}</Table.Th>
              <Table.Td ta="right">{before.people}</Table.Td>
              <Table.Td ta="right">
                <MoneyText amount={before.people === 0 ? null : before.total} missing={t('bridge.nobody')} />
              </Table.Td>
            </Table.Tr>
            {steps.map((step) => (
              <Table.Tr key={step.kind === 'component' ? `component ${step.component}` : step.kind}>
                <Table.Th scope="row" fw={400}>
                  {step.kind === 'component' ? nameOf(step.component) : t(`bridge.${step.kind}`)}
                </Table.Th>
                <Table.Td ta="right">{step.people}</Table.Td>
                <Table.Td ta="right">
                  <MoneyText amount={step.amount} isSigned />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{format.month(month)}</Table.Th>
              <Table.Th ta="right">{now.people}</Table.Th>
              <Table.Th ta="right">
                <MoneyText amount={now.total} fw={700} />
              </Table.Th>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
      </Table.ScrollContainer>
      {forecast.people > 0 && (
        <Text size="sm" c="dimmed">
          {t('bridge.forecast', { count: forecast.people, expected: format.number(forecast.expected) })}{' '}
          <MoneyText amount={forecast.difference} isSigned />
        </Text>
      )}
      {outliers.map(({ kind, component, now: comesTo, comparedWith }) => (
        <Group key={`${kind} ${component ?? ''}`} gap="xs">
          <Text size="sm" fw={600}>
            ! {component === null ? t('bridge.total') : nameOf(component)}
          </Text>
          <Text size="sm">
            {format.number(comesTo)}, {t('bridge.comparedWith')} {format.number(comparedWith)}
          </Text>
        </Group>
      ))}
    </Section>
  );
}
