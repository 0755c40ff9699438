import { Progress, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { components } from '../../../shared/api/api-types.js';
import { CardTable } from '../../../shared/components/card-table.js';
import { MoneyText } from '../../../shared/components/money-text.js';
import { Section } from '../../../shared/components/section.js';

interface Props {
  lines: components['schemas']['SalesPlanDetail']['given'];
  unit: string;
}

/** By product line what people are given of its target: a bar, and beside it the figures that it is drawn from. */
export function GivenLines({ lines, unit }: Props) {
  const { t } = useTranslation('sales-plans');
  return (
    <Section title={t('targetsIn', { unit })} isFramed={false}>
      <CardTable
        heads={[
          { label: t('productLine') },
          { label: t('target'), isNumber: true },
          { label: t('given'), isNumber: true },
          { label: t('leftOpen'), isNumber: true },
        ]}
      >
        <Table.Tbody>
          {lines.map(({ productLine, target, given, leftOpen }) => (
            <Table.Tr key={productLine}>
              <Table.Th scope="row" fw={400}>
                {productLine}
                {/* A width is a picture of a share; the amounts stand beside it. */}
                <Progress value={shareOf(given, target)} size="sm" mt={4} aria-hidden="true" />
              </Table.Th>
              <Table.Td ta="right">
                <MoneyText isRound amount={target} />
              </Table.Td>
              <Table.Td ta="right">
                <MoneyText isRound amount={given} />
              </Table.Td>
              <Table.Td ta="right">
                <MoneyText isRound amount={leftOpen} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </CardTable>
    </Section>
  );
}

function shareOf(given: string, target: string): number {
  return Number(target) === 0 ? 0 : Math.min(100, (Number(given) * 100) / Number(target));
}
