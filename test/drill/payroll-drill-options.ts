import { readBenchOptions } from '../bench/options.js';

export interface DrillOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  readonly people: number;
  /** Of each of them. */
  readonly deals: number;
  /** How often something is struck, each in a run of its own. */
  readonly points: number;
  readonly seed: number;
}

/** How the command is called. */
export const DRILL_HELP = `Strikes a payroll while it goes on, on servers of its own that are thrown away afterwards, and prints one JSON document.

  npm run -s drill:payroll -- [options]

  --people N   how many people are paid (10000)
  --deals N    how many deals each of them has (10)
  --points N   how often it is struck, each time in a run of its own from the same data (20)
  --seed N     which moments are struck; the same seed gives the same ones (1)
  --help       this text

Worker, API, PostgreSQL and Temporal are killed by SIGKILL and started again; a worker is stopped by SIGSTOP for longer than
its heartbeat may be late, while another takes over, and goes on by SIGCONT. Each run goes from the request of accounting to the
posting. Exit code 0: every run has paid what the undisturbed one has, each thing once. 1: one has not. 2: a bad option.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readDrillOptions(args: readonly string[]): DrillOptions {
  return readBenchOptions(args, [], {
    people: { largest: 200_000, byDefault: 10_000 },
    deals: { largest: 1_000, byDefault: 10 },
    points: { largest: 1_000, byDefault: 20 },
    seed: { largest: 1_000_000, byDefault: 1 },
  });
}
