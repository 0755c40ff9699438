import { readBenchOptions } from './options.js';

export interface FactsOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Deals that are entered. */
  readonly deals: number;
  /** Rows of one call. */
  readonly rows: number;
  /** Rows of a table of each other kind; of people, plans and the like a tenth. */
  readonly 'kind-rows': number;
}

/** How the command is called. */
export const FACTS_HELP = `Measures how fast deals are entered through the public API and read back as the inputs of a month, on servers of its own that are thrown away afterwards. Prints one JSON document.

  npm run -s bench:facts -- [options]

  --deals N  how many deals, a fifth of them split between two people (100000)
  --rows N   how many in one call (10000)
  --kind-rows N
             rows of a table of each kind that is brought: clients, deals, payments, receivables, activities, time, values;
             a tenth of them of departments, people, assignments, plans and actuals (10000)
  --help     this text

All of them are entered, then entered again as they are, then a tenth of them with another amount, and then brought as a table.
Exit code 0: every deal stands in the inputs of the month with its last amount. 1: one does not. 2: a bad option.
The target depends on the machine: it is reported and never fails.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readFactsOptions(args: readonly string[]): FactsOptions {
  return readBenchOptions(args, [], {
    deals: { largest: 1_000_000, byDefault: 100_000 },
    rows: { largest: 10_000, byDefault: 10_000 },
    'kind-rows': { largest: 100_000, byDefault: 10_000 },
  });
}
