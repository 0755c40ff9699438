import { csvOf } from './csv-of.js';

/** Has the browser save rows as a table. */
export function saveCsv(name: string, rows: readonly (readonly string[])[]): void {
  // The mark tells spreadsheets that it is UTF-8.
  const file = new Blob(['\ufeff', csvOf(rows)], { type: 'text/csv;charset=utf-8' });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${name}.csv`;
  link.click();
  URL.revokeObjectURL(address);
}
