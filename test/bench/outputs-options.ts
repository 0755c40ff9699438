import { readBenchOptions } from './options.js';

export interface OutputsOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Whether JSON is printed in place of a table. */
  readonly json: boolean;
  /** Statements that are printed. */
  readonly statements: number;
  /** People of the files. */
  readonly people: number;
}

/** How the command is called. */
export const OUTPUTS_HELP = `Measures how long it takes to print statements and to write the files of a payroll, without a server: what is printed is a golden case, what is written is made up.

  npm run -s bench:outputs -- [options]

  --statements N  how many statements are printed as PDF, in English, Russian and Hindi by turns (1000)
  --people N      how many people stand in a register, a bank payment and an exchange file (100000)
  --json          one JSON document in place of a table
  --help          this text

Statements are printed by the API's own pool of threads, while the event loop is watched. Exit code 0: the same statement
was the same file each time. 1: it was not. 2: a bad option. The target depends on the machine: it is reported and never fails.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readOutputsOptions(args: readonly string[]): OutputsOptions {
  return readBenchOptions(args, ['json'], {
    statements: { largest: 100_000, byDefault: 1_000 },
    people: { largest: 1_000_000, byDefault: 100_000 },
  });
}
