import type { EntityManager } from 'typeorm';
import { formatMonth } from '#compensation/trace/day-display.js';
import { writePaymentInitiation } from '#outputs/bank/payment-initiation.js';
import { writeExchange } from '#outputs/exchange/payroll-exchange.js';
import type { FileLanguage } from '#outputs/file-kinds.js';
import { makeEntries } from '#outputs/ledger/ledger-entries.js';
import { ledgerTable } from '#outputs/ledger/ledger-table.js';
import { departmentTable, registerTable, type WrittenTable } from '#outputs/register/register-table.js';
import { requirePayable } from '#persistence/payroll-files/payable-run.js';
import type { PayrollFile } from '#persistence/payroll-files/payroll-file.js';
import {
  countDepartments,
  exchangedPeople,
  findRunOfFiles,
  payments,
  registeredPeople,
  type RunOfFiles,
  sumComponents,
  sumDepartments,
} from '#persistence/payroll-files/run-rows.js';
import type { Cell } from '#tables/table.js';
import { writeCsv } from '#tables/writing/write-csv.js';
import { writeWorkbook } from '#tables/writing/write-workbook.js';

/** A file as it is written, and what it says in all. */
interface FileToWrite {
  readonly name: string;
  readonly people: number;
  readonly total: string;
  readonly pieces: AsyncIterable<string | Uint8Array>;
}

/** What stands in a file of a run, piece by piece as it is read; within the transaction that keeps it. */
export async function writeFile(manager: EntityManager, file: PayrollFile): Promise<FileToWrite> {
  const run = await findRunOfFiles(manager, file.runId);
  if (!run) throw new Error(`The run ${file.runId} is not there`);
  const { kind, format, language } = file;
  const name = `${kind}-${run.month}-${run.number}.${format}`;
  const whole = { name, people: run.people ?? 0, total: run.total ?? '0' };
  switch (kind) {
    case 'register':
      return { ...whole, pieces: inFormat(file, await registerOf(manager, run, language)) };
    case 'department-summary':
      return { ...whole, pieces: inFormat(file, await summaryOf(manager, run, language)) };
    case 'accounting-entries':
      return { ...whole, pieces: inFormat(file, ledgerTable(language, run.currency, await entriesOf(manager, run))) };
    case 'exchange':
      return {
        ...whole,
        pieces: writeExchange(
          { ...run, ...whole, postedOn: run.postedOn ?? '' },
          exchangedPeople(manager, run.id),
          await entriesOf(manager, run),
        ),
      };
    case 'bank-payment':
      return { name, ...(await paymentOf(manager, run, file)) };
  }
}

async function registerOf(manager: EntityManager, run: RunOfFiles, language: FileLanguage): Promise<WrittenTable> {
  const components = await sumComponents(manager, run.id);
  return registerTable(language, components, registeredPeople(manager, run.id), {
    total: run.total ?? '0',
    components: Object.fromEntries(components.map(({ component, amount }) => [component, amount])),
  });
}

async function summaryOf(manager: EntityManager, run: RunOfFiles, language: FileLanguage): Promise<WrittenTable> {
  const components = await sumComponents(manager, run.id);
  const paid = await sumDepartments(manager, run.id);
  const departments = await countDepartments(manager, run.id);
  return departmentTable(
    language,
    components,
    departments.map((of) => ({
      ...of,
      components: Object.fromEntries(
        paid.flatMap(({ departmentId, component, amount }) =>
          departmentId === of.departmentId ? [[component, amount]] : [],
        ),
      ),
    })),
    {
      people: run.people ?? 0,
      total: run.total ?? '0',
      components: Object.fromEntries(components.map(({ component, amount }) => [component, amount])),
    },
  );
}

async function entriesOf(manager: EntityManager, run: RunOfFiles) {
  return makeEntries(await sumDepartments(manager, run.id), run.ledgerAccounts);
}

async function paymentOf(manager: EntityManager, run: RunOfFiles, { executionOn, language }: PayrollFile) {
  const { payer, count, total, postedAt } = await requirePayable(manager, run, executionOn ?? '');
  const month = formatMonth(run.month, language);
  const batch = {
    runId: run.id,
    payer,
    currency: run.currency,
    postedAt,
    executionOn: executionOn ?? '',
    count,
    total,
    purpose: language === 'ru' ? `Заработная плата, ${month}` : `Salary, ${month}`,
  };
  return { people: count, total, pieces: writePaymentInitiation(batch, payments(manager, run.id, batch.executionOn)) };
}

/** A table in the form that was asked for. */
function inFormat({ format, kind, language }: PayrollFile, { columns, rows }: WrittenTable) {
  const all = withTitles(columns, rows);
  if (format === 'xlsx') return writeWorkbook(all, { sheet: kind, columns }) as AsyncIterable<Uint8Array>;
  const words = language === 'ru' ? { yes: 'да', no: 'нет' } : { yes: 'yes', no: 'no' };
  return writeCsv(all, { delimiter: language === 'ru' ? ';' : ',', words });
}

async function* withTitles(
  columns: WrittenTable['columns'],
  rows: WrittenTable['rows'],
): AsyncGenerator<readonly Cell[]> {
  yield columns.map(({ title }): Cell => ({ kind: 'text', text: title }));
  yield* rows;
}
