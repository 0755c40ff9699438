import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../table.js';
import { plain, rowsOfFile } from '../testing/read-all.js';
import { writeCsv } from './write-csv.js';
import { writeWorkbook } from './write-workbook.js';

const isStorable = (text: string) => text.trim() !== '' && !/\p{Cs}|[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/u.test(text);
const anyText = fc
  .oneof(
    fc.string({ unit: 'binary', maxLength: 30 }),
    fc
      .tuple(fc.constantFrom('=', '+', '-', '@', "'", "'=", '\t', '_x0041_', '"', ';'), fc.string({ maxLength: 10 }))
      .map(([a, b]) => a + b),
    fc.constantFrom('=HYPERLINK("http://x")', "''+7", 'ООО "Север"', '-2000', '1 234,56', ' x ', 'two\nlines', '1e5'),
  )
  .filter(isStorable);
const decimal = fc
  .tuple(fc.bigInt({ min: -999_999_999_999n, max: 999_999_999_999n }), fc.integer({ min: 0, max: 4 }))
  .map(([units, places]) => {
    const digits = (units < 0n ? -units : units).toString().padStart(places + 1, '0');
    const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
    const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
    return units < 0n && /[1-9]/.test(short) ? `-${short}` : short;
  });
const day = fc
  .integer({ min: 0, max: 100_000 })
  .map((days) => new Date(Date.UTC(1901, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const cell: fc.Arbitrary<Cell> = fc.oneof(
  fc.constant(null),
  anyText.map((text) => ({ kind: 'text' as const, text })),
  decimal.map((text) => ({ kind: 'number' as const, text })),
  day.map((each) => ({ kind: 'day' as const, day: each })),
  fc.boolean().map((isYes) => ({ kind: 'yes-no' as const, isYes })),
);
const tables = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
const header: Cell[] = ['a', 'b', 'c'].map((text) => ({ kind: 'text', text }));
const spoken = (rows: readonly (readonly Cell[])[]) => rows.filter((row) => row.some((each) => each !== null));

async function bytesOf(pieces: AsyncIterable<string | Uint8Array>): Promise<Buffer> {
  const all: Buffer[] = [];
  for await (const piece of pieces) all.push(Buffer.from(piece));
  return Buffer.concat(all);
}

/** What is left of a cell in a CSV, where all is text. */
function asText(each: Cell, delimiter: string): unknown {
  if (each?.kind === 'number') return delimiter === ';' ? each.text.replace('.', ',') : each.text;
  if (each?.kind === 'day') return each.day;
  if (each?.kind === 'yes-no') return each.isYes ? 'да' : 'нет';
  return plain(each);
}

describe('A table that was written', () => {
  it.each([';', ','] as const)(
    'is read as it was, as CSV with %s, and nothing in it is a formula',
    async (delimiter) => {
      await fc.assert(
        fc.asyncProperty(tables, async (rows) => {
          const words = { yes: 'да', no: 'нет' };
          const bytes = await bytesOf(writeCsv([header, ...rows], { delimiter, words }));
          const read = await rowsOfFile(bytes);
          expect(read.slice(1).map(({ cells }) => cells.map(plain))).toEqual(
            spoken(rows).map((row) => row.map((each) => asText(each, delimiter))),
          );
          // Whatever begins a cell as a formula does is a number that was meant as one.
          for (const [, field = ''] of bytes.toString().matchAll(/(?:^|[;,\n])"?([=+\-@][^;,\r\n"]*)/g))
            if (!rows.flat().some((each) => each?.kind === 'text' && each.text.includes(field)))
              expect(field).toMatch(/^-\d/);
        }),
        { numRuns: 150 },
      );
    },
  );

  it('is read as it was, as a workbook, to the type of each cell', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const columns = [0, 1, 2].map(() => ({ kind: 'text' as const }));
        const bytes = await bytesOf(
          writeWorkbook([header, ...rows], { sheet: 'Сделки', columns }) as AsyncIterable<Uint8Array>,
        );
        const read = await rowsOfFile(bytes);
        expect(read.slice(1).map(({ cells }) => [0, 1, 2].map((index) => plain(cells[index])))).toEqual(
          spoken(rows).map((row) => row.map((each) => plain(each))),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('keeps numbers as text that a sheet would not keep to the last digit', async () => {
    const number: Cell = { kind: 'number', text: '123456789012345.6789' };
    const bytes = await bytesOf(
      writeWorkbook([[number]], { sheet: 'S', columns: [{ kind: 'money' }] }) as AsyncIterable<Uint8Array>,
    );
    expect(await rowsOfFile(bytes)).toEqual([{ number: 1, cells: [{ kind: 'text', text: number.text }] }]);
  });
});
