import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import { demoCompany } from '#platform/demo/demo-company.js';
import { startOfDay } from '#calendar/time-zone.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { ApiSession } from '#platform/api-session.js';
import { hashPassword } from '#platform/password.js';
import { withDataSource } from '../support/data-source.js';
import { withTemporalClient } from '../support/temporal-client.js';
import type { StackOfProcesses } from '../support/test-stack.js';
import { cpuMilliseconds } from './cpu-time.js';
import { memoryMegabytes, peakMegabytes } from './memory.js';
import { insertPeopleWithSchemes, type PeopleOfBench } from './people-with-schemes.js';
import { type StepTimes, timesOfSteps } from './run-steps.js';
import { type Span, StatementReader } from './statement-reader.js';
import type { ThrowAwayServers } from './throw-away-servers.js';

type OfProcesses = Record<string, number | null>;

export interface ProductRun {
  runId: string;
  /** From the request to posted statements, without the time in which the register waited for its signature. */
  milliseconds: number;
  /** Until the request was answered. */
  startMilliseconds: number;
  /** From the signature to posted statements. */
  postMilliseconds: number;
  steps: Record<string, StepTimes>;
  historyEvents: number;
  total: string;
  rows: { statements: number; lines: number };
  cpuMilliseconds: OfProcesses;
  /** The most that a process ever had in memory; of PostgreSQL and Temporal what was seen of all their processes together. */
  peakMegabytes: OfProcesses;
  statements: ReturnType<StatementReader['times']> & { byStep: Record<string, ReturnType<StatementReader['times']>> };
}

const month = '2026-07';
const payday = '2026-08-10';
const lookEveryMs = 250;

interface RunView {
  status: string;
  total: string;
  people: number;
  endedBecause: string | null;
  register: { documentId: string; version: number; sha256: string } | null;
}

/** Runs the payroll of a month as accounting and the general director do, through API and worker, until it is posted. */
export async function runThroughProduct(
  stack: StackOfProcesses,
  servers: ThrowAwayServers,
  made: PeopleOfBench,
): Promise<ProductRun> {
  const { accounting, director, organisationId } = await insertCompanyOn(stack, made);
  const seen: OfProcesses = {};
  const processes = processesOf(stack, servers);
  const look = () => {
    for (const [name, pid] of Object.entries(processes)) {
      const size = pid === undefined ? undefined : memoryMegabytes(pid);
      seen[name] = size === undefined ? null : Math.max(seen[name] ?? 0, size);
    }
  };
  const cpuBefore = cpuOf(processes);
  const begun = performance.now();
  const { runId, number } = await accounting.post<{ runId: string; number: number }>('/api/payroll-runs', { month });
  const startMilliseconds = performance.now() - begun;
  const reader = new StatementReader(accounting, runId);
  const until = async (status: string): Promise<RunView> => {
    for (;;) {
      look();
      const run = await accounting.get<RunView>(`/api/payroll-runs/${runId}`);
      if (run.status === status) return run;
      if (run.status === 'failed' || run.status === 'returned')
        throw new Error(`The run has ended: ${run.endedBecause}`);
      await pause(lookEveryMs);
    }
  };
  const { register, total } = await until('in-approval');
  const toRegister = performance.now() - begun;
  if (!register) throw new Error('The run has no register');
  const signed = performance.now();
  const signedAt = Date.now();
  const { documentId, version, sha256 } = register;
  await director.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
  await until('posted');
  const postMilliseconds = performance.now() - signed;
  const postedAt = Date.now();
  await reader.stop();
  const cpuAfter = cpuOf(processes);
  const rows = await withDataSource(stack.database.url, async (dataSource) => {
    const [counted] = await dataSource.query<{ statements: number; lines: number }[]>(
      `SELECT count(DISTINCT s.id)::int AS statements, count(l.statement_id)::int AS lines
         FROM statements s LEFT JOIN statement_lines l ON l.statement_id = s.id WHERE s.run_id = $1`,
      [runId],
    );
    return counted ?? { statements: 0, lines: 0 };
  });
  const history = await historyOf(workflowIds.payrollRun(organisationId, month, number));
  return {
    ...{ runId, startMilliseconds, postMilliseconds, total, rows },
    milliseconds: toRegister + postMilliseconds,
    ...history,
    statements: {
      ...reader.times(),
      byStep: timesByStep(reader, history.steps, [signedAt, postedAt]),
    },
    cpuMilliseconds: Object.fromEntries(
      Object.entries(cpuAfter).map(([name, after]) => {
        const before = cpuBefore[name] ?? null;
        return [name, after === null || before === null ? null : after - before];
      }),
    ),
    peakMegabytes: {
      ...seen,
      api: peakMegabytes(stack.api.pid ?? 0) ?? null,
      worker: peakMegabytes(stack.worker.pid ?? 0) ?? null,
    },
  };
}

