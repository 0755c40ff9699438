import { spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import type { ReadableStream as NodeReadableStream } from 'node:stream/web';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registerTable } from '#outputs/register/register-table.js';
import type { Cell } from '#tables/table.js';
import { cellsOfFile } from '#tables/testing/read-all.js';
import { writeWorkbook } from '#tables/writing/write-workbook.js';

const isInstalled = spawnSync('soffice', ['--version']).status === 0;
const howToInstall =
  'LibreOffice is not installed, and has not opened the register. On Debian: apt-get install libreoffice-calc-nogui\n';
const longestMs = 120_000;

const components = [{ component: 'kpi', name: 'Премия по KPI' }];
const people = [
  { person: 'क्षितिज श्रीवास्तव', total: '47000.00' },
  { person: '=SUM(1,2)', total: '-100.50' },
  { person: '+7 999, "Ivan"', total: '0.07' },
];

async function* registered() {
  for (const { person, total } of people)
    yield { person, department: 'Отдел продаж', position: '@Manager', total, components: { kpi: total } };
}

async function writeRegister(): Promise<Buffer> {
  const { columns, rows } = registerTable('ru', components, registered(), {
    total: '46899.57',
    components: { kpi: '46899.57' },
  });
  async function* all(): AsyncGenerator<readonly Cell[]> {
    yield columns.map(({ title }): Cell => ({ kind: 'text', text: title }));
    yield* rows;
  }
  return buffer(Readable.fromWeb(writeWorkbook(all(), { sheet: 'register', columns }) as NodeReadableStream));
}

describe('A register as XLSX', () => {
  let folder: string;
  let register: Buffer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'premia-libreoffice-'));
    register = await writeRegister();
    await writeFile(join(folder, 'register.xlsx'), register);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it(
    'says to LibreOffice what was written, formulas staying text; to the product where that is not installed',
    async () => {
      if (!isInstalled) process.stderr.write(howToInstall);
      const cells = isInstalled ? await cellsOfFile(await convert(folder)) : await cellsOfFile(register);
      const told = cells.map((row) => row.map(amountOf));
      expect(told.map((row) => row[1])).toEqual(['Сотрудник', ...people.map(({ person }) => person), 'Итого']);
      expect(told.map((row) => row.at(-1))).toEqual(['Итого', '47000', '-100.5', '0.07', '46899.57']);
      expect(told[1]?.slice(2, 4)).toEqual(['Отдел продаж', '@Manager']);
    },
    longestMs,
  );
});

/** Has LibreOffice calculate the sheet and write it as text: a formula would come out as its value. */
async function convert(folder: string): Promise<Buffer> {
  const { status, stderr } = spawnSync(
    'soffice',
    [
      `-env:UserInstallation=file://${folder}/profile`,
      ...['--headless', '--convert-to', 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false'],
      ...['--outdir', folder, join(folder, 'register.xlsx')],
    ],
    { encoding: 'utf8', timeout: longestMs },
  );
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
  return readFile(join(folder, 'register.csv'));
}

/** What stands in a cell, without how it is written: amounts without groups of digits and without zeros at their end. */
function amountOf(cell: unknown): unknown {
  const text = typeof cell === 'object' && cell !== null && 'number' in cell ? String(cell.number) : cell;
  return typeof text === 'string' && /^-?\d[\d,]*(\.\d+)?$/.test(text)
    ? String(Number(text.replaceAll(',', '')))
    : text;
}
