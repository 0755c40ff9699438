import { Table, UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyText } from '../../../shared/components/money-text.js';
import { useFormat } from '../../../shared/format/use-format.js';
import { keyOfLine } from '../../../shared/statements/key-of-line.js';
import type { Statement } from '../api/use-statement.js';
import { findStep } from '../find-step.js';
import { BehindLine } from './behind-line.js';

interface Props {
  statement: Statement;
  chosen: string | undefined;
  choose: (key: string) => void;
}

/** The lines of a statement; each is a button that says how it came about. */
export function LinesTable({ statement: { lines, total, currency, trace }, chosen, choose }: Props) {
  const { t } = useTranslation('statements');
  const format = useFormat();
  return (
    <Table>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{t('line')}</Table.Th>
          <Table.Th ta="right">{t('amount', { currency: format.currency(currency) })}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {lines.map((line) => {
          const key = keyOfLine(line);
          return (
            <Table.Tr key={line.position} bg={key === chosen ? 'var(--mantine-color-default-hover)' : undefined}>
              <Table.Td style={{ overflowWrap: 'anywhere' }}>
                <UnstyledButton
                  onClick={() => choose(key)}
                  aria-pressed={key === chosen}
                  c="var(--mantine-color-anchor)"
                  fz="sm"
                  fw={key === chosen ? 700 : 400}
                >
                  {line.label}
                </UnstyledButton>
                <BehindLine step={findStep(trace, line)} amount={line.amount} />
              </Table.Td>
              <Table.Td ta="right">
                <MoneyText amount={line.amount} />
              </Table.Td>
            </Table.Tr>
          );
        })}
      </Table.Tbody>
      <Table.Tfoot>
        <Table.Tr>
          <Table.Th>{t('total')}</Table.Th>
          <Table.Th ta="right">
            <MoneyText amount={total} currency={currency} fw={700} />
          </Table.Th>
        </Table.Tr>
      </Table.Tfoot>
    </Table>
  );
}
