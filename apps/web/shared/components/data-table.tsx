import { useDeferredValue, useMemo, useState, type ReactNode } from 'react';
import { Button, Group, Text, TextInput } from '@mantine/core';
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
  type SortingState,
  useTable,
} from '@tanstack/react-table';
import { useTranslation } from 'react-i18next';
import { orderOfAmount } from '../format/money.js';
import { DataRows } from './data-rows.js';
import { saveCsv } from './save-csv.js';

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

/** A list that can be filtered, sorted by each column and taken away; of a long one only what is seen is drawn. */
export function DataTable<Row extends RowData>({ rows, columns, rowKey, label, acts }: Props<Row>) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const [sorting, setSorting] = useState<SortingState>([]);
  // What is typed and pressed shows at once; the rows follow.
  const [sought, ordered] = [useDeferredValue(filter), useDeferredValue(sorting)];
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
    state: { globalFilter: sought, sorting: ordered },
    globalFilterFn: 'includesString',
    getColumnCanGlobalFilter: () => true,
    getRowId: rowKey,
  });
  const shown = table.getRowModel().rows;
  // Up, down, and as it came.
  const sort = (id: string) =>
    setSorting((before) => {
      const sorted = before.find((each) => each.id === id);
      return sorted?.desc ? [] : [{ id, desc: sorted !== undefined }];
    });
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
      <DataRows label={label} shown={shown} columns={columns} sorting={sorting} onSort={sort} />
    </div>
  );
}
