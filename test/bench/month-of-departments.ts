import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from '@temporalio/client';
import type { DepartmentId } from '#approvals/ids.js';
import { alphaPlan } from '#apps/rehearsal/alpha-july.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { insertPerson } from '#persistence/insert-person.js';
import { setUpStaff } from '#persistence/set-up-staff.js';
import type { AlphaMonth, DocumentReference } from '../support/alpha-month.js';
import { withDataSource } from '../support/data-source.js';
import type { StackOfProcesses } from '../support/test-stack.js';
import { lengthOf } from './history-length.js';
import { memoryMegabytes } from './memory.js';
import type { MonthOptions } from './month-options.js';
import type { MonthMeasurement } from './month-report.js';
import { type CpuOfProcesses, cpuOf, perDecision } from './process-cpu.js';
import type { ThrowAwayServers } from './throw-away-servers.js';

const month = '2026-08';
const opensOn = '2026-07-28';
/** For so long decisions come at the rate that is asked for; the rest as fast as the clients can. */
const secondsAtRate = 60;
/** At the most: a small month has both. */
const shareAtRate = 0.5;
const lookEveryMs = 2_000;
/** Routes whose history is looked at. */
const routesLookedAt = 200;

/** Opens a month of many departments, has all of its plans signed by both directors through the API, and measures it. */
export async function measureMonth(
  stack: StackOfProcesses,
  servers: ThrowAwayServers,
  alpha: AlphaMonth,
  client: Client,
  options: MonthOptions,
): Promise<MonthMeasurement> {
  const memory = watchMemory(stack, servers);
  const departments = await insertDepartments(stack, alpha, options);
  const begunAt = performance.now();
  await alpha.advance(opensOn);
  const openedInSeconds = seconds(begunAt);
  const plans = await draftAndSubmit(
    alpha,
    departments.flatMap(({ people }) => people),
    options.clients,
  );
  const decisions = decisionsOf(alpha, plans);
  const { atRate, atOnce, errors } = await decideAll(decisions, options, () => cpuOf(stack, servers));
  const routes = plans.slice(0, routesLookedAt);
  const routeEvents = await Promise.all(
    routes.map(({ documentId }) => lengthOf(client, workflowIds.documentApproval(documentId))),
  );
  const monthEvents = await Promise.all(
    departments.slice(0, routesLookedAt).map(({ id }) => lengthOf(client, workflowIds.monthlyCycle(id, month))),
  );
  const { organisationId } = alpha.people.head.person;
  const [signed] = await stack.database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM documents WHERE status = 'signed' AND kind = 'kpi-plan' AND month = $1`,
    [month],
  );
  return {
    ...options,
    openedInSeconds,
    atRate,
    atOnce,
    errors,
    signedPlans: { expected: plans.length, found: signed?.count ?? 0 },
    events: {
      mostOfRoute: Math.max(...routeEvents),
      mostOfMonth: Math.max(...monthEvents),
      ofClock: await lengthOf(client, workflowIds.businessClock(organisationId)),
    },
    memoryMegabytes: memory.stop(),
  };
}

interface DepartmentOfBench {
  id: DepartmentId;
  people: string[];
}

/** Departments below the demo's, whose head is theirs, with people who earn. */
async function insertDepartments(
  stack: StackOfProcesses,
  alpha: AlphaMonth,
  { departments, plans }: MonthOptions,
): Promise<DepartmentOfBench[]> {
  const { organisationId, departmentId } = alpha.people.head.person;
  return withDataSource(stack.database.ownerUrl, (dataSource) =>
    dataSource.transaction(async (manager) => {
      const added: DepartmentOfBench[] = [];
      for (let number = 1; number <= departments; number += 1) {
        const [row] = await manager.query<{ id: DepartmentId }[]>(
          'INSERT INTO departments (organisation_id, name, parent_id) VALUES ($1, $2, $3) RETURNING id',
          [organisationId, `Unit ${number}`, departmentId],
        );
        const id = row?.id ?? ('' as DepartmentId);
        const people: string[] = [];
        for (let earner = 1; earner <= plans; earner += 1) {
          const login = `unit-${number}-${earner}@alpha.demo`;
          const personId = await insertPerson(manager, { name: `Earner ${number}-${earner}`, login, organisationId });
          await setUpStaff(manager, { organisationId, personId, departmentId: id, roles: ['sales-manager'] });
          people.push(personId);
        }
        added.push({ id, people });
      }
      return added;
    }),
  );
}

async function draftAndSubmit(alpha: AlphaMonth, people: string[], clients: number): Promise<DocumentReference[]> {
  const { head } = alpha.people;
  const plans: DocumentReference[] = [];
  await byClients(people, clients, async (personId) => {
    const plan = await head.post<DocumentReference>('/api/kpi-plans', { personId, month, terms: alphaPlan });
    await alpha.submitPlan(plan, head);
    plans.push(plan);
  });
  return plans;
}

type Send = () => Promise<unknown>;

/** Both signatures of every plan: the first of all, then the second of all. */
function decisionsOf(alpha: AlphaMonth, plans: readonly DocumentReference[]): Send[] {
  const { commercial, general } = alpha.people;
  return [commercial, general].flatMap((director) => plans.map((plan) => () => alpha.decide(director, plan)));
}

async function decideAll(decisions: readonly Send[], { clients, rate }: MonthOptions, cpu: () => CpuOfProcesses) {
  let errors = 0;
  const timed = (into: number[]) => async (send: Send) => {
    const begunAt = performance.now();
    await send().catch(() => {
      errors += 1;
    });
    into.push(performance.now() - begunAt);
  };
  const count = Math.min(Math.ceil(decisions.length * shareAtRate), rate * secondsAtRate);
  const paced: number[] = [];
  const before = cpu();
  await atRate(decisions.slice(0, count), rate, timed(paced));
  const cpuMilliseconds = perDecision(before, cpu(), count);
  const fast: number[] = [];
  const begunAt = performance.now();
  const rest = decisions.slice(count);
  await byClients(rest, clients, timed(fast));
  return {
    atRate: { milliseconds: paced, cpuMilliseconds },
    atOnce: { milliseconds: fast, perSecond: rest.length / seconds(begunAt) },
    errors,
  };
}

/** Sends so many a second, whether or not those before are answered. */
async function atRate(decisions: readonly Send[], rate: number, act: (send: Send) => Promise<void>): Promise<void> {
  const begunAt = performance.now();
  const sent: Promise<void>[] = [];
  for (const [index, send] of decisions.entries()) {
    await pause(Math.max(0, (index * 1000) / rate - (performance.now() - begunAt)));
    sent.push(act(send));
  }
  await Promise.all(sent);
}

/** So many people take one thing after the other, each as soon as the one before is done. */
async function byClients<T>(things: readonly T[], clients: number, act: (thing: T) => Promise<void>): Promise<void> {
  let next = 0;
  const client = async (): Promise<void> => {
    for (let index = next++; index < things.length; index = next++) await act(things[index] as T);
  };
  await Promise.all(Array.from({ length: clients }, client));
}

/** Looks at the processes every now and then, and tells the most that each has held. */
function watchMemory(stack: StackOfProcesses, { postgres, temporal }: ThrowAwayServers) {
  const pids = { worker: stack.worker.pid, api: stack.api.pid, temporal: temporal.pid, postgres: postgres.pid };
  const most: Record<string, number | null> = {};
  const look = () => {
    for (const [name, pid] of Object.entries(pids)) {
      const size = pid === undefined ? undefined : memoryMegabytes(pid);
      most[name] = size === undefined ? (most[name] ?? null) : Math.max(most[name] ?? 0, size);
    }
  };
  const timer = setInterval(look, lookEveryMs);
  return {
    stop: () => {
      clearInterval(timer);
      look();
      return most;
    },
  };
}

const seconds = (since: number): number => (performance.now() - since) / 1000;
