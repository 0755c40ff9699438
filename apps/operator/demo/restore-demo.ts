import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { CommandRefusal } from '../command-refusal.js';
import { readDump } from '#persistence/company-dump/company-dump.js';
import { restoreCompany } from '#persistence/company-dump/restore-company.js';
import { companyWithAYear } from '#platform/demo/demo-company.js';
import type { EvidenceStore } from '#platform/evidence/evidence-store.js';
import { hashPassword } from '#platform/password.js';

/** Two who restore at once take turns. Any number that no other software takes as its advisory lock. */
const restoreLock = 7_265_402_120;

export interface RestoredDemo {
  /** Whether it was put up now, and was not there before. */
  readonly restored: boolean;
  readonly organisationId: OrganisationId;
}

/** Puts up the demo company that has a year behind it, as the role that owns the tables; leaves alone the one that is there. */
export async function restoreDemo(manager: EntityManager, store: EvidenceStore): Promise<RestoredDemo> {
  await manager.query('SELECT pg_advisory_xact_lock($1)', [restoreLock]);
  const [there] = await companyOf(manager);
  if (there) return { restored: false, ...there };
  await refuseBesideRealCompany(manager);
  const [packed, passwordHash] = await Promise.all([readDumpFile(), hashPassword(companyWithAYear.password)]);
  const dump = readDump((await promisify(gunzip)(packed)).toString());
  await restoreCompany(manager, dump, passwordHash);
  const [restored] = await companyOf(manager);
  if (!restored)
    throw new Error(`${companyWithAYear.dump} has nobody who signs in as admin@${companyWithAYear.suffix}`);
  for (const { sha256, base64 } of dump.files)
    await store.put({ organisationId: restored.organisationId, sha256 }, Buffer.from(base64, 'base64'));
  return { restored: true, ...restored };
}

/** Whoever has an example password is nobody's neighbour in a database that is worked with. */
async function refuseBesideRealCompany(manager: EntityManager): Promise<void> {
  const [real] = await manager.query<{ name: string }[]>('SELECT name FROM organisations WHERE NOT is_sandbox LIMIT 1');
  if (!real) return;
  throw new CommandRefusal(
    'conflict',
    'real-company-there',
    `The database has ${real.name}, which is no sandbox. ${companyWithAYear.name} has example passwords, and is put up beside sandboxes alone.`,
  );
}

async function readDumpFile(): Promise<Buffer> {
  try {
    return await readFile(companyWithAYear.dump);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
    throw new CommandRefusal(
      'not-found',
      'demo-not-here',
      `${companyWithAYear.dump} is not in this folder. Run the command in a checkout: containers do not have the file.`,
    );
  }
}

function companyOf(manager: EntityManager): Promise<{ organisationId: OrganisationId }[]> {
  return manager.query('SELECT organisation_id AS "organisationId" FROM people WHERE login = $1', [
    `admin@${companyWithAYear.suffix}`,
  ]);
}
