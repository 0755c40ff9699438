import { percentileOf } from './percentile.js';
import type { MonthOptions } from './month-options.js';
import type { CpuOfProcesses } from './process-cpu.js';

/** What was promised for two quiet cores. */
const targets = { p95Milliseconds: 150, eventsOfRoute: 25 } as const;

/** A month of many departments, as it was measured. */
export interface MonthMeasurement extends MonthOptions {
  /** From the start of the day on which it opens to the last department whose month waits for people. */
  openedInSeconds: number;
  /** Decisions that came at the rate, and what each of them took of every process. */
  atRate: { milliseconds: number[]; cpuMilliseconds: CpuOfProcesses };
  /** Decisions of as many clients as there are, each as soon as the one before was answered. */
  atOnce: { milliseconds: number[]; perSecond: number };
  errors: number;
  signedPlans: { expected: number; found: number };
  /** Events of Temporal: the most of the routes and of the months, and those of the clock. */
  events: { mostOfRoute: number; mostOfMonth: number; ofClock: number };
  /** The most that each process with its children has held; null where the system does not tell. */
  memoryMegabytes: Record<string, number | null>;
}

interface Waited {
  count: number;
  p50Milliseconds: number;
  p95Milliseconds: number;
  p99Milliseconds: number;
}

export interface MonthReport extends Omit<MonthMeasurement, 'atRate' | 'atOnce'> {
  atRate: Waited & { cpuMilliseconds: CpuOfProcesses };
  atOnce: Waited & { perSecond: number };
  targets: { name: string; limit: number; measured: number; isMet: boolean }[];
}

export function monthReport({ atRate, atOnce, ...measured }: MonthMeasurement): MonthReport {
  const paced = waited(atRate.milliseconds);
  const { events, errors, rate } = measured;
  return {
    ...measured,
    atRate: { ...paced, cpuMilliseconds: atRate.cpuMilliseconds },
    atOnce: { ...waited(atOnce.milliseconds), perSecond: atOnce.perSecond },
    targets: [
      {
        name: `decisions at ${rate} a second, p95 in ms`,
        limit: targets.p95Milliseconds,
        measured: paced.p95Milliseconds,
        isMet: paced.p95Milliseconds < targets.p95Milliseconds,
      },
      {
        name: 'events of an undisturbed document, at most',
        limit: targets.eventsOfRoute,
        measured: events.mostOfRoute,
        isMet: events.mostOfRoute <= targets.eventsOfRoute,
      },
      { name: 'errors', limit: 0, measured: errors, isMet: errors === 0 },
    ],
  };
}

/** Whether every plan was signed, and nobody was answered with an error. */
export function isMonthWhole({ signedPlans, errors }: MonthReport): boolean {
  return signedPlans.expected === signedPlans.found && errors === 0;
}

function waited(milliseconds: readonly number[]): Waited {
  return {
    count: milliseconds.length,
    p50Milliseconds: percentileOf(milliseconds, 0.5),
    p95Milliseconds: percentileOf(milliseconds, 0.95),
    p99Milliseconds: percentileOf(milliseconds, 0.99),
  };
}
