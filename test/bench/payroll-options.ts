import { readBenchOptions } from './options.js';

export interface PayrollOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Whether the report is one JSON document instead of text. */
  readonly json: boolean;
  /** Whether single steps are measured in this process, in place of the product. */
  readonly steps: boolean;
  readonly people: number;
  /** Of each of them. */
  readonly deals: number;
}

/** How the command is called. */
export const PAYROLL_HELP = `Measures the payroll of a month through the product: API and worker as processes, on PostgreSQL and Temporal of its own, which are thrown away afterwards.

  npm run -s bench:payroll -- [options]

  --json       one JSON document in place of text
  --people N   how many people are paid, 1000 in a department (10000)
  --deals N    how many deals each of them has (10)
  --steps      measures proving, freezing, calculating, adding up and posting in this process instead, twice, and a
               month that begins with a correction for every tenth
  --help       this text

The departments take three schemes by turns: a salary by grade, a KPI bonus of four indicators by the personal plan, a draw that
goes on from month to month and a commission of each deal; the plan and a commission; a fixed bonus, the plan and a commission.
Accounting starts the run, the general director signs its register, and it posts. Told are people a second of each step, as
the history of the run has them, and of the whole from the request to posted statements; the events of that history; rows a
second; the most memory and the CPU of each process; how long a page of statements and one statement take meanwhile; bytes a person-month
takes on disk; and what one save() of TypeORM for each statement would take, measured with 2 000 people. Exit code 0: everybody was
paid what the scheme says. 1: somebody was not. 2: a bad option.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readPayrollOptions(args: readonly string[]): PayrollOptions {
  return readBenchOptions(args, ['json', 'steps'], {
    people: { largest: 1_000_000, byDefault: 10_000 },
    deals: { largest: 1_000, byDefault: 10 },
  });
}
