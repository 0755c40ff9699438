import { useDeferredValue, useMemo, type ReactNode } from 'react';
import { Group, Text, TextInput } from '@mantine/core';
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
import { useTranslation } from 'react-i18next';
import { orderOfAmount } from '../format/money.js';
import { ColumnChoice } from '../views/column-choice.js';
import { SavedViews } from '../views/saved-views.js';
import { sortedNext } from '../views/table-view.js';
import { useTableView } from '../views/use-table-view.js';
import type { DataColumn } from './data-column.js';
import { DataRows } from './data-rows.js';
import { ExportMenu, type ListFile } from './export-menu.js';
import { saveCsv } from './save-csv.js';

export type { DataColumn };

interface Props<Row> {
  rows: readonly Row[];
  columns: readonly DataColumn<Row>[];
  rowKey: (row: Row) => string;
  /** What the table is of; read out, and the name of the exported file. */
  label: string;
  /** More acts beside the filter. */
  acts?: ReactNode;
  /** What the rows that the filter leaves come to, beside how many they are. */
  together?: ((shown: readonly Row[]) => ReactNode) | undefined;
  /** The list of the API that the rows are of: the whole of it can be taken away. */
  file?: ListFile;
  /** The name of the list in what people keep: its filter, order and columns stand in the address, and can be saved. */
  view?: string;
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
export function DataTable<Row extends RowData>({
  rows,
  columns: all,
  rowKey,
  label,
  acts,
  together,
  file,
  view: place,
}: Props<Row>) {
  const { t } = useTranslation();
  const [view, look] = useTableView(place);
  const { filter, sorting, hidden } = view;
  // What is typed and pressed shows at once; the rows follow.
  const { filter: sought, sorting: ordered, hidden: without } = useDeferredValue(view);
  const columns = useMemo(() => all.filter(({ id }, index) => index === 0 || !without.includes(id)), [all, without]);
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
  const state = useMemo(() => ({ globalFilter: sought, sorting: [...ordered] }), [sought, ordered]);
  const table = useTable({
    features,
    columns: defined,
    data,
    state,
    globalFilterFn: 'includesString',
    getColumnCanGlobalFilter: () => true,
    getRowId: rowKey,
  });
  const shown = table.getRowModel().rows;
  return (
    <div>
      <Group justify="space-between" gap="xs" mb="xs" className="not-printed">
        <TextInput
          size="xs"
          aria-label={t('table.filter', { what: label })}
          placeholder={t('table.filterHint')}
          value={filter}
          onChange={(event) => look({ filter: event.currentTarget.value })}
        />
        <Group gap="xs">
          <Text size="sm" c="dimmed" role="status">
            {t('table.shown', { count: shown.length, total: rows.length })}
            {together !== undefined && <> · {together(shown.map(({ original }) => original))}</>}
          </Text>
          {acts}
          {place !== undefined && (
            <>
              <ColumnChoice columns={all} hidden={hidden} onChange={(chosen) => look({ hidden: chosen })} />
              <SavedViews place={place} />
            </>
          )}
          <ExportMenu
            file={file}
            saveShown={() =>
              saveCsv(label, [
                columns.map((column) => column.label),
                ...shown.map(({ original }) => columns.map((column) => column.value(original))),
              ])
            }
          />
        </Group>
      </Group>
      <DataRows
        label={label}
        shown={shown}
        columns={columns}
        sorting={sorting}
        onSort={(id) => look({ sorting: sortedNext(sorting, id) })}
      />
    </div>
  );
}
