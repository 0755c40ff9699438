import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import { to as copyTo } from 'pg-copy-streams';
import { businessNow } from '../business-now.js';
import { type CompanyDump, type FileOfDump, type TableOfDump, writtenDump } from './company-dump.js';
import { tablesOfCompany } from './tables-of-company.js';

/**
 * All that the database keeps of a company, as `restoreCompany` puts it up again elsewhere: without passwords, sessions and
 * answers that were given. Takes the files that belong to it beside. One that a document has ended a run of is not restored.
 */
export async function dumpCompany(
  manager: EntityManager,
  organisationId: string,
  files: readonly FileOfDump[],
): Promise<Buffer> {
  if (!/^[0-9a-f-]{36}$/.test(organisationId)) throw new Error(`${organisationId} is no id of an organisation`);
  const tables: TableOfDump[] = [];
  for (const { name, columns, where, orderBy } of await tablesOfCompany(manager)) {
    const select = `SELECT ${columns.join(', ')} FROM ${name} WHERE ${where} ORDER BY ${orderBy.join(', ')}`;
    const rows = await copiedOut(manager, select.replaceAll('$1', `'${organisationId}'`));
    if (rows.length > 0) tables.push({ name, columns, rows });
  }
  const [{ takenAt }] = await manager.query<[{ takenAt: Date }]>('SELECT clock_timestamp() AS "takenAt"');
  const stoodAt = await businessNow(manager, organisationId);
  const dump: CompanyDump = { takenAt: takenAt.toISOString(), stoodAt: stoodAt.toISOString(), tables, files };
  return promisify(gzip)(writtenDump(dump), { level: 9 });
}

async function copiedOut({ queryRunner }: EntityManager, select: string): Promise<string[]> {
  if (!queryRunner) throw new Error('A company is dumped in a transaction, and none has begun');
  const connection = (await queryRunner.connect()) as { query(stream: Readable): Readable };
  const pieces = await connection.query(copyTo(`COPY (${select}) TO STDOUT`)).toArray();
  const copied = Buffer.concat(pieces as Buffer[]).toString();
  return copied === '' ? [] : copied.slice(0, -1).split('\n');
}
