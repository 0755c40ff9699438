import { memo, useState, type ReactNode } from 'react';
import { Table, UnstyledButton } from '@mantine/core';
import type { RowData } from '@tanstack/react-table';
import { useMediaQuery } from '@mantine/hooks';
import { useVirtualizer } from '@tanstack/react-virtual';
import type { DataColumn } from './data-column.js';
import cards from './card-table.module.css';
import classes from './data-table.module.css';
import { namedColumns } from './named-columns.js';

/** Only what is seen of a longer table is drawn. */
const drawnAtOnce = 100;
const rowHeight = 36;
/** A row of a phone is a card, with a line for each column and the space around them. */
const [lineHeight, around] = [26, 18];

interface Shown<Row> {
  id: string;
  original: Row;
}

interface Props<Row> {
  label: string;
  shown: readonly Shown<Row>[];
  columns: readonly DataColumn<Row>[];
}

interface HeadProps<Row> {
  columns: readonly DataColumn<Row>[];
  sorting: readonly { id: string; desc: boolean }[];
  onSort: (id: string) => void;
}

const directions = { asc: ['ascending', ' ↑'], desc: ['descending', ' ↓'], none: ['none', ''] } as const;

/** Rows of a table below a head that sorts them. What is typed into the filter does not draw them anew. */
export function DataRows<Row extends RowData>({ sorting, onSort, ...rows }: Props<Row> & HeadProps<Row>) {
  // A state: the rows are counted once the box is there, which it is not yet when they are first drawn.
  const [box, setBox] = useState<HTMLDivElement | null>(null);
  const { label, shown, columns } = rows;
  return (
    <div
      ref={setBox}
      className={`${classes.box} scrolls-sideways`}
      data-long={shown.length > drawnAtOnce || undefined}
      tabIndex={0}
      role="region"
      aria-label={label}
    >
      <Table
        className={cards.cards}
        style={namedColumns(columns.map(({ label: name }) => name))}
        aria-rowcount={shown.length + 1}
      >
        <Head columns={columns} sorting={sorting} onSort={onSort} />
        <Body box={box} shown={shown} columns={columns} />
      </Table>
    </div>
  );
}

function Head<Row>({ columns, sorting, onSort }: HeadProps<Row>) {
  return (
    <Table.Thead className={classes.head} data-sorts>
      <Table.Tr>
        {columns.map(({ id, label, isNumber }) => {
          const sorted = sorting.find((each) => each.id === id);
          const [direction, arrow] = directions[sorted === undefined ? 'none' : sorted.desc ? 'desc' : 'asc'];
          return (
            <Table.Th key={id} ta={isNumber ? 'right' : 'left'} aria-sort={direction}>
              <UnstyledButton fw={600} fz="sm" onClick={() => onSort(id)}>
                {label}
                <span aria-hidden="true">{arrow}</span>
              </UnstyledButton>
            </Table.Th>
          );
        })}
      </Table.Tr>
    </Table.Thead>
  );
}

type BodyProps<Row> = Omit<Props<Row>, 'label'> & { box: HTMLDivElement | null };

const Body = memo(function Body<Row>({ box, shown, columns }: BodyProps<Row>) {
  const isLong = shown.length > drawnAtOnce;
  const isCards = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const virtual = useVirtualizer({
    count: shown.length,
    getScrollElement: () => box,
    estimateSize: () => (isCards ? columns.length * lineHeight + around : rowHeight),
    overscan: 12,
    enabled: isLong,
  });
  const drawn = virtual.getVirtualItems();
  const seen = isLong ? drawn.map(({ index }) => index) : shown.map((_, index) => index);
  const above = isLong ? (drawn[0]?.start ?? 0) : 0;
  const below = isLong ? virtual.getTotalSize() - (drawn.at(-1)?.end ?? 0) : 0;
  return (
    <Table.Tbody>
      {above > 0 && <Space height={above} columns={columns.length} />}
      {seen.map((index) => {
        const row = shown[index];
        return (
          row && (
            <DrawnRow
              key={row.id}
              row={row.original}
              index={index}
              columns={columns}
              {...(isLong && isCards ? { measure: virtual.measureElement } : {})}
            />
          )
        );
      })}
      {below > 0 && <Space height={below} columns={columns.length} />}
    </Table.Tbody>
  );
}) as <Row>(props: BodyProps<Row>) => ReactNode;

interface DrawnProps<Row> {
  row: Row;
  index: number;
  columns: readonly DataColumn<Row>[];
  /** Cards differ in height; where not all are drawn, each is measured. */
  measure?: (row: HTMLTableRowElement | null) => void;
}

/** Drawn again only where it has moved or its columns are others: scrolling draws what comes into sight. */
const DrawnRow = memo(function DrawnRow<Row>({ row, index, columns, measure }: DrawnProps<Row>) {
  return (
    <tr ref={measure} className={classes.row} data-index={index} aria-rowindex={index + 2}>
      {columns.map(({ id, isNumber, cell, value }, place) => {
        const Cell = place === 0 ? 'th' : 'td';
        return (
          <Cell key={id} className={isNumber ? classes.number : undefined} scope={place === 0 ? 'row' : undefined}>
            {cell ? cell(row) : value(row)}
          </Cell>
        );
      })}
    </tr>
  );
}) as <Row>(props: DrawnProps<Row>) => ReactNode;

/** Stands for the rows that are not seen. */
function Space({ height, columns }: { height: number; columns: number }) {
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} style={{ height, padding: 0 }} />
    </tr>
  );
}
