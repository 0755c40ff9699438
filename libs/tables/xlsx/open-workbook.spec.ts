import { describe, expect, it } from '@jest/globals';
import { openTable, type TableChoice } from '../open-table.js';
import { TableFault } from '../table-fault.js';
import { tableLimits } from '../table-limits.js';
import { cellsOfFile, rowsOfFile } from '../testing/read-all.js';
import { sheetRow, workbookOf } from '../testing/workbook.js';
import { zipOf } from '../testing/zip.js';

const faultOf = async (bytes: Buffer, choice: TableChoice = {}) => {
  const error: unknown = await rowsOfFile(bytes, choice).catch((fault: unknown) => fault);
  expect(error).toBeInstanceOf(TableFault);
  const { code, place } = error as TableFault;
  return { code, place };
};
const one = (cells: string) => ({ sheets: { Лист1: `<row r="1">${cells}</row>` } });

describe('A workbook', () => {
  it('is read by the sheet that is shown first, or by the one that is named', async () => {
    const bytes = workbookOf({
      sheets: { Скрытый: sheetRow(1, ['x']), Сделки: sheetRow(1, ['Номер', 7]), Клиенты: sheetRow(1, ['Код']) },
      hidden: ['Скрытый'],
    });
    expect(await openTable(bytes)).toMatchObject({ format: 'xlsx', sheet: 'Сделки', sheets: ['Сделки', 'Клиенты'] });
    expect(await cellsOfFile(bytes)).toEqual([['Номер', { number: '7' }]]);
    expect(await cellsOfFile(bytes, { sheet: 'Клиенты' })).toEqual([['Код']]);
    expect(await faultOf(bytes, { sheet: 'Итоги' })).toEqual({ code: 'no-such-sheet', place: { sheet: 'Итоги' } });
  });

  it('is read whatever prefix its names have, and where cells do not say where they stand', async () => {
    const named = workbookOf({
      prefix: 'x',
      sheets: { S: '<x:row><x:c t="s"><x:v>0</x:v></x:c><x:c><x:v>2.50</x:v></x:c></x:row>' },
      texts: ['<x:r><x:t>две </x:t></x:r><x:r><x:t>части</x:t></x:r><x:rPh><x:t>not said</x:t></x:rPh>'],
    });
    expect(await cellsOfFile(named)).toEqual([['две части', { number: '2.50' }]]);
  });

  it('gives rows and columns the places that the sheet shows, without rows that say nothing', async () => {
    const bytes = workbookOf({
      sheets: {
        S: `<row r="3"><c r="C3"><v>1</v></c></row><row r="5"><c r="A5" s="0"/></row><row r="9"><c r="B9" t="b"><v>1</v></c></row>`,
      },
    });
    expect(await rowsOfFile(bytes)).toEqual([
      { number: 3, cells: [null, null, { kind: 'number', text: '1' }] },
      { number: 9, cells: [null, { kind: 'yes-no', isYes: true }] },
    ]);
  });

  it('gives days by the system of the workbook, without their time', async () => {
    const cells =
      '<c r="A1" s="1"><v>46204.75</v></c><c r="B1" s="2"><v>59</v></c><c r="C1" s="2"><v>60</v></c><c r="D1"><v>46204</v></c>';
    const made = { ...one(cells), formats: { 164: 'dd\\.mm\\.yyyy;@' }, styles: [0, 14, 164] };
    expect(await cellsOfFile(workbookOf(made))).toEqual([
      [{ day: '2026-07-01' }, { day: '1900-02-28' }, { fault: 'not-a-day' }, { number: '46204' }],
    ]);
    expect((await cellsOfFile(workbookOf({ ...made, isFrom1904: true })))[0]?.slice(0, 2)).toEqual([
      { day: '2030-07-02' },
      { day: '1904-02-29' },
    ]);
  });

  it.each<[string, string]>([
    ['1234.56', '1234.56'],
    ['1234.5599999999999', '1234.56'],
    ['0.30000000000000004', '0.3'],
    ['1E-3', '0.001'],
    ['1.5E+7', '15000000'],
    ['-0', '0'],
    ['007.10', '7.10'],
    ['999999999999999', '999999999999999'],
    ['12345678901.23', '12345678901.23'],
  ])('gives the number %s as %s', async (written, text) => {
    expect(await cellsOfFile(workbookOf(one(`<c r="A1"><v>${written}</v></c>`)))).toEqual([[{ number: text }]]);
  });

  it.each(['40702810900000012345', '123456789012345.67', 'x', '1e999'])(
    'gives no number where digits are lost: %s',
    async (written) => {
      expect(await cellsOfFile(workbookOf(one(`<c r="A1"><v>${written}</v></c>`)))).toEqual([
        [{ fault: 'number-not-exact' }],
      ]);
    },
  );

  it('knows what a format says: zeros in front, per cent, and words that are no days', async () => {
    const cells = [1, 2, 3, 4].map((style) => `<c s="${style}"><v>42</v></c>`).join('');
    const formats = { 164: '00000000', 165: '0.0%', 166: '# ##0 "дн."', 167: '[$-419]d mmm yy' };
    expect(await rowsOfFile(workbookOf({ ...one(cells), formats, styles: [0, 164, 165, 166, 167] }))).toEqual([
      {
        number: 1,
        cells: [
          { kind: 'number', text: '42', shown: '00000042' },
          { kind: 'number', text: '42', isPercent: true },
          { kind: 'number', text: '42' },
          { kind: 'day', day: '1900-02-11' },
        ],
      },
    ]);
  });

  it('gives of formulas what they came to, and names those without a result and those that failed', async () => {
    const cells =
      '<c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>"a"</f><v>a</v></c><c r="C1"><f>1+1</f></c><c r="D1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="E1" t="str"><f>""</f><v></v></c>';
    expect(await cellsOfFile(workbookOf(one(cells)))).toEqual([
      [{ number: '2' }, 'a', { fault: 'formula-without-value' }, { fault: 'cell-error' }],
    ]);
  });

  it('names the cells that others were merged into', async () => {
    const rows =
      sheetRow(1, ['Клиент', 'Сумма']) +
      sheetRow(2, ['Север', 1]) +
      `<row r="3"><c r="A3" s="0"/><c r="B3"><v>2</v></c></row>`;
    const bytes = workbookOf({
      sheets: { S: rows },
      afterCells: '<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>',
    });
    expect(await rowsOfFile(bytes)).toMatchObject([
      { number: 1 },
      { number: 2, cells: [{ text: 'Север' }, { text: '1' }] },
      { number: 3, cells: [{ code: 'merged-cells', message: expect.stringContaining('A2') }, { text: '2' }] },
    ]);
  });

  it('keeps the characters that XML does not have', async () => {
    expect(await cellsOfFile(workbookOf(one('<c r="A1" t="str"><v>a_x000D_b &amp; _x005F_x0041_</v></c>')))).toEqual([
      ['a\rb & _x0041_'],
    ]);
  });

  it('is refused with macros, as binary, as a document of another kind', async () => {
    const sheets = { S: sheetRow(1, ['a']) };
    const macros = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
    expect((await faultOf(workbookOf({ sheets, contentType: macros }))).code).toBe('macro-file');
    expect((await faultOf(workbookOf({ sheets, more: [{ name: 'xl/vbaProject.bin', content: 'x' }] }))).code).toBe(
      'macro-file',
    );
    expect((await faultOf(workbookOf({ sheets, more: [{ name: 'xl/workbook.bin', content: 'x' }] }))).code).toBe(
      'binary-excel-file',
    );
    expect(
      (await faultOf(zipOf([{ name: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' }]))).code,
    ).toBe('other-spreadsheet');
    expect((await faultOf(zipOf([{ name: 'notes.txt', content: 'x' }]))).code).toBe('file-unknown');
    expect((await faultOf(zipOf([{ name: 'a', content: 'x', isLocked: true }]))).code).toBe('encrypted-file');
  });

  it('is refused where it is damaged, wherever it is cut', async () => {
    const whole = workbookOf({
      sheets: { S: Array.from({ length: 200 }, (_, row) => sheetRow(row + 1, ['a', row])).join('') },
    });
    for (const share of [0.1, 0.5, 0.9, 0.99])
      expect((await faultOf(whole.subarray(0, Math.floor(whole.length * share)))).code).toBe('file-damaged');
    const broken = Buffer.from(whole);
    const body = broken.lastIndexOf('xl/worksheets/sheet1.xml', broken.lastIndexOf('PK\u0001\u0002') - 1) + 60;
    broken.fill(0x55, body, body + 40);
    expect((await faultOf(broken)).code).toBe('file-damaged');
    expect((await faultOf(workbookOf({ sheets: { S: '<row r="1"><c><v>1</v></row>' } }))).code).toBe('file-damaged');
    const bomb =
      '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData><row><c t="str"><v>&a;</v></c></row></sheetData></worksheet>';
    const entities = workbookOf({ sheets: {}, more: [{ name: 'xl/sharedStrings.xml', content: bomb }] });
    expect((await faultOf(entities)).code).toBe('no-such-sheet');
  });

  it('is refused where it unpacks to far more than it is, before anything is unpacked', async () => {
    const zeros = Buffer.alloc(64 * 1024 * 1024, '0');
    expect(
      (
        await faultOf(
          workbookOf({ sheets: { S: sheetRow(1, ['a']) }, more: [{ name: 'xl/media/x.bin', content: zeros }] }),
        )
      ).code,
    ).toBe('unpacks-too-large');
    const lies = zipOf([
      { name: '[Content_Types].xml', content: Buffer.alloc(1024 * 1024, ' '), saidSize: 10 },
      { name: '_rels/.rels', content: '<a/>' },
    ]);
    expect((await faultOf(lies)).code).toBe('file-damaged');
  });

  it('is refused with more rows, columns or merged cells than a table has', async () => {
    const last = tableLimits.rows + 1;
    expect(await faultOf(workbookOf({ sheets: { S: `<row r="${last}"><c r="A${last}"><v>1</v></c></row>` } }))).toEqual(
      {
        code: 'too-many-rows',
        place: { sheet: 'S', row: last },
      },
    );
    expect(await faultOf(workbookOf(one('<c r="XFD1"><v>1</v></c>')))).toEqual({
      code: 'too-many-columns',
      place: { sheet: 'Лист1', row: 1, column: 'XFD' },
    });
    const styled = workbookOf(one('<c r="A1"><v>1</v></c><c r="XFD1" s="0"/>'));
    expect(await cellsOfFile(styled)).toEqual([[{ number: '1' }]]);
    const merged = Array.from(
      { length: tableLimits.mergedRanges + 1 },
      (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`,
    );
    const much = workbookOf({
      ...one('<c r="A1"><v>1</v></c>'),
      afterCells: `<mergeCells>${merged.join('')}</mergeCells>`,
    });
    expect((await faultOf(much)).code).toBe('too-many-merged-cells');
  });
});
