import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { examine } from '#apps/operator/doctor/examine.js';
import { RunningProcesses } from '#apps/operator/doctor/running-processes.js';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import { RunVerifier } from '#compensation/pack/verify-run.js';
import { readDump, type TableOfDump } from '#persistence/company-dump/company-dump.js';
import { dumpCompany } from '#persistence/company-dump/dump-company.js';
import { ApiSession } from '#platform/api-session.js';
import { companyWithAYear } from '#platform/demo/demo-company.js';
import { withDataSource } from '../support/data-source.js';
import { type OperatorCommand, operatorCommand } from '../support/operator-command.js';
import { schemaFixture } from '../support/schema-fixture.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { createTestDatabase } from '../support/test-database.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Page<T> {
  items: T[];
}

interface Waiting {
  documentId: string;
  kind: string;
  version: number;
  sha256: string;
}

interface Run {
  id: string;
  month: string;
  status: string;
  people: number;
  total: string;
}

interface Restored {
  restored: boolean;
  organisationId: string;
  processes: number;
}

/** Tables in which nothing is of a clock of the database, or numbered by it. */
const settled = ['document_versions', 'decisions', 'payroll_inputs', 'statements', 'statement_lines', 'assignments'];

async function readShippedDump(): Promise<Map<string, TableOfDump>> {
  const { tables } = readDump(gunzipSync(await readFile(companyWithAYear.dump)).toString());
  return new Map(tables.map((table) => [table.name, table]));
}

