import { readBenchOptions } from './options.js';

export interface PayrollOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Whether the report is one JSON document instead of text. */
  readonly json: boolean;
  readonly people: number;
  /** Of each of them. */
  readonly deals: number;
}

/** How the command is called. */
export const PAYROLL_HELP = `Measures the payroll of a month, step by step and then through the product, on servers of its own that are thrown away afterwards.

  npm run bench:payroll -- [options]

  --json       one JSON document in place of text
  --people N   how many people are paid, 1000 in a department (10000)
  --deals N    how many deals each of them has (10)
  --help       this text

Everybody has a scheme: a salary by grade, a KPI bonus of four indicators by the personal plan, a draw that goes on from
month to month, and a commission of each deal. The month is run twice step by step: the second run, on a warm database, is the
faster one; both are told. The month after begins with a correction for every tenth of them: one of their deals was twice as
large, and is paid with it. Then API and worker run it as processes, from the request of accounting to the register that can be
signed: statements a second, and the memory of each process. Exit code 0: everybody was paid what the scheme says. 1: somebody was
not. 2: a bad option.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readPayrollOptions(args: readonly string[]): PayrollOptions {
  return readBenchOptions(args, ['json'], {
    people: { largest: 200_000, byDefault: 10_000 },
    deals: { largest: 1_000, byDefault: 10 },
  });
}
