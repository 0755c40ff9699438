import { describe, expect, it } from '@jest/globals';
import { openTable } from '../open-table.js';
import { TableFault } from '../table-fault.js';
import { tableLimits } from '../table-limits.js';
import { cellsOfFile, rowsOfFile } from '../testing/read-all.js';

const russian = 'Номер;Клиент;Сумма\r\nСО-1;ООО "Север";1 234,56\r\nСО-2;Юг;-10,00\r\n';

/** The letters of Windows-1251 by hand: the encoder of the platform knows UTF-8 alone. */
function inWindows1251(text: string): Buffer {
  return Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) ?? 0;
      if (code < 0x80) return code;
      if (letter === '\u00A0') return 0xa0;
      if (letter === '№') return 0xb9;
      if (letter === 'ё') return 0xb8;
      return code - 0x410 + 0xc0;
    }),
  );
}

const faultOf = async (bytes: Buffer, choice = {}) => {
  const error: unknown = await rowsOfFile(bytes, choice).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(TableFault);
  const { code, place, message } = error as TableFault;
  return { code, place, message };
};

describe('A text with separators', () => {
  const expected = [
    ['Номер', 'Клиент', 'Сумма'],
    ['СО-1', 'ООО "Север"', '1 234,56'],
    ['СО-2', 'Юг', '-10,00'],
  ];

  it.each<[string, Buffer, string]>([
    ['UTF-8', Buffer.from(russian), 'utf-8'],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${russian}`), 'utf-8'],
    ['Windows-1251', inWindows1251(russian), 'windows-1251'],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${russian}`, 'utf16le'), 'utf-16le'],
    ['UTF-16 without a mark', Buffer.from(russian, 'utf16le'), 'utf-16le'],
    ['UTF-16, the greater byte first', Buffer.from(`\uFEFF${russian}`, 'utf16le').swap16(), 'utf-16be'],
  ])('is read in %s', async (_name, bytes, encoding) => {
    expect(await openTable(bytes)).toMatchObject({ format: 'csv', encoding, delimiter: ';' });
    expect(await cellsOfFile(bytes)).toEqual(expected);
  });

  it('is read in another encoding where a person says so', async () => {
    const bytes = Buffer.from([0xf3, 0xf5, 0xed, 0xed, 0xe1, 0x3b, 0x31, 0x0a]);
    expect(await cellsOfFile(bytes, { encoding: 'koi8-r' })).toEqual([['СУММА', '1']]);
    expect((await faultOf(inWindows1251(russian), { encoding: 'utf-8' })).code).toBe('wrong-encoding');
  });

  it.each<[string, string, string]>([
    ['semicolons, with commas within numbers', 'a;b\n1,5;2,5\n3,5;4,5\n', ';'],
    ['commas', 'a,b,c\n1,2,3\n', ','],
    ['commas, with semicolons within marks', 'a,b\n"x;y",2\n"z;w",3\n', ','],
    ['tabs, with commas and semicolons within', 'a\tb\nx, y; z\t1,5\n', '\t'],
    ['bars', 'a|b\n1|2\n', '|'],
    ['what a line in front says', 'sep=,\na,b;c\n1,2;3\n', ','],
  ])('falls into columns by %s', async (_name, text, delimiter) => {
    expect(await openTable(Buffer.from(text))).toMatchObject({ delimiter });
  });

  it('counts rows as a sheet does: blank ones too, one of several lines once, and not the line that says the separator', async () => {
    const rows = await rowsOfFile(Buffer.from('sep=;\r\na;b\r\n\r\n;\r\n"two\nlines";1\r\nx;y\r\n'));
    expect(rows.map(({ number }) => number)).toEqual([2, 5, 6]);
  });

  it('keeps how many cells a row has', async () => {
    expect((await rowsOfFile(Buffer.from('a;b;c\n1;2\n1;2;3;4\n1;;\n'))).map(({ cells }) => cells.length)).toEqual([
      3, 2, 4, 3,
    ]);
  });

  it('takes back what keeps formulas from being formulas, and nothing else', async () => {
    expect(await cellsOfFile(Buffer.from(`a;b;c;d\n'=1+1;''+7;'quoted';O'Neil\n`))).toContainEqual([
      '=1+1',
      "'+7",
      "'quoted'",
      "O'Neil",
    ]);
  });

  it('is refused where it breaks off, with the row', async () => {
    expect(await faultOf(Buffer.from('a;b\n1;2\n3;"four'))).toMatchObject({
      code: 'file-cut-short',
      place: { row: 3 },
    });
    expect((await faultOf(Buffer.from(russian).subarray(0, 31))).code).toBe('file-cut-short');
  });

  it('takes marks that stand within a text for what they are', async () => {
    expect(await cellsOfFile(Buffer.from('a;b\n"x"y;ООО "Юг"\n'))).toContainEqual(['"x"y', 'ООО "Юг"']);
  });

  it('is refused where it is more than a table', async () => {
    expect(await faultOf(Buffer.from(`a;b\n${'1;2\n'.repeat(tableLimits.rows)}`))).toMatchObject({
      code: 'too-many-rows',
      place: { row: tableLimits.rows + 1 },
    });
    expect(await faultOf(Buffer.from(`a;b\n${'1;'.repeat(tableLimits.columns)}\n`))).toMatchObject({
      code: 'too-many-columns',
      place: { row: 2, column: 'GS' },
    });
    expect((await faultOf(Buffer.from(`a;b\n"${'x'.repeat(tableLimits.rowLength + 10)}`))).code).toBe('row-broken');
    expect((await faultOf(Buffer.alloc(tableLimits.bytes + 1, 'a'))).code).toBe('file-too-large');
  });

  it.each<[string, Buffer, string]>([
    ['nothing', Buffer.alloc(0), 'file-empty'],
    [
      'a web page called .xls',
      Buffer.from('\uFEFF\r\n<html xmlns:o="urn:x"><table><tr><td>1</td></tr></table></html>'),
      'html-file',
    ],
    ['a web page of two bytes a letter', Buffer.from('\uFEFF<table><tr>', 'utf16le'), 'html-file'],
    [
      'a spreadsheet of 2003',
      Buffer.from('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">'),
      'other-spreadsheet',
    ],
    ['a workbook of Excel 97', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]), 'old-excel-file'],
    [
      'a workbook with a password',
      Buffer.concat([
        Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'encrypted-file',
    ],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0, 0, 1, 0, 0]), 'file-unknown'],
  ])('is told from %s', async (_name, bytes, code) => {
    expect((await faultOf(bytes)).code).toBe(code);
  });
});
