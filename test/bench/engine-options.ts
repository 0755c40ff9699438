import { readBenchOptions } from './options.js';

export interface EngineOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Whether the report is one JSON document instead of a table. */
  readonly json: boolean;
  readonly people: number;
  readonly rounds: number;
}

/** How the command is called. */
export const HELP = `Measures the pay engine beside a hand-written loop of the same calculation, and checks every total.

  npm run bench:engine -- [options]

  --json       one JSON document in place of a table
  --people N   how many people each round calculates (100000)
  --rounds N   how many rounds (5)
  --help       this text

Exit code 0: every total is right, and the engine without trace takes at most twice as long as the loop (the median
of the rounds). 1: a total is wrong, or the engine takes longer than that; a round of few people can miss it by chance.
2: a bad option. The other targets depend on the machine: they are reported and never fail.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readOptions(args: readonly string[]): EngineOptions {
  return readBenchOptions(args, ['json'], {
    people: { largest: 10_000_000, byDefault: 100_000 },
    rounds: { largest: 1_000, byDefault: 5 },
  });
}
