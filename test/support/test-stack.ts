import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '#apps/launcher/servers/ports.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { insertCompany } from '#persistence/insert-company.js';
import { ApiSession } from '#platform/api-session.js';
import { sandboxCompany } from '#platform/demo/sandbox-company.js';
import { withDataSource } from './data-source.js';
import { ServiceProcess } from './service-process.js';
import { createTestDatabase, type TestDatabase } from './test-database.js';

export interface TestStack {
  url: string;
  taskQueue: string;
  evidenceDirectory: string;
  database: TestDatabase;
  api: ServiceProcess;
  worker: ServiceProcess;
  administrator: { login: string; password: string };
  /** Signs in as one of the demo's people: admin, manager, head, commercial, general, accounting. */
  as: (handle: string) => Promise<ApiSession>;
  untilReady: () => Promise<void>;
  stop: () => Promise<void>;
}

interface StackOptions {
  /** Settings of the API on top of the usual ones. */
  apiEnv?: Record<string, string>;
  /** Settings of both processes on top of the usual ones. */
  env?: Record<string, string>;
  /** Where the worker finds the database, when it is not to reach it directly. */
  workerDatabaseUrl?: (databaseUrl: string) => string;
}

/** The product as it runs: API and worker as processes, a database of their own, the demo company in it. */
export async function startTestStack({
  apiEnv = {},
  env: settings = {},
  workerDatabaseUrl = (url) => url,
}: StackOptions = {}): Promise<TestStack> {
  const database = await createTestDatabase();
  await withDataSource(database.url, async (dataSource) => {
    const { name, suffix, startsOn, password } = demoCompany;
    const company = await sandboxCompany({ name, suffix, startsOn, password });
    await dataSource.transaction((manager) => insertCompany(manager, company));
  });
  const port = await findFreePort();
  const taskQueue = `test-${randomBytes(6).toString('hex')}`;
  const evidenceDirectory = await mkdtemp(join(tmpdir(), 'premia-evidence-'));
  const env = {
    EVIDENCE_DIRECTORY: evidenceDirectory,
    DATABASE_URL: database.url,
    TASK_QUEUE: taskQueue,
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'test',
    ...settings,
  };
  const api = new ServiceProcess('api', { ...env, ...apiEnv });
  const worker = new ServiceProcess('worker', { ...env, DATABASE_URL: workerDatabaseUrl(database.url) });
  api.start();
  worker.start();
  const url = `http://127.0.0.1:${port}`;
  const untilReady = () => waitUntilReady(url, api, worker);
  await untilReady();
  return {
    url,
    taskQueue,
    evidenceDirectory,
    database,
    api,
    worker,
    untilReady,
    administrator: { login: `admin@${demoCompany.suffix}`, password: demoCompany.password },
    as: (handle) => new ApiSession(url).signIn(`${handle}@${demoCompany.suffix}`, demoCompany.password),
    stop: async () => {
      await Promise.all([api.stop(), worker.stop()]);
      await database.drop();
      await rm(evidenceDirectory, { recursive: true });
    },
  };
}

const longestStartMs = 60_000;

async function waitUntilReady(url: string, api: ServiceProcess, worker: ServiceProcess): Promise<void> {
  const giveUpAt = Date.now() + longestStartMs;
  while (Date.now() < giveUpAt) {
    const isReady = await fetch(`${url}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
    if (isReady) return;
    if (!api.isRunning || !worker.isRunning) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`The stack is not ready.\nAPI:\n${api.lastOutput}\nWorker:\n${worker.lastOutput}`);
}
