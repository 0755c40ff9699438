import { useState } from 'react';
import { Button, Group, NumberInput, Select, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { api, ownKey } from '../../../shared/api/client.js';
import { ProblemSummary } from '../../../shared/components/problem-summary.js';
import { Section } from '../../../shared/components/section.js';
import { useLanguage } from '../../../shared/language/use-language.js';
import { readAnew, type Import } from '../api/use-imports.js';
import { unmappedFields } from '../model/unmapped-fields.js';

const nothing = '';

/** How the file was read: its sheet, its headers, what each column is. What is said here is kept for the next file of these headers. */
export function Reading({ table: { id, found, fields, status } }: { table: Import }) {
  const { t } = useTranslation('imports');
  const language = useLanguage();
  const [columns, map] = useState<Readonly<Record<string, string>>>({});
  const [headerRow, setHeader] = useState(String(found?.headerRow ?? 1));
  const [sheet, setSheet] = useState(found?.sheet ?? null);
  const [isOpen, open] = useState(status === 'unreadable');
  const read = api.useMutation('put', '/api/imports/{id}/reading', readAnew);
  const nameOf = (field: string) => {
    const names = fields.find((each) => each.field === field)?.names;
    return names?.[language === 'ru' ? 'ru' : 'en'][0] ?? field;
  };
  const chosen = (found?.columns ?? []).map(({ column, field }) => columns[column] ?? field ?? nothing);
  const unmapped = unmappedFields(fields, new Set(chosen));
  if (!isOpen)
    return (
      <Group>
        <Button size="xs" variant="default" onClick={() => open(true)}>
          {t('mapping.open')}
        </Button>
      </Group>
    );
  return (
    <Section title={t('mapping.title')} gap="sm">
      <ProblemSummary error={read.error} />
      {unmapped.length > 0 && (
        <Text size="sm" c="red">
          {t('mapping.needed', { names: unmapped.map(({ field }) => nameOf(field)).join(', ') })}
        </Text>
      )}
      <Group align="flex-end">
        {found?.sheets && found.sheets.length > 1 && (
          <Select label={t('mapping.sheet')} value={sheet} onChange={setSheet} data={found.sheets} />
        )}
        <NumberInput
          label={t('mapping.headerRow')}
          w={140}
          min={1}
          value={headerRow}
          onValueChange={({ value }) => setHeader(value)}
        />
      </Group>
      {found && (
        <Table.ScrollContainer minWidth={320}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('mapping.column')}</Table.Th>
                <Table.Th>{t('mapping.is')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.columns.map(({ column, header, field }) => (
                <Table.Tr key={column}>
                  <Table.Th scope="row" fw={400}>
                    {column} · {header}
                  </Table.Th>
                  <Table.Td>
                    <Select
                      aria-label={t('mapping.of', { header })}
                      searchable
                      allowDeselect={false}
                      value={columns[column] ?? field ?? nothing}
                      onChange={(chosen) => map({ ...columns, [column]: chosen ?? nothing })}
                      data={[
                        { value: nothing, label: t('mapping.leaveOut') },
                        ...fields.map((each) => ({ value: each.field, label: nameOf(each.field) })),
                      ]}
                    />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      <Group>
        <Button
          variant="default"
          loading={read.isPending}
          onClick={() =>
            read.mutate({
              params: { path: { id }, header: ownKey },
              body: {
                headerRow: Number(headerRow),
                ...(sheet === null ? {} : { sheet }),
                ...(Object.keys(columns).length === 0
                  ? {}
                  : {
                      columns: Object.fromEntries(
                        Object.entries(columns).map(([column, field]) => [column, field === nothing ? null : field]),
                      ),
                    }),
              },
            })
          }
        >
          {t('mapping.read')}
        </Button>
      </Group>
    </Section>
  );
}
