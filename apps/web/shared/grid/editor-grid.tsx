import { useRef, type ClipboardEvent, type KeyboardEvent, type ReactNode } from 'react';
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './editor-grid.module.css';
import type { GridCell } from './grid-cell.js';
import { GridInput } from './grid-input.js';
import { readPastedCells } from './pasted-cells.js';

export interface GridColumn {
  key: string;
  label: string;
  /** What is read out where the label says it only beside others. */
  spoken?: string | undefined;
  /** Below the label: a unit, the day of a deadline. */
  note?: string | undefined;
  isWide?: boolean;
}

export interface GridRow {
  key: string;
  /** Who or what the row is of, as it is read out with each cell. */
  name: string;
  head: ReactNode;
  /** A column without a cell has no such field in this row. */
  cells: Readonly<Record<string, GridCell | undefined>>;
  /** What stands after the cells, in the order of `tailHeads`. */
  tail: readonly ReactNode[];
  /** The same row of last month, below. */
  ghost?: { name: string; cells: Readonly<Record<string, string | undefined>>; tail: readonly ReactNode[] } | undefined;
}

export interface GridEdit {
  row: string;
  column: string;
  typed: string;
}

interface Props {
  label: string;
  rowsLabel: string;
  columns: readonly GridColumn[];
  rows: readonly GridRow[];
  tailHeads: readonly string[];
  /** Edits of one act: a cell, or everything that was pasted. */
  onEdit: (edits: GridEdit[]) => void;
  onUndo: () => void;
  /** What Enter on a cell does besides going down. */
  onOpen?: ((row: string, column: string) => void) | undefined;
}

/** Many values of many people in one table: typed, pasted from a spreadsheet, filled down (Ctrl+D) and undone (Ctrl+Z). */
export function EditorGrid({ label, rowsLabel, columns, rows, tailHeads, onEdit, onUndo, onOpen }: Props) {
  const { t } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const focus = (row: number, column: number) =>
    table.current?.querySelector<HTMLInputElement>(`[data-at="${row}/${column}"]`)?.focus();
  const isWritable = (row: GridRow | undefined, column: GridColumn | undefined) =>
    row !== undefined && column !== undefined && row.cells[column.key]?.isReadOnly === false;

  const paste = (event: ClipboardEvent, row: number, column: number) => {
    const cells = readPastedCells(event.clipboardData.getData('text/plain'));
    if (cells.length === 1 && cells[0]!.length === 1) return;
    event.preventDefault();
    onEdit(
      cells.flatMap((texts, down) =>
        texts.flatMap((typed, right) => {
          const [to, at] = [rows[row + down], columns[column + right]];
          return isWritable(to, at) ? [{ row: to!.key, column: at!.key, typed }] : [];
        }),
      ),
    );
  };

  const press = (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => {
    const input = event.currentTarget;
    const isAtStart = input.selectionStart === 0;
    const isAtEnd = input.selectionEnd === input.value.length;
    const withControl = event.ctrlKey || event.metaKey;
    if (withControl && event.code === 'KeyD') {
      event.preventDefault();
      const typed = rows[row - 1]?.cells[columns[column]!.key]?.text;
      if (typed !== undefined && isWritable(rows[row], columns[column]))
        onEdit([{ row: rows[row]!.key, column: columns[column]!.key, typed }]);
    } else if (withControl && event.code === 'KeyZ' && input.value === input.dataset['shown']) {
      event.preventDefault();
      onUndo();
    } else if (withControl) return;
    else if (event.key === 'Enter' && onOpen && event.shiftKey) onOpen(rows[row]!.key, columns[column]!.key);
    else if (event.key === 'ArrowDown' || event.key === 'Enter') move(event, row, column, 1, 0);
    else if (event.key === 'ArrowUp') move(event, row, column, -1, 0);
    else if (event.key === 'ArrowRight' && isAtEnd) move(event, row, column, 0, 1);
    else if (event.key === 'ArrowLeft' && isAtStart) move(event, row, column, 0, -1);
  };
  /** To the next cell in a direction; rows and columns without one are passed over. */
  const move = (event: KeyboardEvent, row: number, column: number, down: number, right: number) => {
    event.preventDefault();
    for (let r = row + down, c = column + right; r >= 0 && r < rows.length && c >= 0 && c < columns.length;) {
      if (rows[r]!.cells[columns[c]!.key] !== undefined) return focus(r, c);
      r += down;
      c += right;
    }
    return undefined;
  };

  return (
    <div className={`${classes['scroll']} scrolls-sideways`} role="region" aria-label={label} tabIndex={0}>
      <table className={classes['grid']} ref={table}>
        <caption>
          <VisuallyHidden>{`${label}. ${t('grid.keys')}`}</VisuallyHidden>
        </caption>
        <thead>
          <tr>
            <th scope="col" className={classes['head']}>
              {rowsLabel}
            </th>
            {columns.map(({ key, label: name, spoken, note }) => (
              <th key={key} scope="col" aria-label={spoken}>
                {name}
                {note !== undefined && <div style={{ fontWeight: 400 }}>{note}</div>}
              </th>
            ))}
            {tailHeads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            <RowOfGrid
              key={row.key}
              row={row}
              index={r}
              columns={columns}
              onEdit={(column, typed) => onEdit([{ row: row.key, column, typed }])}
              paste={paste}
              press={press}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface RowProps {
  row: GridRow;
  index: number;
  columns: readonly GridColumn[];
  onEdit: (column: string, typed: string) => void;
  paste: (event: ClipboardEvent, row: number, column: number) => void;
  press: (event: KeyboardEvent<HTMLInputElement>, row: number, column: number) => void;
}

function RowOfGrid({ row, index, columns, onEdit, paste, press }: RowProps) {
  return (
    <>
      <tr>
        <th scope="row" className={classes['head']}>
          {row.head}
        </th>
        {columns.map(({ key, label, spoken, isWide }, column) => {
          const cell = row.cells[key];
          if (cell === undefined) return <td key={key} className={classes['cell']} data-none="" />;
          return (
            <td
              key={key}
              className={classes['cell']}
              data-wide={isWide || undefined}
              data-problem={cell.problem === undefined ? undefined : ''}
              data-mark={cell.mark === undefined ? undefined : ''}
              data-beside={cell.beside === undefined ? undefined : ''}
              title={cell.problem ?? cell.mark ?? cell.sign?.word ?? cell.beside?.word}
            >
              <GridInput
                label={`${row.name}, ${spoken ?? label}`}
                cell={cell}
                at={`${index}/${column}`}
                onEdit={(typed) => onEdit(key, typed)}
                onPaste={(event) => paste(event, index, column)}
                onKeyDown={(event) => press(event, index, column)}
              />
              {cell.beside && (
                <span className={classes['beside']} aria-hidden>
                  {cell.beside.shown}
                </span>
              )}
            </td>
          );
        })}
        {row.tail.map((each, at) => (
          <td key={at}>{each}</td>
        ))}
      </tr>
      {row.ghost && (
        <tr className={classes['ghost']}>
          <th scope="row" className={classes['head']}>
            {row.ghost.name}
          </th>
          {columns.map(({ key }) => (
            <td key={key}>{row.ghost?.cells[key]}</td>
          ))}
          {row.ghost.tail.map((each, at) => (
            <td key={at}>{each}</td>
          ))}
        </tr>
      )}
    </>
  );
}
