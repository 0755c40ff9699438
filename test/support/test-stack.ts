import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '#apps/launcher/servers/ports.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { insertCompany } from '#persistence/insert-company.js';
import { ApiSession } from '#platform/api-session.js';
import { sandboxCompany } from '#platform/demo/sandbox-company.js';
import { withDataSource } from './data-source.js';
import { HostedService } from './hosted/hosted-service.js';
import { quickHash } from './quick-hash.js';
import { ServiceProcess } from './service-process.js';
import { createTestDatabase, type DatabaseServer, type TestDatabase } from './test-database.js';

export interface TestStack {
  url: string;
  taskQueue: string;
  evidenceDirectory: string;
  database: TestDatabase;
  administrator: { login: string; password: string };
  /** The processes that API and worker run in. */
  pids: { api: number | undefined; worker: number | undefined };
  /** Signs in as one of the demo's people: admin, manager, head, commercial, general, accounting. */
  as: (handle: string) => Promise<ApiSession>;
  stop: () => Promise<void>;
}

/** A stack whose API and worker are processes of their own: they can be killed, and their logs are theirs alone. */
export interface StackOfProcesses extends TestStack {
  api: ServiceProcess;
  worker: ServiceProcess;
  untilReady: () => Promise<void>;
  /** Another worker beside the first, which ends with the stack. */
  startAnotherWorker: () => Promise<ServiceProcess>;
}

interface StackOptions {
  /** Settings of the API on top of the usual ones. */
  apiEnv?: Record<string, string>;
  /** Settings of both services on top of the usual ones. */
  env?: Record<string, string>;
  /** Where the worker finds the database, when it is not to reach it directly. */
  workerDatabaseUrl?: (databaseUrl: string) => string;
  /** A PostgreSQL of the spec's own, when it is to be taken away. */
  databaseServer?: DatabaseServer;
}

/** Of a service what a stack needs to begin and to end. */
interface Service {
  readonly isRunning: boolean;
  readonly lastOutput: string;
  readonly pid: number | undefined;
  start(): void | Promise<void>;
  stop(): Promise<void>;
}

type MakeService<S extends Service> = (name: 'api' | 'worker', env: Record<string, string>, folder: string) => S;

/**
 * The product as it runs, on a database and a task queue of its own, the demo company in it. API and worker are
 * applications of their own in processes that have loaded them for earlier specs already: one stack at a time.
 */
export function startTestStack(options: StackOptions = {}): Promise<TestStack> {
  return startStack(options, (name, env, folder) => new HostedService(name, env, join(folder, `${name}.log`)));
}

/** The same with processes of its own, for a spec that kills them or reads their logs. */
export async function startStackOfProcesses(options: StackOptions = {}): Promise<StackOfProcesses> {
  const { makeWorker, stop, ...stack } = await startStack(options, (name, env) => new ServiceProcess(name, env));
  const others: ServiceProcess[] = [];
  return {
    ...stack,
    startAnotherWorker: async () => {
      const worker = makeWorker();
      others.push(worker);
      worker.start();
      await worker.untilUp();
      return worker;
    },
    stop: async () => {
      await Promise.all(others.map((worker) => worker.stop()));
      await stop();
    },
  };
}

async function startStack<S extends Service>(
  { apiEnv = {}, env: settings = {}, workerDatabaseUrl = (url) => url, databaseServer }: StackOptions,
  make: MakeService<S>,
): Promise<TestStack & { api: S; worker: S; makeWorker: () => S; untilReady: () => Promise<void> }> {
  const database = await createTestDatabase(databaseServer);
  await withDataSource(database.url, async (dataSource) => {
    const { name, suffix, startsOn, password } = demoCompany;
    const company = await sandboxCompany({ name, suffix, startsOn, password });
    const passwordHash = await quickHash(password);
    const people = company.people.map((person) => ({ ...person, passwordHash }));
    await dataSource.transaction((manager) => insertCompany(manager, { ...company, people }));
  });
  const port = await findFreePort();
  const taskQueue = `test-${randomBytes(6).toString('hex')}`;
  const folder = await mkdtemp(join(tmpdir(), 'premia-stack-'));
  const evidenceDirectory = join(folder, 'evidence');
  await mkdir(evidenceDirectory);
  const env = {
    EVIDENCE_DIRECTORY: evidenceDirectory,
    DATABASE_URL: database.url,
    TASK_QUEUE: taskQueue,
    PORT: String(port),
    HOST: '127.0.0.1',
    NODE_ENV: 'test',
    ...settings,
  };
  const api = make('api', { ...env, ...apiEnv }, folder);
  const makeWorker = () => make('worker', { ...env, DATABASE_URL: workerDatabaseUrl(database.url) }, folder);
  const worker = makeWorker();
  const url = `http://127.0.0.1:${port}`;
  const untilReady = () => waitUntilReady(url, api, worker);
  const stop = async (): Promise<void> => {
    const ended = await Promise.allSettled([api.stop(), worker.stop()]);
    await database.drop();
    await rm(folder, { recursive: true });
    for (const each of ended) if (each.status === 'rejected') throw each.reason;
  };
  try {
    await Promise.all([api.start(), worker.start()]);
    await untilReady();
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
  return {
    url,
    taskQueue,
    evidenceDirectory,
    database,
    api,
    worker,
    makeWorker,
    untilReady,
    pids: { api: api.pid, worker: worker.pid },
    administrator: { login: `admin@${demoCompany.suffix}`, password: demoCompany.password },
    as: (handle) => new ApiSession(url).signIn(`${handle}@${demoCompany.suffix}`, demoCompany.password),
    stop,
  };
}

const longestStartMs = 60_000;

async function waitUntilReady(url: string, api: Service, worker: Service): Promise<void> {
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
