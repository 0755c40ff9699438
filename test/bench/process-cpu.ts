import type { StackOfProcesses } from '../support/test-stack.js';
import { cpuMilliseconds } from './cpu-time.js';
import type { ThrowAwayServers } from './throw-away-servers.js';

/** CPU milliseconds by process; null where the system does not tell. */
export type CpuOfProcesses = Record<'temporal' | 'worker' | 'api' | 'postgres' | 'client', number | null>;

/** CPU that each process has used so far, and this one, which plays the people. */
export function cpuOf(stack: StackOfProcesses, { temporal, postgres }: ThrowAwayServers): CpuOfProcesses {
  const used = (pid: number | undefined): number | null => (pid === undefined ? null : (cpuMilliseconds(pid) ?? null));
  return {
    temporal: used(temporal.pid),
    worker: used(stack.worker.pid),
    api: used(stack.api.pid),
    postgres: used(postgres.pid),
    client: process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000,
  };
}

/** What each of so many decisions has used of it. */
export function perDecision(before: CpuOfProcesses, after: CpuOfProcesses, decisions: number): CpuOfProcesses {
  const each = (name: keyof CpuOfProcesses): [string, number | null] => {
    const [from, to] = [before[name], after[name]];
    return [name, from === null || to === null ? null : (to - from) / decisions];
  };
  return Object.fromEntries((Object.keys(after) as (keyof CpuOfProcesses)[]).map(each)) as CpuOfProcesses;
}
