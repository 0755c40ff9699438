import { useMemo, useRef, useState, type ReactNode } from 'react';
import { Button, Group, Table, Text, TextInput, UnstyledButton } from '@mantine/core';
import {
  columnFilteringFeature,
  createColumnHelper,
  createFilteredRowModel,
  createSortedRowModel,
  filterFn_includesString,
  globalFilteringFeature,
  rowSortingFeature,
  tableFeatures,
  type RowData,
  useTable,
} from '@tanstack/react-table';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useTranslation } from 'react-i18next';
import { orderOfAmount } from '../format/money.js';
import { saveCsv } from './save-csv.js';
import classes from './data-table.module.css';

export interface DataColumn<Row> {
  id: string;
  label: string;
  /** What is filtered, sorted and exported: a text, an amount as a decimal text. */
  value: (row: Row) => string;
  /** How it is drawn; the value itself, if left out. */
  cell?: (row: Row) => ReactNode;
  /** Whether the value is a decimal text: aligned right, sorted by what it says. */
  isNumber?: boolean;
}

interface Props<Row> {
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  rowKey: (row: Row) => string;
  /** What the table is of; read out, and the name of the exported file. */
  label: string;
  /** More acts beside the filter. */
  acts?: ReactNode;
}

const features = tableFeatures({
  rowSortingFeature,
  columnFilteringFeature,
  globalFilteringFeature,
  filteredRowModel: createFilteredRowModel(),
  sortedRowModel: createSortedRowModel(),
  filterFns: { includesString: filterFn_includesString },
});
/** Texts as people order them; made once, which comparing them one by one would do each time. */
const texts = new Intl.Collator();
/** Only what is seen of a longer table is drawn. */
const drawnAtOnce = 100;
const rowHeight = 36;

/** A list that can be filtered, sorted by each column and taken away; of a long one only what is seen is drawn. */
export function DataTable<Row extends RowData>({ rows, columns, rowKey, label, acts }: Props<Row>) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const data = useMemo(() => [...rows], [rows]);
  const defined = useMemo(() => {
    const helper = createColumnHelper<typeof features, Row>();
    return helper.columns(
      columns.map((column) => {
        // Thousands of rows are compared tens of thousands of times: what each says is read once.
        const known = new Map<Row, bigint>();
        const orderOf = (row: Row) => {
          const order = known.get(row) ?? orderOfAmount(column.value(row) || '0');
          known.set(row, order);
          return order;
        };
        return helper.accessor((row: Row) => column.value(row), {
          id: column.id,
          header: column.label,
          sortFn: ({ original: one }, { original: other }) => {
            if (!column.isNumber) return texts.compare(column.value(one), column.value(other));
            const [left, right] = [orderOf(one), orderOf(other)];
            return left < right ? -1 : left > right ? 1 : 0;
          },
        });
      }),
    );
  }, [columns]);
  const table = useTable({
    features,
    columns: defined,
    data,
    state: { globalFilter: filter },
    globalFilterFn: 'includesString',
    getColumnCanGlobalFilter: () => true,
    getRowId: rowKey,
  });
  const shown = table.getRowModel().rows;
  const box = useRef<HTMLDivElement>(null);
  const isLong = shown.length > drawnAtOnce;
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    enabled: isLong,
  });
  const seen = isLong ? virtual.getVirtualItems().map(({ index }) => index) : shown.map((_, index) => index);
  const above = isLong ? (virtual.getVirtualItems()[0]?.start ?? 0) : 0;
  const below = isLong ? virtual.getTotalSize() - (virtual.getVirtualItems().at(-1)?.end ?? 0) : 0;
  return (
    <div>
      <Group justify="space-between" gap="xs" mb="xs" className="not-printed">
        <TextInput
          size="xs"
          aria-label={t('table.filter', { what: label })}
          placeholder={t('table.filterHint')}
          value={filter}
          onChange={(event) => setFilter(event.currentTarget.value)}
        />
        <Group gap="xs">
          <Text size="sm" c="dimmed" role="status">
            {t('table.shown', { count: shown.length, total: rows.length })}
          </Text>
          {acts}
          <Button
            size="xs"
            variant="default"
            onClick={() =>
              saveCsv(label, [
                columns.map((column) => column.label),
                ...shown.map(({ original }) => columns.map((column) => column.value(original))),
              ])
            }
          >
            {t('export')}
          </Button>
        </Group>
      </Group>
      <div
        ref={box}
        className={classes.box}
        data-long={isLong || undefined}
        tabIndex={0}
        role="region"
        aria-label={label}
      >
        <Table aria-rowcount={shown.length + 1}>
          <Table.Thead className={classes.head}>
            <Table.Tr>
              {table.getHeaderGroups()[0]?.headers.map(({ id, column }, index) => {
                const sorted = column.getIsSorted();
                return (
                  <Table.Th
                    key={id}
                    ta={columns[index]?.isNumber ? 'right' : 'left'}
                    aria-sort={sorted === 'asc' ? 'ascending' : sorted === 'desc' ? 'descending' : 'none'}
                  >
                    <UnstyledButton fw={600} fz="sm" onClick={column.getToggleSortingHandler()}>
                      {columns[index]?.label}
                      <span aria-hidden="true">{sorted === 'asc' ? ' ↑' : sorted === 'desc' ? ' ↓' : ''}</span>
                    </UnstyledButton>
                  </Table.Th>
                );
              })}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {above > 0 && <Space height={above} columns={columns.length} />}
            {seen.map((index) => {
              const row = shown[index];
              if (!row) return null;
              return (
                <Table.Tr key={row.id} aria-rowindex={index + 2}>
                  {columns.map((column, place) => {
                    const drawn = column.cell ? column.cell(row.original) : column.value(row.original);
                    return place === 0 ? (
                      <Table.Th key={column.id} scope="row" fw={400}>
                        {drawn}
                      </Table.Th>
                    ) : (
                      <Table.Td key={column.id} ta={column.isNumber ? 'right' : 'left'}>
                        {drawn}
                      </Table.Td>
                    );
                  })}
                </Table.Tr>
              );
            })}
            {below > 0 && <Space height={below} columns={columns.length} />}
          </Table.Tbody>
        </Table>
      </div>
    </div>
  );
}

/** Stands for the rows that are not seen. */
function Space({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
