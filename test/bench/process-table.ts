import type { MonthReport } from './month-report.js';
import type { CpuOfProcesses } from './process-cpu.js';
import type { ProcessReport } from './process-report.js';

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** The report as a person reads it. */
export function processTableOf(report: ProcessReport): string {
  const { machine, facts, cpuMillisecondsPerSignature: cpu, eventsPerDocument: events, monthOfDepartments } = report;
  const timed = (['bareUpdate', 'submission', 'signature'] as const).map((each) => {
    const { p50Milliseconds, p95Milliseconds, perSecond } = report[each];
    const cells = [p50Milliseconds, p95Milliseconds, perSecond.median, perSecond.min, perSecond.max];
    return [words[each], ...cells.map(figure)];
  });
  return [
    `${machine.cores} cores, load ${machine.loadAverage.map((load) => load.toFixed(1)).join(' ')}`,
    '',
    ...columns([['', 'p50 ms', 'p95 ms', 'at once/s', 'min', 'max'], ...timed]),
    '',
    `A signature costs ${figure(report.signatureInBareUpdates.alone)} bare Updates alone and ${figure(report.signatureInBareUpdates.atOnce)} at once.`,
    `CPU of a signature, ms: ${byProcess(cpu)}`,
    `Events of a document: ${figure(events.route)} in its route, ${figure(events.month)} in its month`,
    `Effects: ${(Object.keys(facts.expected) as (keyof typeof facts.expected)[])
      .map((name) => `${name} ${facts.found[name]} of ${facts.expected[name]}`)
      .join(', ')}`,
    '',
    ...linesOfMonth(monthOfDepartments),
    '',
    ...report.targets.map(
      ({ name, limit, measured, isMet }) =>
        `${isMet ? 'met' : 'NOT met'}: ${name}: ${figure(measured)} (target ${limit})`,
    ),
  ].join('\n');
}

function byProcess(cpu: CpuOfProcesses): string {
  return Object.entries(cpu)
    .map(([name, ms]) => `${name} ${ms === null ? 'not told' : figure(ms)}`)
    .join(', ');
}

function linesOfMonth(month: MonthReport): string[] {
  const waited = ({
    count,
    p50Milliseconds: p50,
    p95Milliseconds: p95,
    p99Milliseconds: p99,
  }: Omit<MonthReport['atRate'], 'cpuMilliseconds'>) =>
    `${count} decisions, p50 ${figure(p50)} ms, p95 ${figure(p95)} ms, p99 ${figure(p99)} ms`;
  const { events, signedPlans: signed, memoryMegabytes } = month;
  return [
    `A month of ${month.departments} departments with ${month.plans} plans each, opened in ${figure(month.openedInSeconds)} s`,
    `at ${month.rate} a second: ${waited(month.atRate)}`,
    `CPU of each of them, ms: ${byProcess(month.atRate.cpuMilliseconds)}`,
    `by ${month.clients} clients: ${waited(month.atOnce)}, ${figure(month.atOnce.perSecond)} a second`,
    `${signed.found} of ${signed.expected} plans signed, ${month.errors} errors`,
    `Events: at most ${events.mostOfRoute} of a route and ${events.mostOfMonth} of a month, ${events.ofClock} of the clock`,
    `Memory at most, MB: ${Object.entries(memoryMegabytes)
      .map(([name, megabytes]) => `${name} ${megabytes ?? 'not told'}`)
      .join(', ')}`,
  ];
}

const words = { bareUpdate: 'bare Update', submission: 'submission', signature: 'signature' } as const;

function columns(rows: string[][]): string[] {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  '),
  );
}
