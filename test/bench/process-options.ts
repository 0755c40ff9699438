import type { MonthOptions } from './month-options.js';
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
  /** The month of many departments. */
  readonly month: MonthOptions;
}

/** How the command is called. */
export const PROCESS_HELP = `Measures how long people wait for their decisions, on servers of its own that are thrown away afterwards.

  npm run bench:process -- [options]

  --json       one JSON document in place of a table
  --alone N    how many plans are submitted and signed one after the other (30)
  --rounds N   how many times plans are submitted and signed side by side (3)
  --at-once N  how many of them (40)
  --departments N  how many departments have a month (500)
  --plans N    how many plans each of them has in it (10)
  --clients N  how many people sign them at once (50)
  --rate N     at how many decisions a second it is measured how long they take (15)
  --help       this text

Every figure goes from the sending of a request to the public API to its answer, on servers that keep what they
promise on the disk, as those of \`npm start\`. The bare Update beside them is answered by a workflow that does nothing.
The month is opened by the clock, and every plan of it signed by both directors: half of the decisions, and at most a
minute of them, at the rate, the others as fast as the clients can. The whole takes half an hour; --departments 5 a minute.
Exit code 0: every submission and signature took effect once, with its audit row. 1: one did not. 2: a bad option.
The targets depend on the machine: they are reported and never fail.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readProcessOptions(args: readonly string[]): ProcessOptions {
  const {
    'at-once': atOnce,
    departments,
    plans,
    clients,
    rate,
    ...options
  } = readBenchOptions(args, ['json'], {
    alone: { largest: 1_000, byDefault: 30 },
    rounds: { largest: 100, byDefault: 3 },
    'at-once': { largest: 500, byDefault: 40 },
    departments: { largest: 2_000, byDefault: 500 },
    plans: { largest: 100, byDefault: 10 },
    clients: { largest: 500, byDefault: 50 },
    rate: { largest: 1_000, byDefault: 15 },
  });
  return { ...options, atOnce, month: { departments, plans, clients, rate } };
}
