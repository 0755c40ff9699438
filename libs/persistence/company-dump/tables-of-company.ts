import type { EntityManager } from 'typeorm';

/** What is of the moment, or of the machine: nobody needs it of a company that is put up again elsewhere. */
const leftOut = new Set([
  'migrations',
  'sessions',
  'idempotent_requests',
  'invitations',
  'calendar_feeds',
  'incidents',
  'incident_acts',
  'process_repairs',
]);
/** Columns that are not taken along: passwords are chosen anew. */
const leftOutColumns: Readonly<Record<string, readonly string[]>> = { people: ['password_hash'] };
/** Two tables name each other; a run names a document only where that has ended it. */
const comesLater = { table: 'payroll_runs', references: 'documents' };
/** Of which rows a row is, where sets of rows are looked at and the schema does not say it: the first is of its company. */
const owners: Readonly<Record<string, readonly Owner[]>> = {
  fact_people: [{ column: 'fact_id', to: 'facts', toColumn: 'id' }],
  import_rows: [{ column: 'import_id', to: 'imports', toColumn: 'id' }],
  statements: [
    { column: 'run_id', to: 'payroll_runs', toColumn: 'id' },
    { column: 'person_id', to: 'people', toColumn: 'id' },
  ],
  statement_lines: [{ column: 'statement_id', to: 'statements', toColumn: 'id' }],
  document_beneficiaries: [
    { column: 'document_id', to: 'documents', toColumn: 'id' },
    { column: 'person_id', to: 'people', toColumn: 'id' },
  ],
};
/** Told apart by what stands in their rows, which are of no company. */
export const sharedTables = new Set(['pack_documents']);

export interface TableOfCompany {
  readonly name: string;
  readonly columns: readonly string[];
  /** Which of its rows are of the company whose id is $1. */
  readonly where: string;
  readonly orderBy: readonly string[];
}

interface Column {
  table: string;
  name: string;
  isKey: boolean;
}

interface Owner {
  column: string;
  to: string;
  toColumn: string;
}

interface Reference extends Owner {
  table: string;
  isAlwaysThere: boolean;
}

/** The tables that keep something of a company, each after those that its rows name, as the schema says it. */
export async function tablesOfCompany(manager: EntityManager): Promise<TableOfCompany[]> {
  const columns = await readColumns(manager);
  const said = Object.entries(owners).flatMap(([table, named]) =>
    named.map((owner): Reference => ({ table, ...owner, isAlwaysThere: true })),
  );
  const references = [...said, ...(await readReferences(manager))];
  const names = [...new Set(columns.map(({ table }) => table))].filter((name) => !leftOut.has(name));
  return inOrder(names, references).map((name) => {
    const own = columns.filter(({ table }) => table === name);
    const keys = own.filter(({ isKey }) => isKey).map((column) => column.name);
    const kept = own.map((column) => column.name).filter((column) => !leftOutColumns[name]?.includes(column));
    return { name, columns: kept, where: whereOf(name, columns, references), orderBy: keys };
  });
}

function inOrder(names: readonly string[], references: readonly Reference[]): string[] {
  const ordered: string[] = [];
  const needs = (name: string) =>
    references.filter(
      ({ table, to }) => table === name && to !== name && !(table === comesLater.table && to === comesLater.references),
    );
  for (let left = names.toSorted(); left.length > 0; left = left.filter((name) => !ordered.includes(name))) {
    const free = left.filter((name) => needs(name).every(({ to }) => ordered.includes(to)));
    if (free.length === 0) throw new Error(`The tables ${left.join(', ')} name each other in a circle`);
    ordered.push(...free);
  }
  return ordered;
}

function whereOf(name: string, columns: readonly Column[], references: readonly Reference[]): string {
  if (name === 'organisations') return 'id = $1';
  if (sharedTables.has(name)) return 'true';
  if (columns.some((column) => column.table === name && column.name === 'organisation_id'))
    return 'organisation_id = $1';
  const owner = references.find(({ table, to, isAlwaysThere }) => table === name && to !== name && isAlwaysThere);
  if (owner === undefined) throw new Error(`Nothing says of which company the rows of ${name} are`);
  const { column, to, toColumn } = owner;
  return `${column} IN (SELECT ${toColumn} FROM ${to} WHERE ${whereOf(to, columns, references)})`;
}

function readColumns(manager: EntityManager): Promise<Column[]> {
  return manager.query<Column[]>(
    `SELECT c.relname AS table, a.attname AS name,
        EXISTS (SELECT FROM pg_index i WHERE i.indrelid = c.oid AND i.indisprimary AND a.attnum = ANY (i.indkey)) AS "isKey"
       FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
      WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
        AND a.attgenerated = ''
      ORDER BY c.relname, a.attnum`,
  );
}

/** References, each by its first column. */
function readReferences(manager: EntityManager): Promise<Reference[]> {
  return manager.query<Reference[]>(
    `SELECT c.conrelid::regclass::text AS table, a.attname AS column, c.confrelid::regclass::text AS to, f.attname AS "toColumn",
        a.attnotnull AND cardinality(c.conkey) = 1 AS "isAlwaysThere"
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
       JOIN pg_attribute f ON f.attrelid = c.confrelid AND f.attnum = c.confkey[1]
      WHERE c.contype = 'f' AND c.connamespace = 'public'::regnamespace
      ORDER BY 1, 2, 3`,
  );
}
