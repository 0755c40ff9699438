/**
 * Measures the pay engine beside a hand-written loop of the same calculation, in one process and in turns, and checks
 * every total. Prints a table, or with --json one JSON document; --help says how it is called and what its exit codes
 * mean. After a build, from the root of the project: `node dist/test/bench/engine.js`.
 */
import { loadavg } from 'node:os';
import { engineCalculation } from './engine-calculation.js';
import { HELP, readOptions, type EngineOptions } from './engine-options.js';
import { OptionError } from './options.js';
import { exitCodeOf, reportOn, type EngineReport } from './engine-report.js';
import { tableOf } from './engine-table.js';
import { handWrittenTotal } from './hand-written-loop.js';
import { measureLinearity } from './linearity.js';
import { runRounds, warmUp } from './rounds.js';

const WARM_UP_PEOPLE = 10_000;
/** Digits after the point in JSON; more would be noise. */
const DIGITS = 4;

try {
  const options = readOptions(process.argv.slice(2));
  if (options.help) process.stdout.write(HELP);
  else {
    const report = benchmark(options);
    process.stdout.write(`${options.json ? JSON.stringify(report, rounded, 2) : tableOf(report)}\n`);
    process.exitCode = exitCodeOf(report);
  }
} catch (error) {
  if (!(error instanceof OptionError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}

function benchmark({ people, rounds }: EngineOptions): EngineReport {
  const loadAverage = loadavg();
  const calculations = {
    handWrittenLoop: handWrittenTotal,
    engine: engineCalculation(false),
    engineWithTrace: engineCalculation(true),
  };
  warmUp(calculations, WARM_UP_PEOPLE);
  const measured = runRounds(calculations, people, rounds);
  const linearity = measureLinearity(calculations.engine);
  // The system counts in units of 1 024 bytes.
  const peakRssMegabytes = (process.resourceUsage().maxRSS * 1_024) / 1e6;
  return reportOn({ rounds: measured, linearity, peakRssMegabytes, loadAverage });
}

function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Number(value.toFixed(DIGITS)) : value;
}
