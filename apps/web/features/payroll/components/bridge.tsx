import { Anchor, Table, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';
import { asPaid, compareAmounts } from '../../../shared/format/money.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { useCurrency } from '../../../shared/organisation/use-currency.js';
import type { Totals } from '../api/use-totals.js';
import { largestFirst, sizeOf } from '../model/changes-of-components.js';
import { useComponentName } from './component-name.js';
import { peopleOfRun } from './people-of-run.js';

/** From the total of the month before to this one: who joined and left, then what each component pays more. It adds up exactly, and each part leads to whom it is of. */
export function Bridge({ runId, totals }: { runId: string; totals: Totals }) {
  const { before, now, steps, monthBefore, month, forecast, outliers } = totals;
  const { t } = useTranslation('payroll');
  const format = useFormat();
  const nameOf = useComponentName(runId);
  const currency = useCurrency();
  const written = (kind: string, figure: string) =>
    format.number(kind === 'people' || currency === undefined ? figure : asPaid(figure, currency));
  return (
    <Section title={t('bridge.title', { month: format.monthCompared(monthBefore) })}>
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
              <Table.Th scope="row">{format.monthAlone(monthBefore)}</Table.Th>
              <Table.Td ta="right">{before.people}</Table.Td>
              <Table.Td ta="right">
                <MoneyText amount={before.people === 0 ? null : before.total} missing={t('bridge.nobody')} />
              </Table.Td>
            </Table.Tr>
            {largestFirst(steps, ({ amount }) => amount).map((step) => {
              const name = step.kind === 'component' ? nameOf(step.component) : t(`bridge.${step.kind}`);
              return (
                <Table.Tr key={step.kind === 'component' ? `component ${step.component}` : step.kind}>
                  <Table.Th scope="row" fw={400}>
                    <Anchor
                      component={Link}
                      to="/payroll-runs/$id"
                      params={{ id: runId } as never}
                      search={{ filter: name, order: '-difference' } as never}
                      hash={peopleOfRun}
                      size="sm"
                      underline="always"
                    >
                      {name}
                    </Anchor>
                  </Table.Th>
                  <Table.Td ta="right">{step.kind === 'component' ? null : step.people}</Table.Td>
                  <Table.Td ta="right">
                    <MoneyText amount={step.amount} isSigned />
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th>{format.monthAlone(month)}</Table.Th>
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
          {t(`bridge.forecast.${compareAmounts(forecast.difference, '0')}`, {
            count: forecast.people,
            expected: format.number(forecast.expected),
            paid: format.number(forecast.paid),
            difference: format.number(sizeOf(forecast.difference)),
          })}
        </Text>
      )}
      {outliers.length > 0 && (
        <Text size="sm" fw={600}>
          {t('bridge.outliers')}
        </Text>
      )}
      {outliers.map(({ kind, component, now: comesTo, comparedWith }) => (
        <Text size="sm" key={`${kind} ${component ?? ''}`}>
          {t('bridge.outlier', {
            what: component === null ? t(`bridge.of.${kind}`) : nameOf(component),
            now: written(kind, comesTo),
            before: written(kind, comparedWith),
          })}
        </Text>
      ))}
    </Section>
  );
}
