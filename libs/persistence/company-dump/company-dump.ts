/** The rows of a table as COPY writes them, each a line. */
export interface TableOfDump {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** A file that belongs to the company, by the hash of what stands in it. */
export interface FileOfDump {
  readonly sha256: string;
  readonly base64: string;
}

/** A company as it was at an instant: tables in an order in which no row names one that is not there yet. */
export interface CompanyDump {
  /** By the clock of the database. */
  readonly takenAt: string;
  /** By the company's own clock. */
  readonly stoodAt: string;
  readonly tables: readonly TableOfDump[];
  readonly files: readonly FileOfDump[];
}

const format = 'premia-company/1';

/** As lines: what it is, then each table with its rows. */
export function writtenDump({ tables, ...rest }: CompanyDump): string {
  const head = JSON.stringify({ format, ...rest });
  const lines = tables.flatMap(({ name, columns, rows }) => [
    JSON.stringify({ table: name, columns, rows: rows.length }),
    ...rows,
  ]);
  return [head, ...lines, ''].join('\n');
}

/** The same, read again. Throws where it is none. */
export function readDump(written: string): CompanyDump {
  const lines = written.split('\n');
  const { format: found, ...head } = JSON.parse(lines[0] ?? '') as Omit<CompanyDump, 'tables'> & { format: string };
  if (found !== format) throw new Error(`The file is no dump of a company in the format ${format}.`);
  const tables: TableOfDump[] = [];
  for (let at = 1; at < lines.length - 1;) {
    const {
      table: name,
      columns,
      rows,
    } = JSON.parse(lines[at] ?? '') as {
      table: string;
      columns: string[];
      rows: number;
    };
    tables.push({ name, columns, rows: lines.slice(at + 1, at + 1 + rows) });
    at += 1 + rows;
  }
  return { ...head, tables };
}
