import { Anchor, Group, Table, Text, TextInput } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyNote } from '../../shared/components/empty-note.js';
import { ExportLinks } from '../../shared/components/export-links.js';
import { Loading } from '../../shared/components/loading.js';
import { MoneyText } from '../../shared/components/money-text.js';
import { ScreenError } from '../../shared/components/screen-error.js';
import { SortHeading } from '../../shared/components/sort-heading.js';
import { StatusChip } from '../../shared/components/status-chip.js';
import { TitleLine } from '../../shared/components/title-line.js';
import { useFormat } from '../../shared/format/use-format.js';
import { useStatements, type StatementsQuery } from './api/use-statements.js';

const sorts = ['-month', 'month', '-total', 'total', 'person', '-person'] as const;

/** The statements that one may read: one's own, those of the department, or all. */
export function StatementsScreen() {
  const { t } = useTranslation('statements');
  const format = useFormat();
  const navigate = useNavigate();
  const search = useSearch({ from: '/frame/statements' });
  const [named, name] = useState('');
  const sort = sorts.find((known) => known === search.sort) ?? '-month';
  const query: StatementsQuery = { sort, ...(isMonth(search.month) ? { month: search.month } : {}) };
  const { data, isPending, isError, error, refetch } = useStatements(query);
  if (isPending) return <Loading />;
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  const items = data.items.filter(({ person }) => person.toLowerCase().includes(named.trim().toLowerCase()));
  const people = new Set(data.items.map(({ personId }) => personId)).size;
  const go = (changed: { month?: string; sort?: string }) =>
    void navigate({ to: '/statements', search: { ...search, ...changed }, replace: true });
  return (
    <>
      <TitleLine title={t('title')} acts={<ExportLinks path="/api/statements" query={query as never} />} />
      <Group gap="sm" mb="sm" align="end">
        <TextInput
          type="month"
          label={t('month')}
          value={search.month ?? ''}
          onChange={(event) => go({ month: event.currentTarget.value })}
        />
        {people > 1 && (
          <TextInput label={t('person')} value={named} onChange={(event) => name(event.currentTarget.value)} />
        )}
      </Group>
      {items.length === 0 ? (
        <EmptyNote title={t('none.title')} says={t('none.says')} />
      ) : (
        <Table.ScrollContainer minWidth={340}>
          <Table highlightOnHover stickyHeader>
            <Table.Thead>
              <Table.Tr>
                <SortHeading name="month" label={t('month')} sort={sort} onSort={(sort) => go({ sort })} />
                {people > 1 && (
                  <SortHeading name="person" label={t('person')} sort={sort} onSort={(sort) => go({ sort })} />
                )}
                <Table.Th>{t('stateOf')}</Table.Th>
                <SortHeading
                  name="total"
                  label={t('total')}
                  sort={sort}
                  onSort={(sort) => go({ sort })}
                  align="right"
                />
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {items.map(({ id, month, person, runStatus, runPurpose, total, currency }) => (
                <Table.Tr key={id}>
                  <Table.Td>
                    <Anchor component={Link} to="/statements/$id" params={{ id } as never}>
                      {format.month(month)}
                    </Anchor>
                    {runPurpose !== null && (
                      <Text size="xs" c="dimmed">
                        {t(`purpose.${runPurpose}`)}
                      </Text>
                    )}
                  </Table.Td>
                  {people > 1 && <Table.Td>{person}</Table.Td>}
                  <Table.Td>
                    <StatusChip kind="run" state={runStatus} />
                  </Table.Td>
                  <Table.Td ta="right">
                    <MoneyText amount={total} currency={currency} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {data.nextCursor !== null && (
        <Text size="sm" c="dimmed" mt="xs">
          {t('first', { count: data.items.length })}
        </Text>
      )}
    </>
  );
}

function isMonth(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}$/.test(text);
}
