import { demoCompany } from '#platform/demo/demo-company.js';
import { startOfDay } from '#calendar/time-zone.js';
import { ApiSession } from '#platform/api-session.js';
import { hashPassword } from '#platform/password.js';
import { withDataSource } from '../support/data-source.js';
import { startStackOfProcesses, type StackOfProcesses } from '../support/test-stack.js';
import { memoryMegabytes } from './memory.js';
import { insertPeopleWithSchemes, type PeopleOfBench } from './people-with-schemes.js';
import type { ThrowAwayServers } from './throw-away-servers.js';

export interface ProductRun {
  seconds: number;
  statementsPerSecond: number;
  total: string;
  /** The most that was seen of each process with its children; null where the system does not tell. */
  memoryMegabytes: Record<string, number | null>;
}

const month = '2026-07';
const payday = '2026-08-10';
const lookEveryMs = 500;
const login = 'accounting@bench.test';

/** Runs the payroll of a month as accounting does, through API and worker, until its register can be signed. */
export async function runThroughProduct(servers: ThrowAwayServers, made: PeopleOfBench): Promise<ProductRun> {
  const stack = await startStackOfProcesses();
  try {
    await insertCompanyOn(stack, made);
    const accounting = await new ApiSession(stack.url).signIn(login, demoCompany.password);
    const seen: Record<string, number | null> = {};
    const look = () => {
      for (const [name, pid] of Object.entries(processesOf(stack, servers))) {
        const size = pid === undefined ? undefined : memoryMegabytes(pid);
        seen[name] = size === undefined ? null : Math.max(seen[name] ?? 0, size);
      }
    };
    const begun = performance.now();
    const { runId } = await accounting.post<{ runId: string }>('/api/payroll-runs', { month });
    for (;;) {
      look();
      const { status, total, people } = await accounting.get<{ status: string; total: string; people: number }>(
        `/api/payroll-runs/${runId}`,
      );
      if (status !== 'calculating') {
        const seconds = (performance.now() - begun) / 1000;
        return {
          seconds: Number(seconds.toFixed(1)),
          statementsPerSecond: Math.round(people / seconds),
          total: status === 'in-approval' ? total : '0',
          memoryMegabytes: seen,
        };
      }
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  } finally {
    await stack.stop();
  }
}

/** A company whose clock stands on the day of payroll, with somebody in accounting. */
async function insertCompanyOn(stack: StackOfProcesses, made: PeopleOfBench): Promise<void> {
  const passwordHash = await hashPassword(demoCompany.password);
  const accounting = { name: 'Accounting', login, passwordHash, roles: ['accounting' as const], inDepartment: false };
  await withDataSource(stack.database.ownerUrl, (dataSource) =>
    dataSource.transaction((manager) =>
      insertPeopleWithSchemes(manager, made, {
        isSandbox: true,
        clockOffsetMs: Date.parse(startOfDay(payday, demoCompany.timeZone)) - Date.now(),
        people: [accounting],
      }),
    ),
  );
}

function processesOf(
  stack: StackOfProcesses,
  { postgres, temporal }: ThrowAwayServers,
): Record<string, number | undefined> {
  return { api: stack.api.pid, worker: stack.worker.pid, postgres: postgres.pid, temporal: temporal.pid };
}
