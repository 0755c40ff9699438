import type { DataSource } from 'typeorm';

/** The tables that a month of a person leaves rows in by being paid. */
const tables = ['payroll_inputs', 'statements', 'statement_lines', 'payroll_ranges', 'statement_flags'] as const;

const peopleOfTenYears = 100_000 * 12 * 10;
const bytesInGigabyte = 1e9;

export interface SizeOnDisk {
  /** With indexes and what is kept beside the rows. */
  bytesAPersonMonth: Record<string, number>;
  allBytesAPersonMonth: number;
  /** What 100 000 people come to in ten years. */
  gigabytesOfTenYears: number;
}

export async function sizeOnDisk(dataSource: DataSource, personMonths: number): Promise<SizeOnDisk> {
  const sizes = await dataSource.query<{ name: string; bytes: string }[]>(
    'SELECT t.name, pg_total_relation_size(t.name::regclass)::text AS bytes FROM unnest($1::text[]) AS t (name)',
    [tables],
  );
  const each = sizes.map(({ name, bytes }) => [name, Math.round(Number(bytes) / personMonths)] as const);
  const all = each.reduce((sum, [, bytes]) => sum + bytes, 0);
  return {
    bytesAPersonMonth: Object.fromEntries(each),
    allBytesAPersonMonth: all,
    gigabytesOfTenYears: Math.round((all * peopleOfTenYears) / bytesInGigabyte),
  };
}
