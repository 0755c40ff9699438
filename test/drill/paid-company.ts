import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { findFreePort } from '#apps/launcher/servers/ports.js';
import { startOfDay } from '#calendar/time-zone.js';
import { privilegesOnDatabase } from '#persistence/grant-privileges.js';
import { migrate, roleOf } from '#persistence/migrate.js';
import { ApiSession } from '#platform/api-session.js';
import { demoCompany } from '#platform/demo/demo-company.js';
import { insertPeopleWithSchemes } from '../bench/people-with-schemes.js';
import { withDataSource } from '../support/data-source.js';
import { quickHash } from '../support/quick-hash.js';
import { ServiceProcess } from '../support/service-process.js';
import type { DurableServers } from './durable-servers.js';

export const month = '2026-07';
const payday = '2026-08-10';
const accountingLogin = 'accounting@drill.test';
const directorLogin = 'director@drill.test';
/** Accounting of the company, as settings of the operator's command. */
export const accountingOfDrill = { PREMIA_LOGIN: accountingLogin, PREMIA_PASSWORD: demoCompany.password };
const inDepartment = 500;
const supervisedEveryMs = 200;

/** Asks a database on a connection of its own, which is not there any more when the server is killed. */
export async function ask<Row extends Record<string, unknown>>(
  url: string,
  sql: string,
  params: unknown[] = [],
): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(sql, params)).rows;
  } finally {
    await client.end();
  }
}

/** A database with a company on the day of its payroll: everybody has a scheme, a plan, actuals and deals. */
export async function seedCompany({ postgres }: DurableServers, people: number, deals: number): Promise<string> {
  const name = 'drill_seed';
  const { ownerUrl, url } = postgres.server;
  await ask(ownerUrl, `CREATE DATABASE ${name}`);
  await migrate({ ownerUrl: onDatabase(ownerUrl, name), applicationUrl: onDatabase(url, name) });
  const passwordHash = await quickHash(demoCompany.password);
  const who = { passwordHash, inDepartment: false };
  await withDataSource(onDatabase(ownerUrl, name), (dataSource) =>
    dataSource.transaction((manager) =>
      insertPeopleWithSchemes(
        manager,
        { people, inDepartment, deals },
        {
          isSandbox: true,
          clockOffsetMs: Date.parse(startOfDay(payday, demoCompany.timeZone)) - Date.now(),
          people: [
            { ...who, name: 'Accounting', login: accountingLogin, roles: ['accounting'] },
            { ...who, name: 'Director', login: directorLogin, roles: ['general-director'] },
          ],
        },
      ),
    ),
  );
  return name;
}

/** Of the servers of a drill, what API and worker need to find them. */
interface Servers {
  postgres: { server: { url: string; ownerUrl: string } };
  temporal: { server: { address: string; namespace: string } };
}

/** API and worker as built, on a database of the drill. */
export class PaidCompany {
  private constructor(
    private readonly urls: { application: string; owner: string },
    private readonly folder: string,
    readonly apiUrl: string,
    readonly api: ServiceProcess,
    readonly worker: ServiceProcess,
    private readonly another: ServiceProcess,
  ) {}

  static async start(servers: Servers, database: string): Promise<PaidCompany> {
    const { ownerUrl, url } = servers.postgres.server;
    const urls = { application: onDatabase(url, database), owner: onDatabase(ownerUrl, database) };
    const folder = await mkdtemp(join(tmpdir(), 'premia-drill-'));
    const evidence = join(folder, 'evidence');
    await mkdir(evidence);
    const port = await findFreePort();
    const { address, namespace } = servers.temporal.server;
    const env = {
      EVIDENCE_DIRECTORY: evidence,
      DATABASE_URL: urls.application,
      TASK_QUEUE: `drill-${randomBytes(6).toString('hex')}`,
      TEMPORAL_ADDRESS: address,
      TEMPORAL_NAMESPACE: namespace,
      PORT: String(port),
      HOST: '127.0.0.1',
      NODE_ENV: 'test',
    };
    const api = new ServiceProcess('api', env);
    const worker = new ServiceProcess('worker', env);
    const company = new PaidCompany(
      urls,
      folder,
      `http://127.0.0.1:${port}`,
      api,
      worker,
      new ServiceProcess('worker', env),
    );
    api.start();
    worker.start();
    await Promise.all([api.untilUp(), worker.untilUp()]);
    return company;
  }

  query<Row extends Record<string, unknown>>(sql: string, params?: unknown[]): Promise<Row[]> {
    return ask<Row>(this.urls.owner, sql, params);
  }

  accounting(): Promise<ApiSession> {
    return new ApiSession(this.apiUrl).signIn(accountingLogin, demoCompany.password);
  }

  director(): Promise<ApiSession> {
    return new ApiSession(this.apiUrl).signIn(directorLogin, demoCompany.password);
  }

  /** Does something while whatever ends is started again, as a supervisor would. */
  async whileSupervised<T>(work: () => Promise<T>): Promise<T> {
    const watching = setInterval(() => this.supervise(), supervisedEveryMs);
    try {
      return await work();
    } finally {
      clearInterval(watching);
    }
  }

  private supervise(): void {
    for (const process of [this.api, this.worker]) if (!process.isRunning) process.start();
  }

  /** Another worker, which takes over what the first one has begun. */
  async startAnotherWorker(): Promise<void> {
    this.another.start();
    await this.another.untilUp();
  }

  async stop(): Promise<void> {
    await Promise.all([this.api.stop(), this.worker.stop(), this.another.stop()]);
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A copy of a database that nobody is connected to. */
export async function copyDatabase({ postgres }: DurableServers, template: string, name: string): Promise<string> {
  const { ownerUrl, url } = postgres.server;
  await ask(ownerUrl, `CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY file_copy`);
  for (const statement of privilegesOnDatabase(name, roleOf(url))) await ask(ownerUrl, statement);
  return name;
}

export async function dropDatabase({ postgres }: DurableServers, name: string): Promise<void> {
  await ask(postgres.server.ownerUrl, `DROP DATABASE ${name} WITH (FORCE)`);
}

function onDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}
