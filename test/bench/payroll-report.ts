import type { ProductRun } from './product-run.js';
import type { SavedEach } from './save-each.js';
import type { SizeOnDisk } from './size-on-disk.js';

interface Step {
  seconds: number;
  peoplePerSecond: number;
}

export interface PayrollReport extends Pick<ProductRun, 'historyEvents' | 'rows' | 'peakMegabytes' | 'statements'> {
  people: number;
  /** Of each of them. */
  deals: number;
  isPaid: boolean;
  steps: Record<'start' | 'freeze' | 'calculate' | 'reconcile' | 'post' | 'whole', Step>;
  rowsPerSecond: number;
  cpuSeconds: Record<string, number | null>;
  /** One save() of TypeORM for each statement, of so many people, and what that would come to for all of them. */
  peer: SavedEach & { extrapolatedSeconds: number; timesAsLongAsCalculating: number };
  size: SizeOnDisk;
}

interface Measured {
  people: number;
  deals: number;
  isPaid: boolean;
  peer: SavedEach;
  size: SizeOnDisk;
}

/** The report of a run; steps are told as the history of its process has them, the whole as accounting has waited for it. */
export function reportOf(run: ProductRun, { people, deals, isPaid, peer, size }: Measured): PayrollReport {
  const step = (milliseconds: number): Step => ({
    seconds: milliseconds / 1000,
    peoplePerSecond: Math.round((people * 1000) / Math.max(milliseconds, 1)),
  });
  const took = (...names: string[]) => step(names.reduce((sum, name) => sum + (run.steps[name]?.milliseconds ?? 0), 0));
  const calculate = took('calculateRange');
  const extrapolatedSeconds = people / peer.peoplePerSecond;
  return {
    people,
    deals,
    isPaid,
    steps: {
      start: step(run.startMilliseconds),
      freeze: took('freezeInputs'),
      calculate,
      reconcile: took('draftRegister', 'sendRegister'),
      post: step(run.postMilliseconds),
      whole: step(run.milliseconds),
    },
    rows: run.rows,
    rowsPerSecond: Math.round((run.rows.statements + run.rows.lines) / calculate.seconds),
    historyEvents: run.historyEvents,
    peakMegabytes: run.peakMegabytes,
    cpuSeconds: Object.fromEntries(
      Object.entries(run.cpuMilliseconds).map(([name, used]) => [name, used === null ? null : used / 1000]),
    ),
    statements: run.statements,
    peer: { ...peer, extrapolatedSeconds, timesAsLongAsCalculating: extrapolatedSeconds / calculate.seconds },
    size,
  };
}

export function describeRun(report: PayrollReport): string {
  const { people, deals, steps, peer, size, statements, rows } = report;
  const listed = (figures: Record<string, number | null>) =>
    Object.entries(figures)
      .map(([name, figure]) => `${name} ${figure === null ? 'unknown' : Math.round(figure)}`)
      .join(', ');
  const read = (name: string, { requests, medianMilliseconds, p99Milliseconds }: typeof statements.pages) =>
    `${name}: ${requests} requests, median ${medianMilliseconds?.toFixed(0) ?? '-'} ms, 99th percentile ${p99Milliseconds?.toFixed(0) ?? '-'} ms`;
  return [
    `${people} people of ${deals} deals each`,
    ...Object.entries(steps).map(
      ([name, { seconds, peoplePerSecond }]) =>
        `${name.padEnd(10)} ${seconds.toFixed(2).padStart(8)} s ${String(peoplePerSecond).padStart(9)} people/s`,
    ),
    `${rows.statements} statements, ${rows.lines} lines, ${report.rowsPerSecond} rows/s; ${report.historyEvents} events of history`,
    `peak memory in MB: ${listed(report.peakMegabytes)}`,
    `CPU in s: ${listed(report.cpuSeconds)}`,
    read('a page of statements meanwhile', statements.pages),
    read('one statement meanwhile', statements.single),
    ...Object.entries(statements.byStep).map(([name, { pages }]) => read(`  a page during ${name}`, pages)),
    `one save() a statement: ${peer.people} people in ${peer.seconds.toFixed(1)} s, extrapolated ${peer.extrapolatedSeconds.toFixed(0)} s: ${peer.timesAsLongAsCalculating.toFixed(1)} times as long as calculating and storing`,
    `on disk: ${size.allBytesAPersonMonth} bytes a person-month; ten years of 100 000 people ${size.gigabytesOfTenYears} GB`,
    report.isPaid ? 'Everybody was paid what the scheme says.' : 'SOMEBODY WAS NOT PAID what the scheme says.',
  ].join('\n');
}
