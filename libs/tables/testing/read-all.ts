import { openTable, type TableChoice } from '../open-table.js';
import type { Cell, TableRow } from '../table.js';

/** All rows of a file. */
export async function rowsOfFile(bytes: Buffer, choice: TableChoice = {}): Promise<TableRow[]> {
  const table = await openTable(bytes, choice);
  const rows: TableRow[] = [];
  for await (const row of table.rows()) rows.push(row);
  return rows;
}

/** What a cell says, in one word for comparisons. */
export function plain(cell: Cell | undefined): unknown {
  switch (cell?.kind) {
    case 'text':
      return cell.text;
    case 'number':
      return { number: cell.shown ?? cell.text };
    case 'day':
      return { day: cell.day };
    case 'yes-no':
      return cell.isYes;
    case 'fault':
      return { fault: cell.code };
    default:
      return null;
  }
}

/** The cells of all rows, each in one word. */
export async function cellsOfFile(bytes: Buffer, choice: TableChoice = {}): Promise<unknown[][]> {
  return (await rowsOfFile(bytes, choice)).map(({ cells }) => cells.map(plain));
}
