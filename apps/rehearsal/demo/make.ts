import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import { DataSource } from 'typeorm';
import { root } from '#apps/launcher/settings.js';
import { companyWithAYear } from '#platform/demo/demo-company.js';
import { sandboxCompany } from '#platform/demo/sandbox-company.js';
import { EvidenceDirectory } from '#platform/evidence/evidence-directory.js';
import type { OrganisationId } from '#approvals/ids.js';
import type { FileOfDump } from '#persistence/company-dump/company-dump.js';
import { dumpCompany } from '#persistence/company-dump/dump-company.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { insertCompany } from '#persistence/insert-company.js';
import { RehearsalContext, type Sandbox } from '../rehearsal-context.js';
import { startThrowAwayStack } from '../throw-away-stack.js';
import { drawDemoYear } from './draw-demo-year.js';
import { playDemoYear } from './play-demo-year.js';

const say = (line: string): void => void process.stderr.write(`${line}\n`);

/** Plays the year of the demo company on a stack of its own, and writes what `demo restore` puts up. */
async function make(seed: number): Promise<void> {
  const interruption = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => interruption.abort());
  const stack = await startThrowAwayStack(say, interruption.signal);
  const owner = await new DataSource(databaseOptions(stack.ownerUrl)).initialize();
  try {
    const sandbox = await openSandbox(owner);
    const context = RehearsalContext.in(stack.url, sandbox, companyWithAYear.password, `@${companyWithAYear.suffix}`);
    await playDemoYear(context, drawDemoYear(seed), (on, what) => say(`${on}  ${what}`));
    const files = await evidenceOf(owner, sandbox.organisationId, new EvidenceDirectory(stack.evidenceDirectory));
    const dump = await owner.transaction('REPEATABLE READ', (manager) =>
      dumpCompany(manager, sandbox.organisationId, files),
    );
    writeFileSync(join(root, companyWithAYear.dump), dump);
    say(`${companyWithAYear.dump}: ${dump.length} bytes`);
  } finally {
    await owner.destroy();
    await stack.stop();
  }
}

/** The company as an installation begins: its first people, as the operator's command makes them. */
async function openSandbox(owner: DataSource): Promise<Sandbox> {
  const { organisation, departmentId, people } = await owner.transaction(async (manager) =>
    insertCompany(manager, await sandboxCompany(companyWithAYear)),
  );
  return { organisationId: organisation.id, departmentId: departmentId ?? '', people };
}

async function evidenceOf(owner: DataSource, organisationId: string, store: EvidenceDirectory): Promise<FileOfDump[]> {
  const kept = await owner.query<{ sha256: string }[]>(
    'SELECT DISTINCT sha256 FROM evidence_files WHERE organisation_id = $1 ORDER BY sha256',
    [organisationId],
  );
  const read = kept.map(async ({ sha256 }) => {
    const bytes = await store.get({ organisationId: organisationId as OrganisationId, sha256 });
    return { sha256, base64: bytes.toString('base64') };
  });
  return Promise.all(read);
}

const program = new Command('demo:make')
  .description(
    `Plays the year of the demo company ${companyWithAYear.name} through the public HTTP API, on a stack of its own, and writes ${companyWithAYear.dump}, from which \`npm start\` puts it up.`,
  )
  .option(
    '--seed <number>',
    'what decides what is drawn of the year',
    (text) => {
      if (/^\d{1,9}$/.test(text)) return Number(text);
      throw new InvalidArgumentError('It is a whole number of at most nine digits.');
    },
    1,
  );

program.parse();
await make(program.opts<{ seed: number }>().seed);
// Sessions keep connections open for a while; everything that had to be stopped is.
process.exit();
