import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useLanguage } from '../../../shared/language/use-language.js';
import { showColumn } from '../../../shared/plans/plan-cells.js';
import { columnsOf, readColumn, type PlanColumn } from '../../../shared/plans/plan-columns.js';
import { useNameOfWriter } from '../model/name-of-writer.js';
import type { PlanRow } from '../model/plan-rows.js';

interface Props {
  row: PlanRow;
  settle: (take: 'mine' | 'theirs') => void;
}

/** Somebody else saved the same plan: both versions cell by cell, and one of them to go on with. */
export function ConflictNote({ row: { person, terms, theirs }, settle }: Props) {
  const { t } = useTranslation('kpi-plans');
  const language = useLanguage();
  const nameOfWriter = useNameOfWriter();
  if (theirs === undefined) return null;
  const by = nameOfWriter(theirs.by);
  const columns = columnsOf([terms, theirs.terms]);
  const shown = (of: typeof terms, column: PlanColumn) => {
    const text = of && readColumn(of, column);
    return text === undefined ? '–' : showColumn(text, column, language);
  };
  const different = columns.filter((column) => shown(terms, column) !== shown(theirs.terms, column));
  const nameOf = ({ part, name, unit }: PlanColumn) =>
    part === 'base' ? t('base') : part === 'weight' ? t('weightOf', { name }) : [name, unit].filter(Boolean).join(', ');
  return (
    <Alert color="grape" variant="light" role="alert" title={t('conflict', { person, name: by })}>
      <Stack gap="xs" c="var(--mantine-color-text)">
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('what')}</Table.Th>
              <Table.Th ta="right">{t('mine')}</Table.Th>
              <Table.Th ta="right">{by}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {different.map((column) => (
              <Table.Tr key={column.key}>
                <Table.Th scope="row" fw={400}>
                  {nameOf(column)}
                </Table.Th>
                <Table.Td ta="right">{shown(terms, column)}</Table.Td>
                <Table.Td ta="right">{shown(theirs.terms, column)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
        {different.length === 0 && <Text size="sm">{t('conflictInWords')}</Text>}
        <Group>
          <Button size="xs" onClick={() => settle('mine')}>
            {t('takeMine')}
          </Button>
          <Button size="xs" variant="default" onClick={() => settle('theirs')}>
            {t('takeTheirs')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