describe('The demo company with a year behind it', () => {
  let stack: TestStack;
  let operator: OperatorCommand;
  let restored: Restored;
  const settings = () => ({
    TASK_QUEUE: stack.taskQueue,
    TEMPORAL_ADDRESS: process.env.TEMPORAL_ADDRESS ?? '',
    TEMPORAL_NAMESPACE: process.env.TEMPORAL_NAMESPACE ?? 'default',
    EVIDENCE_DIRECTORY: stack.evidenceDirectory,
  });
  const as = (handle: string) =>
    new ApiSession(stack.url).signIn(`${handle}@${companyWithAYear.suffix}`, companyWithAYear.password);
  const waitingFor = async (handle: string) => {
    const { items } = await (await as(handle)).get<Page<Waiting>>('/api/approvals?limit=200');
    return items;
  };
  const sign = async (handle: string, kind: string) => {
    const document = (await waitingFor(handle)).find((each) => each.kind === kind);
    if (!document) throw new Error(`No ${kind} waits for ${handle}`);
    const { documentId, version, sha256 } = document;
    return (await as(handle)).post<{ status: string }>(`/api/documents/${documentId}/decisions`, {
      version,
      sha256,
      decision: 'sign',
    });
  };

  beforeAll(async () => {
    stack = await startTestStack();
    operator = operatorCommand(stack);
    restored = await operator.answered<Restored>(['demo', 'restore'], settings());
  }, 120_000);
  afterAll(() => stack.stop());

  it('is put up once, beside the first one, and not in production', async () => {
    expect(restored).toMatchObject({ restored: true, name: 'Meridian' });
    expect(restored.processes).toBeGreaterThan(10);
    expect(await operator.answered(['demo', 'restore'], settings())).toMatchObject({
      ...{ restored: false, processes: 0, organisationId: restored.organisationId },
    });
    expect(await operator.refused(['demo', 'restore'], { ...settings(), NODE_ENV: 'production' })).toMatchObject({
      code: 'demo-in-production',
    });
    const { companies } = await new ApiSession(stack.url).get<{
      companies: { name: string; password: string; people: { login: string }[] }[];
    }>('/api/demo-company');
    expect(companies.map(({ name, password, people }) => [name, password, people.length])).toEqual([
      ['Alpha', 'example-password-of-alpha', 6],
      ['Meridian', companyWithAYear.password, companyWithAYear.offered.length],
    ]);
  });

  it('is not put up beside a company that is no sandbox', async () => {
    const database = await createTestDatabase();
    try {
      await schemaFixture(database);
      const there = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
      const { code, err } = await operator.premia(['demo', 'restore'], { ...settings(), ...there });
      expect({ code, refusal: JSON.parse(err) as unknown }).toMatchObject({
        code: 2,
        refusal: { code: 'real-company-there' },
      });
      expect(await database.query('SELECT name FROM organisations')).toEqual([{ name: 'Alpha' }]);
    } finally {
      await database.drop();
    }
  });

  it('is what was dumped, row for row', async () => {
    const shipped = await readShippedDump();
    const again = await withDataSource(stack.database.ownerUrl, (owner) =>
      owner.transaction((manager) => dumpCompany(manager, restored.organisationId, [])),
    );
    const { tables } = readDump(gunzipSync(again).toString());
    for (const name of settled) expect(tables.find((each) => each.name === name)).toEqual(shipped.get(name));
    // What is begun anew may have told somebody something since.
    const counts = new Map(tables.map((each) => [each.name, each.rows.length]));
    for (const [name, { rows }] of shipped) expect(counts.get(name)).toBeGreaterThanOrEqual(rows.length);
  });

  it('stands on the day on which its year was left, and has every process that it needs', async () => {
    const { now } = await (await as('admin')).get<{ now: string }>('/api/clock');
    expect(dayOfInstant(now, 'Europe/Moscow')).toBe('2027-01-11');
    const { taskQueue, database } = stack;
    const found = await withTemporalClient((client) =>
      withDataSource(database.url, (dataSource) => {
        const running = new RunningProcesses(client, taskQueue);
        return examine({ dataSource, ownerUrl: database.ownerUrl, client, taskQueue, running });
      }),
    );
    expect(found.filter(({ organisationId }) => organisationId === restored.organisationId)).toEqual([]);
  });

  it('has paid every month what its packs give, to the kopeck', async () => {
    const accounting = await as('accounting');
    const { items } = await accounting.get<Page<Run>>('/api/payroll-runs?limit=200');
    const posted = items.filter(({ status }) => status === 'posted');
    expect(new Set(posted.map(({ month }) => month)).size).toBe(11);
    for (const { id, people } of posted) {
      const verifier = new RunVerifier();
      for await (const line of accounting.lines(`/api/payroll-runs/${id}/packs`)) verifier.add(line);
      expect(verifier.finish()).toMatchObject({ verdict: 'identical', differences: [], people });
    }
  }, 60_000);

  it('has something waiting for everybody who decides', async () => {
    const kinds = async (handle: string) => [...new Set((await waitingFor(handle)).map(({ kind }) => kind))].sort();
    expect(await kinds('general')).toEqual(['kpi-plan', 'payroll-register']);
    expect(await kinds('commercial')).toEqual(['kpi-plan', 'pay-scheme', 'plan-revision']);
    const { items } = await (await as('head')).get<Page<{ id: string }>>('/api/disputes?toAnswer=true');
    expect(items).toHaveLength(1);
  });

  it('goes on: a revision is signed with its evidence at hand, a dispute answered, the register signed and posted', async () => {
    const [revision] = (await waitingFor('commercial')).filter(({ kind }) => kind === 'plan-revision');
    const commercial = await as('commercial');
    const read = await commercial.get<{ version: { content: { evidence: { files: { id: string }[] }[] } } }>(
      `/api/plan-revisions/${revision?.documentId}`,
    );
    const [file] = read.version.content.evidence[0]?.files ?? [];
    const letter = await commercial.download(`/api/evidence-files/${file?.id}/content`);
    expect(letter.toString()).toContain('The plant stands still');
    await sign('commercial', 'plan-revision');
    expect(await sign('general', 'plan-revision')).toMatchObject({ status: 'signed' });
    const head = await as('head');
    const { items } = await head.get<Page<{ id: string }>>('/api/disputes?toAnswer=true');
    const answer = { answer: 'refuse', words: 'The accounts of 31 December do not have it.' };
    expect(await head.post(`/api/disputes/${items[0]?.id}/answer`, answer)).toMatchObject({ status: 'refused' });
    await sign('general', 'payroll-register');
    const accounting = await as('accounting');
    await eventually('the posting of December', async () => {
      const runs = await accounting.get<Page<Run>>('/api/payroll-runs?month=2026-12');
      return runs.items.every(({ status }) => status === 'posted') || undefined;
    });
  }, 60_000);
});
