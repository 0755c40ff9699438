import type { StackOfProcesses } from '../support/test-stack.js';
import { cpuMilliseconds } from './cpu-time.js';
import type { CpuPerSignature } from './process-report.js';
import type { ThrowAwayServers } from './throw-away-servers.js';

/** CPU that each process has used so far, and this one, which plays the people. */
export function cpuOf(stack: StackOfProcesses, { temporal, postgres }: ThrowAwayServers): CpuPerSignature {
  const used = (pid: number | undefined): number | null => (pid === undefined ? null : (cpuMilliseconds(pid) ?? null));
  return {
    temporal: used(temporal.pid),
    worker: used(stack.worker.pid),
    api: used(stack.api.pid),
    postgres: used(postgres.pid),
    client: process.cpuUsage().user / 1000 + process.cpuUsage().system / 1000,
  };
}

export function perSignature(before: CpuPerSignature, after: CpuPerSignature, signatures: number): CpuPerSignature {
  const each = (name: keyof CpuPerSignature): [string, number | null] => {
    const [from, to] = [before[name], after[name]];
    return [name, from === null || to === null ? null : (to - from) / signatures];
  };
  return Object.fromEntries((Object.keys(after) as (keyof CpuPerSignature)[]).map(each)) as CpuPerSignature;
}
