import { Injectable, type StreamableFile } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { FactKindName } from '#facts/fact-kinds.js';
import type { ImportColumn } from '#imports/columns/import-column.js';
import { DomainError } from '#contracts/domain-error.js';
import { columnKinds, writeValue } from '#imports/columns/write-value.js';
import { type CompanyTableName, tableKindOf, type TableKindName } from '#imports/table-kinds.js';
import { type CompanyRow, companyRows, type CompanyRowsAsked, isOfMonth } from '#persistence/imports/company-rows.js';
import type { Cell } from '#tables/table.js';
import { FactList } from '../facts/fact-list.js';
import { recordPayRead } from '../http/pay-reads.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';
import { type TableForm, tableFile } from '../http/table-file.js';

interface FactsFilter {
  month?: string | undefined;
  on?: string | undefined;
  personId?: string | undefined;
  externalId?: string | undefined;
}

const factsAtOnce = 200;
const rowsAtOnce = 1_000;

/** Tables that people take away, in the columns in which they bring them: what was taken away can be brought again. */
@Injectable()
export class WrittenTables {
  constructor(
    private readonly dataSource: DataSource,
    private readonly facts: FactList,
  ) {}

  /** An empty table of a kind, with its headers and a row to go by. */
  template(kind: TableKindName, form: TableForm): StreamableFile {
    const { columns } = tableKindOf(kind);
    return fileOf(`template-${kind}`, form, columns, [columns.map(exampleOf)]);
  }

  /** The facts of a kind that hold, as far as the person may see them. Who reads pay is recorded page by page, before it is written. */
  async ofFacts(
    person: SignedInPerson,
    kind: FactKindName,
    form: TableForm,
    filter: FactsFilter,
  ): Promise<StreamableFile> {
    const nameOf = await this.namesOf(person);
    // The first page is asked for before the answer begins: a refusal is an answer of its own.
    const first = await this.facts.page(person, kind, { ...filter, limit: factsAtOnce });
    const rows = this.rowsOf(person, kind, filter, first, nameOf);
    return fileOf(kind, form, tableKindOf(kind).columns, rows);
  }

  /** What the company is made of. Whose salary is read is recorded portion by portion, before it is written. */
  async ofCompany(
    person: SignedInPerson,
    kind: CompanyTableName,
    form: TableForm,
    month: string | undefined,
  ): Promise<StreamableFile> {
    const asked = { ...whatIsSeen(person, kind, month), organisationId: person.organisationId };
    const rows = this.companyRowsOf(person, kind, asked, await this.namesOf(person));
    return fileOf(kind, form, tableKindOf(kind).columns, rows);
  }

  private async *companyRowsOf(
    person: SignedInPerson,
    kind: CompanyTableName,
    asked: Omit<CompanyRowsAsked, 'after' | 'limit'>,
    nameOf: (personId: string) => string,
  ): AsyncGenerator<Cell[]> {
    const { manager } = this.dataSource;
    const read = { kind: 'organisation', id: person.organisationId } as const;
    for (let last: CompanyRow | undefined; ;) {
      const rows = await companyRows(manager, kind, { ...asked, after: last?.after ?? '', limit: rowsAtOnce });
      await recordPayRead(
        manager,
        person,
        read,
        rows.map(({ shows }) => shows),
      );
      for (const { row } of rows)
        yield tableKindOf(kind).columns.map((column) => writeValue(row[column.field], column, nameOf));
      last = rows.at(-1);
      if (last === undefined || rows.length < rowsAtOnce) return;
    }
  }

  private async namesOf({ organisationId }: SignedInPerson): Promise<(personId: string) => string> {
    const people = await this.dataSource.query<{ id: string; name: string; login: string }[]>(
      'SELECT id, name, login FROM people WHERE organisation_id = $1',
      [organisationId],
    );
    const names = new Map(people.map(({ id, name, login }) => [id, `${name} <${login}>`]));
    return (id) => names.get(id) ?? id;
  }

  private async *rowsOf(
    person: SignedInPerson,
    kind: FactKindName,
    filter: FactsFilter,
    first: Awaited<ReturnType<FactList['page']>>,
    nameOf: (personId: string) => string,
  ): AsyncGenerator<Cell[]> {
    for (let page = first; ;) {
      for (const { externalId, content } of page.items) {
        const said: Record<string, unknown> = { externalId, ...content };
        yield tableKindOf(kind).columns.map((column) => writeValue(said[column.field], column, nameOf));
      }
      if (page.nextCursor === null) return;
      page = await this.facts.page(person, kind, { ...filter, limit: factsAtOnce, cursor: page.nextCursor });
    }
  }
}

/** People and their salaries are seen by the administrator and by whoever sees all pay, a month by them and by its heads. */
function whatIsSeen(
  person: SignedInPerson,
  kind: CompanyTableName,
  month: string | undefined,
): Pick<CompanyRowsAsked, 'month' | 'departmentIds'> {
  if (!isOfMonth(kind)) {
    if (seesAllPay(person) || person.roles.includes('administrator')) return { month: null, departmentIds: null };
    throw roleMissing(kind);
  }
  if (month === undefined)
    throw new DomainError('invalid', 'invalid', `A table of ${kind} is of one month; say which.`, {}, [
      { path: 'month', message: 'is missing' },
    ]);
  if (seesAllPay(person)) return { month, departmentIds: null };
  if (!person.roles.includes('head-of-department')) throw roleMissing(kind);
  return { month, departmentIds: departmentsWhosePayIsSeen(person) };
}

function roleMissing(kind: CompanyTableName): DomainError {
  const head = isOfMonth(kind) ? 'the head of the department' : 'the administrator';
  return new DomainError(
    'not-allowed',
    'role-missing',
    `Tables of ${kind} are taken away by ${head}, the directors and accounting.`,
  );
}

function fileOf(
  name: string,
  form: TableForm,
  columns: readonly ImportColumn[],
  rows: AsyncIterable<readonly Cell[]> | Iterable<readonly Cell[]>,
): StreamableFile {
  const shown = columns.map(({ names, value }) => ({ title: names[form.language][0] ?? '', kind: columnKinds[value] }));
  return tableFile(name, form, shown, rows);
}

/** The example of a column in the type that its cells have. */
function exampleOf({ example, value }: ImportColumn): Cell {
  if (example === undefined) return null;
  if (value === 'day') return { kind: 'day', day: example };
  const isNumber = ['money', 'quantity', 'whole'].includes(value);
  return isNumber ? { kind: 'number', text: example } : { kind: 'text', text: example };
}
