import { useState } from 'react';
import { Button, SegmentedControl, Stack, Table, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { saveCsv } from '../../../shared/components/save-csv.js';
import { ScreenError } from '../../../shared/components/screen-error.js';
import { SentenceText } from '../../../shared/refusals/sentence-text.js';
import { useSentences } from '../../../shared/refusals/use-sentences.js';
import { fieldsOf } from '../../../shared/review/fields-of-content.js';
import { useNamesOfCompany, useRows, type Import, type ImportRow, type RowState } from '../api/use-imports.js';

const states = ['bad', 'added', 'changed', 'unchanged', 'skipped'] as const satisfies readonly RowState[];

/** The rows of a table by what they come to; wrong ones first, cell by cell. */
export function Rows({ table: { id, found }, counts }: { table: Import; counts: NonNullable<Import['counts']> }) {
  const { t } = useTranslation('imports');
  const there = states.filter((state) => counts[state] > 0);
  const [chosen, choose] = useState<RowState>();
  const state = chosen !== undefined && there.includes(chosen as never) ? chosen : there[0];
  if (state === undefined) return null;
  return (
    <Stack gap="xs">
      <SegmentedControl
        size="xs"
        aria-label={t('rows')}
        value={state}
        onChange={(next) => choose(next as RowState)}
        data={there.map((value) => ({ value, label: t(`counted.${value}`, { count: counts[value] }) }))}
      />
      <RowsOf key={state} id={id} state={state} headers={headersOf(found?.columns ?? [])} />
    </Stack>
  );
}

function RowsOf({ id, state, headers }: { id: string; state: RowState; headers: Names }) {
  const { t } = useTranslation('imports');
  const names = useNamesOfCompany();
  const say = useSentences(state === 'bad');
  const { data, isError, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useRows(id, state);
  if (isError) return <ScreenError error={error} retry={() => void refetch()} />;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  if (rows.length === 0) return null;
  return (
    <>
      {state === 'bad' && (
        <div>
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              saveCsv(t('bad'), [
                [t('row'), t('mapping.column'), t('problem')],
                ...rows.flatMap(({ row, problems }) =>
                  (problems ?? []).map(({ column, header, field, message }) => [
                    String(row),
                    header ?? column ?? field,
                    say(message).text,
                  ]),
                ),
              ])
            }
          >
            {t('saveBad')}
          </Button>
        </div>
      )}
      <Table.ScrollContainer minWidth={340}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th w={80}>{t('row')}</Table.Th>
              <Table.Th>{t(state === 'bad' ? 'problem' : 'says')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={row.row}>
                <Table.Th scope="row" fw={400}>
                  {row.row}
                </Table.Th>
                <Table.Td>
                  {row.problems?.map(({ field, column, header, code, message }) => (
                    <Text key={`${field} ${message}`} size="sm" c="red" component="div">
                      {header ?? column ?? field}: <SentenceText code={code} message={message} />
                    </Text>
                  ))}
                  <Text size="sm" c={row.problems ? 'dimmed' : undefined}>
                    {saysOf(row, headers, names)}
                  </Text>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {hasNextPage && (
        <div>
          <Button size="xs" variant="default" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('more')}
          </Button>
        </div>
      )}
    </>
  );
}

type Names = Readonly<Record<string, string>>;

/** What the file calls each field. */
function headersOf(columns: NonNullable<Import['found']>['columns']): Names {
  return Object.fromEntries(columns.flatMap(({ field, header }) => (field === null ? [] : [[field, header]])));
}

/** What a row says: each field as the file calls it, departments and positions by their names. */
function saysOf({ content }: ImportRow, headers: Names, names: Names): string {
  return fieldsOf(content as never)
    .map(({ path, value }) => {
      const header = headers[path[0] ?? ''];
      const said = names[`${path.at(-1) ?? ''}/${value}`] ?? value;
      return header === undefined ? said : `${header}: ${said}`;
    })
    .join(' · ');
}
