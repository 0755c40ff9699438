import { readBenchOptions } from './options.js';

export interface PaySoFarOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  readonly people: number;
  /** Of each of them. */
  readonly deals: number;
  /** People who are asked for, one after another. */
  readonly asked: number;
}

/** How the command is called. */
export const PAY_SO_FAR_HELP = `Measures how long the pay so far of one person takes through the public API, in a company of many, on servers of its own that are thrown away afterwards. Prints one JSON document.

  npm run -s bench:pay-so-far -- [options]

  --people N  how many people the company has, 1000 in a department (10000)
  --deals N   how many deals each of them has (10)
  --asked N   how many people are asked for, one after another, spread over all of them (200)
  --help      this text

Everybody has a scheme: a salary by grade, a KPI bonus of four indicators by the personal plan, a draw that goes on from
month to month, and a commission of each deal. The pay of whole departments is asked for once each way: of one, and of all.
Exit code 0: everybody was told what the scheme pays. 1: somebody was not. 2: a bad option.
The target depends on the machine: it is reported and never fails.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readPaySoFarOptions(args: readonly string[]): PaySoFarOptions {
  return readBenchOptions(args, [], {
    people: { largest: 200_000, byDefault: 10_000 },
    deals: { largest: 1_000, byDefault: 10 },
    asked: { largest: 10_000, byDefault: 200 },
  });
}
