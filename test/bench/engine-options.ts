import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';

export interface EngineOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Whether the report is one JSON document instead of a table. */
  readonly json: boolean;
  readonly people: number;
  readonly rounds: number;
}

/** What a caller typed wrongly, in one line that names the option. */
export class OptionError extends Error {}

const LARGEST = { people: 10_000_000, rounds: 1_000 } as const;
const USAGE = 'The options are --help, --json, --people N and --rounds N.';

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
  const { help, json, people, rounds } = parsedOptions(args);
  return { help, json, people: wholeNumber('people', people), rounds: wholeNumber('rounds', rounds) };
}

function parsedOptions(args: readonly string[]): { help: boolean; json: boolean; people: string; rounds: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        people: { type: 'string', default: '100000' },
        rounds: { type: 'string', default: '5' },
      },
    });
    return values;
  } catch (error) {
    if (!isNativeError(error)) throw error;
    // The first line names the option; Node explains the syntax of options in further ones.
    const [reason = ''] = error.message.split(/\n|\. /);
    throw new OptionError(`${reason.replace(/\.$/, '')}. ${USAGE}`);
  }
}

function wholeNumber(option: keyof typeof LARGEST, text: string): number {
  const value = /^\d{1,8}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= LARGEST[option]) return value;
  throw new OptionError(
    `--${option} is ${JSON.stringify(text)}, not a whole number from 1 to ${LARGEST[option]}. ${USAGE}`,
  );
}
