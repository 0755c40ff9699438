import type { Checksum } from './checksum.js';
import { contestants, type Contestants } from './contestants.js';
import type { EngineReport } from './engine-report.js';
import type { Spread } from './spread.js';
import type { Target } from './targets.js';

const NAMES: Contestants<string> = {
  handWrittenLoop: 'hand-written loop',
  engine: 'engine',
  engineWithTrace: 'engine with trace',
};
const NAME_WIDTH = 36;

/** The report as a short table of plain text, without a newline at the end. */
export function tableOf(report: EngineReport): string {
  return [
    `${grouped(report.people)} people, rounds: ${report.rounds}. ${machineLine(report)}`,
    '',
    row('people per second', ['median', 'min', 'max']),
    ...contestants.map((name) => spreadRow(NAMES[name], report.peoplePerSecond[name], grouped)),
    '',
    row('times as long as the loop', ['median', 'min', 'max']),
    spreadRow(NAMES.engine, report.timesAsLong.engine, hundredths),
    spreadRow(NAMES.engineWithTrace, report.timesAsLong.engineWithTrace, hundredths),
    '',
    row(
      'people',
      report.linearity.bySize.map((size) => grouped(size.people)),
    ),
    row(
      'microseconds per person',
      report.linearity.bySize.map((size) => hundredths(size.microsecondsPerPerson)),
    ),
    '',
    row('targets', ['measured', 'target', 'met']),
    ...report.targets.map(targetRow),
    '',
    ...checksumLines(report.checksum),
  ].join('\n');
}

function machineLine({ machine }: EngineReport): string {
  const load = machine.loadAverage.map(hundredths).join(' ');
  return `Node ${machine.node}, ${machine.cpus} x ${machine.cpuModel}, load average before ${load}`;
}

/** The expected totals, and those of each calculation that deviates from them. */
function checksumLines({ expectedFrom, expected, calculated, reproduced }: Checksum): string[] {
  const totals = (name: string, { sum, sha256 }: Checksum['expected']): string =>
    `${name.padEnd(NAME_WIDTH)}  ${sum}  ${sha256}`;
  return [
    totals(`expected (${expectedFrom})`, expected),
    ...contestants.filter((name) => !calculated[name].reproduced).map((name) => totals(NAMES[name], calculated[name])),
    `reproduced: ${reproduced}`,
  ];
}

function targetRow({ name, measured, bound, target, unit, met }: Target): string {
  const sign = { 'at least': '>=', 'at most': '<=', 'less than': '<' }[bound];
  const figure = measured < 100 ? hundredths(measured) : grouped(measured);
  return `${row(name, [figure, `${sign} ${grouped(target)}`, String(met)])}  ${unit}`;
}

function spreadRow(name: string, { median, min, max }: Spread, format: (figure: number) => string): string {
  return row(name, [median, min, max].map(format));
}

function row(name: string, cells: readonly string[]): string {
  return name.padEnd(NAME_WIDTH) + cells.map((cell) => cell.padStart(12)).join('');
}

function grouped(figure: number): string {
  return figure.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ' ');
}

function hundredths(figure: number): string {
  return figure.toFixed(2);
}
