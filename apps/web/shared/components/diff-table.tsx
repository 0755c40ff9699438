import { useState } from 'react';
import { Button, Collapse, Table, Text, VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export interface DiffRow {
  label: string;
  was: string | null;
  now: string | null;
  /** By how much it changed, signed, where it is a number. */
  change?: string | undefined;
}

interface Props {
  rows: readonly DiffRow[];
  /** What the two sides are called. */
  wasLabel: string;
  nowLabel: string;
}

/** What changed between two versions; what did not is folded. */
export function DiffTable({ rows, wasLabel, nowLabel }: Props) {
  const { t } = useTranslation();
  const [isOpen, open] = useState(false);
  const changed = rows.filter(({ was, now }) => was !== now);
  const same = rows.filter(({ was, now }) => was === now);
  return (
    <>
      <Table.ScrollContainer minWidth={320}>
        <Table withRowBorders>
          <Table.Caption>{t('diff.caption', { count: changed.length, total: rows.length })}</Table.Caption>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('diff.field')}</Table.Th>
              <Table.Th>{wasLabel}</Table.Th>
              <Table.Th>{nowLabel}</Table.Th>
              <Table.Th ta="right">{t('diff.change')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {changed.map(({ label, was, now, change }) => (
              <Table.Tr key={label}>
                <Table.Th scope="row" fw={500}>
                  {label}
                </Table.Th>
                <Table.Td>
                  <VisuallyHidden>{t('diff.was')} </VisuallyHidden>
                  {was === null ? '–' : <del>{was}</del>}
                </Table.Td>
                <Table.Td>
                  <VisuallyHidden>{t('diff.now')} </VisuallyHidden>
                  {now === null ? '–' : <ins>{now}</ins>}
                </Table.Td>
                <Table.Td ta="right">{change}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {same.length > 0 && (
        <>
          <Button variant="subtle" size="xs" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
            {isOpen ? '▾' : '▸'} {t('diff.same', { count: same.length })}
          </Button>
          <Collapse expanded={isOpen}>
            <Table>
              <Table.Tbody>
                {same.map(({ label, now }) => (
                  <Table.Tr key={label}>
                    <Table.Th scope="row" fw={400}>
                      {label}
                    </Table.Th>
                    <Table.Td>
                      <Text span>{now ?? '–'}</Text>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Collapse>
        </>
      )}
    </>
  );
}