async function historyOf(workflowId: string): Promise<Pick<ProductRun, 'steps' | 'historyEvents'>> {
  return withTemporalClient(async (client) => {
    const { events = [] } = await client.workflow.getHandle(workflowId).fetchHistory();
    const steps = timesOfSteps(
      (events ?? []).map(
        ({ eventId, eventTime, activityTaskScheduledEventAttributes, activityTaskCompletedEventAttributes }) => ({
          eventId,
          at: Number(eventTime?.seconds ?? 0) * 1000 + (eventTime?.nanos ?? 0) / 1e6,
          ...(activityTaskScheduledEventAttributes
            ? { scheduled: { name: activityTaskScheduledEventAttributes.activityType?.name ?? '' } }
            : {}),
          ...(activityTaskCompletedEventAttributes
            ? { completed: { scheduledEventId: activityTaskCompletedEventAttributes.scheduledEventId } }
            : {}),
        }),
      ),
    );
    return { steps, historyEvents: (events ?? []).length };
  });
}

/** How long what was read took while the run was at each of its steps. */
function timesByStep(
  reader: StatementReader,
  steps: ProductRun['steps'],
  post: Span,
): ProductRun['statements']['byStep'] {
  const spanOf = (first: string, last = first): Span => [steps[first]?.firstAt ?? 0, steps[last]?.lastAt ?? 0];
  const spans: Record<string, Span> = {
    freeze: spanOf('freezeInputs'),
    calculate: spanOf('calculateRange'),
    reconcile: spanOf('draftRegister', 'sendRegister'),
    post,
  };
  return Object.fromEntries(Object.entries(spans).map(([name, span]) => [name, reader.times(span)]));
}

/** What is entered over weeks has been vacuumed and written to the disk by the time of a payroll; what was entered a second ago, the first that reads it marks and logs. */
async function settle(dataSource: DataSource): Promise<void> {
  await dataSource.query('VACUUM');
  await dataSource.query('CHECKPOINT');
}

/** A company whose clock stands on the day of payroll, with somebody in accounting and somebody who signs. */
async function insertCompanyOn(stack: StackOfProcesses, made: PeopleOfBench) {
  const passwordHash = await hashPassword(demoCompany.password);
  const person = (name: string, role: 'accounting' | 'general-director') => ({
    name,
    login: `${role}@bench.test`,
    passwordHash,
    roles: [role],
    inDepartment: false,
  });
  const people = [person('Accounting', 'accounting'), person('Director', 'general-director')];
  const { organisation } = await withDataSource(stack.database.ownerUrl, async (dataSource) => {
    const stored = await dataSource.transaction((manager) =>
      insertPeopleWithSchemes(manager, made, {
        isSandbox: true,
        clockOffsetMs: Date.parse(startOfDay(payday, demoCompany.timeZone)) - Date.now(),
        people,
      }),
    );
    await settle(dataSource);
    return stored;
  });
  const signIn = (role: string) => new ApiSession(stack.url).signIn(`${role}@bench.test`, demoCompany.password);
  return {
    organisationId: organisation.id,
    accounting: await signIn('accounting'),
    director: await signIn('general-director'),
  };
}

function processesOf(
  stack: StackOfProcesses,
  { postgres, temporal }: ThrowAwayServers,
): Record<string, number | undefined> {
  return { api: stack.api.pid, worker: stack.worker.pid, postgres: postgres.pid, temporal: temporal.pid };
}

function cpuOf(processes: Record<string, number | undefined>): OfProcesses {
  return Object.fromEntries(
    Object.entries(processes).map(([name, pid]) => [name, pid === undefined ? null : (cpuMilliseconds(pid) ?? null)]),
  );
}
