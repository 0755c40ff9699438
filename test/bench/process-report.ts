import { isMonthWhole, monthReport, type MonthMeasurement, type MonthReport } from './month-report.js';
import type { CpuOfProcesses } from './process-cpu.js';
import { percentileOf } from './percentile.js';
import { spreadOf, type Spread } from './spread.js';
import type { Timed } from './timed.js';

/** What was promised for two quiet cores. */
const targets = { aloneP95Milliseconds: 80, atOncePerSecond: 30 } as const;

interface TimedReport {
  count: number;
  p50Milliseconds: number;
  p95Milliseconds: number;
  /** Side by side, over the rounds. */
  perSecond: Spread;
}

export interface ProcessMeasurement {
  bareUpdate: Timed;
  submission: Timed;
  signature: Timed;
  /** For one signature, of those that went side by side. */
  cpuMillisecondsPerSignature: CpuOfProcesses;
  /** Events of Temporal for one document: in its own route, and in the month that waits for it. */
  eventsPerDocument: { route: number; month: number };
  facts: { expected: Effects; found: Effects };
  monthOfDepartments: MonthMeasurement;
  machine: { cores: number; loadAverage: number[] };
}

/** What submissions and signatures leave in the database. */
export interface Effects {
  submissions: number;
  signatures: number;
  signedPlans: number;
  auditRows: number;
}

export interface ProcessReport extends Omit<
  ProcessMeasurement,
  'bareUpdate' | 'submission' | 'signature' | 'monthOfDepartments'
> {
  monthOfDepartments: MonthReport;
  bareUpdate: TimedReport;
  submission: TimedReport;
  signature: TimedReport;
  /** How many bare Updates one signature costs: comparable between machines, and between a quiet one and a busy one. */
  signatureInBareUpdates: { alone: number; atOnce: number };
  targets: { name: string; limit: number; measured: number; isMet: boolean }[];
}

export function processReport(measured: ProcessMeasurement): ProcessReport {
  const [bareUpdate, submission, signature] = (['bareUpdate', 'submission', 'signature'] as const).map((each) =>
    timedReport(measured[each]),
  ) as [TimedReport, TimedReport, TimedReport];
  const atMost = (name: string, limit: number, figure: number) => ({
    name,
    limit,
    measured: figure,
    isMet: figure < limit,
  });
  const atLeast = (name: string, limit: number, figure: number) => ({
    name,
    limit,
    measured: figure,
    isMet: figure >= limit,
  });
  const monthOfDepartments = monthReport(measured.monthOfDepartments);
  return {
    ...measured,
    monthOfDepartments,
    bareUpdate,
    submission,
    signature,
    signatureInBareUpdates: {
      alone: signature.p50Milliseconds / bareUpdate.p50Milliseconds,
      atOnce: bareUpdate.perSecond.median / signature.perSecond.median,
    },
    targets: [
      atMost('signature alone, p95 in ms', targets.aloneP95Milliseconds, signature.p95Milliseconds),
      atMost('submission alone, p95 in ms', targets.aloneP95Milliseconds, submission.p95Milliseconds),
      atLeast('signatures at once, per second', targets.atOncePerSecond, signature.perSecond.median),
      ...monthOfDepartments.targets,
    ],
  };
}

/** 0 when everything took effect once; what was slow is told and never fails. */
export function exitCodeOfProcess({ facts, monthOfDepartments }: ProcessReport): number {
  if (!isMonthWhole(monthOfDepartments)) return 1;
  const names = Object.keys(facts.expected) as (keyof Effects)[];
  return names.every((name) => facts.expected[name] === facts.found[name]) ? 0 : 1;
}

function timedReport({ milliseconds, perSecond }: Timed): TimedReport {
  return {
    count: milliseconds.length,
    p50Milliseconds: percentileOf(milliseconds, 0.5),
    p95Milliseconds: percentileOf(milliseconds, 0.95),
    perSecond: spreadOf(perSecond),
  };
}
