import { TableFault } from './table-fault.js';
import { tableLimits } from './table-limits.js';

const zip = [0x50, 0x4b, 0x03, 0x04];
const emptyZip = [0x50, 0x4b, 0x05, 0x06];
const compound = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const excelBefore97 = [0x09, 0x08];
const looked = 4096;

/**
 * What a file is, by what stands in it and not by its name: a workbook, or text. Throws a TableFault that names what it
 * is otherwise, and what to save it as.
 */
export function detectFile(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0)
    throw new TableFault('file-empty', 'The file is empty. Send one with a row of headers and rows below it.');
  if (bytes.length > tableLimits.bytes)
    throw new TableFault(
      'file-too-large',
      `The file is larger than ${tableLimits.bytes / 1024 / 1024} MB. Send it in parts, each with the row of headers.`,
    );
  if (startsWith(bytes, zip)) return 'zip';
  if (startsWith(bytes, emptyZip)) throw new TableFault('file-empty', 'The file is an archive with nothing in it.');
  if (startsWith(bytes, compound)) throw compoundFault(bytes);
  if (startsWith(bytes, excelBefore97) && bytes.includes(0)) throw oldExcel();
  refuseMarkup(bytes);
  return 'text';
}

function startsWith(bytes: Buffer, beginning: readonly number[]): boolean {
  return beginning.every((byte, index) => bytes[index] === byte);
}

/** The container of Excel 97-2003 is also that of a workbook with a password. */
function compoundFault(bytes: Buffer): TableFault {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return new TableFault(
      'encrypted-file',
      'The workbook is locked with a password. Save it without one, and send it again.',
    );
  return oldExcel();
}

function oldExcel(): TableFault {
  return new TableFault(
    'old-excel-file',
    'This is a workbook of Excel 97-2003 (.xls). Open it, save it as an Excel workbook (.xlsx) or as CSV, and send that.',
  );
}

/** Programs write pages and XML under the names of spreadsheets; Excel opens them, whatever they are. */
function refuseMarkup(bytes: Buffer): void {
  const beginning = bytes.subarray(0, looked);
  const isWide = (beginning[0] === 0xff && beginning[1] === 0xfe) || beginning[1] === 0;
  const text = beginning
    .toString(isWide ? 'utf16le' : 'latin1')
    .replace(/^(?:\uFEFF|\u00EF\u00BB\u00BF)/, '')
    .trimStart()
    .toLowerCase();
  if (!text.startsWith('<')) return;
  if (/<(?:!doctype html|html|head|body|table|meta|div)\b/.test(text))
    throw new TableFault(
      'html-file',
      'This is a web page with a table, whatever its name says. Open it in a spreadsheet program, save it as an Excel workbook (.xlsx) or as CSV, and send that.',
    );
  if (text.startsWith('<?xml'))
    throw new TableFault(
      'other-spreadsheet',
      'This is XML, perhaps a spreadsheet of 2003. Open it, save it as an Excel workbook (.xlsx) or as CSV, and send that.',
    );
}
