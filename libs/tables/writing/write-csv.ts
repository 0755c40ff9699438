import { withGuard } from '../formula-guard.js';
import type { Cell, Delimiter } from '../table.js';

interface CsvForm {
  readonly delimiter: Extract<Delimiter, ';' | ','>;
  /** How yes and no are written. */
  readonly words: { readonly yes: string; readonly no: string };
}

const byteOrderMark = '\uFEFF';

/**
 * A table as CSV in UTF-8, with the mark that makes spreadsheet programs take it for that. With semicolons numbers have a
 * decimal comma, as programs read them that are set to Russian, and with commas a point. No text is a formula to anyone.
 */
export async function* writeCsv(
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
  form: CsvForm,
): AsyncGenerator<string> {
  yield byteOrderMark;
  for await (const row of rows) yield `${row.map((cell) => written(cell, form)).join(form.delimiter)}\r\n`;
}

function textOf(cell: Cell, { delimiter, words }: CsvForm): string {
  switch (cell?.kind) {
    case 'text':
      return withGuard(cell.text);
    case 'number':
      return delimiter === ';' ? cell.text.replace('.', ',') : cell.text;
    case 'day':
      return cell.day;
    case 'yes-no':
      return cell.isYes ? words.yes : words.no;
    default:
      return '';
  }
}

/**
 * Text that holds a separator of any kind is in quotation marks, also where it is not the one of this file: a program that
 * takes the file for one of the other kind still begins no cell in the middle of a text.
 */
function written(cell: Cell, form: CsvForm): string {
  const text = textOf(cell, form);
  const separators = cell?.kind === 'text' ? /[;,\t]/ : form.delimiter;
  return /["\r\n]/.test(text) || text.search(separators) !== -1 || text !== text.trim()
    ? `"${text.replaceAll('"', '""')}"`
    : text;
}
