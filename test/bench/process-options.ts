import { readBenchOptions } from './options.js';

export interface ProcessOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Whether the report is one JSON document instead of a table. */
  readonly json: boolean;
  /** Documents that are signed one after the other. */
  readonly alone: number;
  /** How many times `atOnce` documents are signed side by side. */
  readonly rounds: number;
  readonly atOnce: number;
}

/** How the command is called. */
export const PROCESS_HELP = `Measures how long people wait for their decisions, on servers of its own that are thrown away afterwards.

  npm run bench:process -- [options]

  --json       one JSON document in place of a table
  --alone N    how many plans are submitted and signed one after the other (30)
  --rounds N   how many times plans are submitted and signed side by side (3)
  --at-once N  how many of them (40)
  --help       this text

Every figure goes from the sending of a request to the public API to its answer, on servers that keep what they
promise on the disk, as those of \`npm start\`. The bare Update beside them is answered by a workflow that does nothing.
Exit code 0: every submission and signature took effect once, with its audit row. 1: one did not. 2: a bad option.
The targets depend on the machine: they are reported and never fail.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readProcessOptions(args: readonly string[]): ProcessOptions {
  const { 'at-once': atOnce, ...options } = readBenchOptions(args, ['json'], {
    alone: { largest: 1_000, byDefault: 30 },
    rounds: { largest: 100, byDefault: 3 },
    'at-once': { largest: 500, byDefault: 40 },
  });
  return { ...options, atOnce };
}
