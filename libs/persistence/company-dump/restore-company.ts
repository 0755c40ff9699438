import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { EntityManager } from 'typeorm';
import { type CopyStreamQuery, from as copyFrom } from 'pg-copy-streams';
import type { CompanyDump, TableOfDump } from './company-dump.js';
import { sharedTables } from './tables-of-company.js';

/** What was recorded by the clock of the database, and not by that of the company: it stays as long ago as it was. */
const recordedByDatabase: Readonly<Record<string, readonly string[]>> = {
  organisations: ['created_at'],
  departments: ['created_at'],
  people: ['created_at'],
  documents: ['created_at'],
  audit_events: ['recorded_at'],
  facts: ['recorded_at', 'superseded_at'],
  pay_changes: ['recorded_at'],
  payroll_runs: ['frozen_at'],
  payroll_ranges: ['began_at', 'calculated_at'],
  payroll_problems: ['found_at', 'settled_at'],
};

/** A column that the database numbers itself, in the table that has it or in one that names it. */
interface NumberedColumn {
  table: string;
  column: string;
  /** The table that numbers its rows. */
  of: string;
  /** The last number that was given there before. */
  last: string;
}

/**
 * Puts up a company from its dump in the transaction of the caller, as the role that owns the tables. Their guards, which
 * say how rows may change, are off meanwhile; what a row names has to be there. Its clock stands where it stood, and
 * everybody signs in with the password of the hash.
 */
export async function restoreCompany(
  manager: EntityManager,
  { takenAt, stoodAt, tables }: CompanyDump,
  passwordHash: string,
): Promise<void> {
  // Nobody else writes meanwhile, nor gets a number: whoever does at this moment is waited for, for so long.
  await manager.query(`SET LOCAL lock_timeout = '20s'`);
  await manager.query(`LOCK TABLE ${tables.map(({ name }) => name).join(', ')} IN SHARE ROW EXCLUSIVE MODE`);
  const numbered = await readNumberedColumns(manager);
  for (const table of tables) {
    const own = numbered.filter((each) => each.table === table.name);
    const values = table.columns.map((column) => {
      if (table.name === 'organisations' && column === 'clock_offset_ms')
        return `round(1000 * extract(epoch FROM ${instant(stoodAt)} - clock_timestamp()))`;
      if (recordedByDatabase[table.name]?.includes(column)) return `${column} + (now() - ${instant(takenAt)})`;
      const number = own.find((each) => each.column === column);
      return number ? `${column} + ${number.last}` : column;
    });
    const isPeople = table.name === 'people';
    await restoreTable(manager, table, {
      columns: [...table.columns, ...(isPeople ? ['password_hash'] : [])],
      values: [...values, ...(isPeople ? ['$1'] : [])],
      parameters: isPeople ? [passwordHash] : [],
    });
    for (const { column } of own.filter((each) => each.of === table.name))
      await manager.query(
        `SELECT setval(pg_get_serial_sequence('${table.name}', '${column}'), (SELECT max(${column}) FROM ${table.name}))`,
      );
  }
}

async function restoreTable(
  manager: EntityManager,
  { name, columns, rows }: TableOfDump,
  into: { readonly columns: readonly string[]; readonly values: readonly string[]; readonly parameters: unknown[] },
): Promise<void> {
  await manager.query(`CREATE TEMP TABLE restored AS SELECT ${columns.join(', ')} FROM ${name} WITH NO DATA`);
  await copyIn(manager, `COPY restored (${columns.join(', ')}) FROM STDIN`, rows);
  await manager.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  // What companies share may be there.
  const unlessThere = sharedTables.has(name) ? ' ON CONFLICT DO NOTHING' : '';
  await manager.query(
    `INSERT INTO ${name} (${into.columns.join(', ')}) OVERRIDING SYSTEM VALUE SELECT ${into.values.join(', ')} FROM restored${unlessThere}`,
    into.parameters,
  );
  await manager.query(`ALTER TABLE ${name} ENABLE TRIGGER USER`);
  await manager.query('DROP TABLE restored');
}

async function copyIn({ queryRunner }: EntityManager, copy: string, rows: readonly string[]): Promise<void> {
  if (!queryRunner) throw new Error('A company is restored in a transaction, and none has begun');
  const connection = (await queryRunner.connect()) as { query(stream: CopyStreamQuery): CopyStreamQuery };
  await pipeline(Readable.from([rows.map((row) => `${row}\n`).join('')]), connection.query(copyFrom(copy)));
}

function instant(text: string): string {
  return `'${new Date(text).toISOString()}'::timestamptz`;
}

async function readNumberedColumns(manager: EntityManager): Promise<NumberedColumn[]> {
  const columns = await manager.query<Omit<NumberedColumn, 'last'>[]>(
    `WITH numbered AS (SELECT attrelid, attnum FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
        WHERE a.attidentity <> '' AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace)
     SELECT n.attrelid::regclass::text AS table, a.attname AS column, n.attrelid::regclass::text AS of
       FROM numbered n JOIN pg_attribute a USING (attrelid, attnum)
     UNION ALL
     SELECT r.conrelid::regclass::text, a.attname, r.confrelid::regclass::text
       FROM numbered n JOIN pg_constraint r ON r.contype = 'f' AND r.confrelid = n.attrelid AND r.confkey = ARRAY[n.attnum]
       JOIN pg_attribute a ON a.attrelid = r.conrelid AND a.attnum = r.conkey[1]`,
  );
  const numbered: NumberedColumn[] = [];
  for (const each of columns) {
    const own = columns.find(({ table, of }) => table === each.of && of === each.of)?.column;
    const [{ last }] = await manager.query<[{ last: string }]>(
      `SELECT COALESCE(max(${own}), 0)::text AS last FROM ${each.of}`,
    );
    numbered.push({ ...each, last });
  }
  return numbered;
}
