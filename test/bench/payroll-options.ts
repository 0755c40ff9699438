import { readBenchOptions } from './options.js';

export interface PayrollOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Whether the report is one JSON document instead of text. */
  readonly json: boolean;
  readonly people: number;
}

/** How the command is called. */
export const PAYROLL_HELP = `Measures the payroll of a month, step by step, on a PostgreSQL of its own that is thrown away afterwards.

  npm run bench:payroll -- [options]

  --json       one JSON document in place of text
  --people N   how many people are paid, 1000 in a department (10000)
  --help       this text

Everybody has a scheme: a salary by grade, a KPI bonus of four indicators by the personal plan, and a draw that goes on from
month to month. The month is run twice: the second run, on a warm database, is the faster one; both are told. Exit code 0: everybody
was paid what the scheme says. 1: somebody was not. 2: a bad option.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readPayrollOptions(args: readonly string[]): PayrollOptions {
  return readBenchOptions(args, ['json'], { people: { largest: 200_000, byDefault: 10_000 } });
}
