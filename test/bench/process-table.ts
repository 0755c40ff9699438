import type { ProcessReport } from './process-report.js';

const figure = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));

/** The report as a person reads it. */
export function processTableOf(report: ProcessReport): string {
  const { machine, facts, cpuMillisecondsPerSignature: cpu, eventsPerDocument: events } = report;
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
    `CPU of a signature, ms: ${Object.entries(cpu)
      .map(([name, ms]) => `${name} ${ms === null ? 'not told' : figure(ms)}`)
      .join(', ')}`,
    `Events of a document: ${figure(events.route)} in its route, ${figure(events.month)} in its month`,
    `Effects: ${(Object.keys(facts.expected) as (keyof typeof facts.expected)[])
      .map((name) => `${name} ${facts.found[name]} of ${facts.expected[name]}`)
      .join(', ')}`,
    ...report.targets.map(
      ({ name, limit, measured, isMet }) =>
        `${isMet ? 'met' : 'NOT met'}: ${name}: ${figure(measured)} (target ${limit})`,
    ),
  ].join('\n');
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
