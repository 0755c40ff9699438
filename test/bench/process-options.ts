import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { OptionError } from './engine-options.js';

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

const LARGEST = { alone: 1_000, rounds: 100, 'at-once': 500 } as const;
const USAGE = 'The options are --help, --json, --alone N, --rounds N and --at-once N.';

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
  const values = parsedOptions(args);
  return {
    help: values.help,
    json: values.json,
    alone: wholeNumber('alone', values.alone),
    rounds: wholeNumber('rounds', values.rounds),
    atOnce: wholeNumber('at-once', values['at-once']),
  };
}

function parsedOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        alone: { type: 'string', default: '30' },
        rounds: { type: 'string', default: '3' },
        'at-once': { type: 'string', default: '40' },
      },
    }).values;
  } catch (error) {
    if (!isNativeError(error)) throw error;
    // The first line names the option; Node explains the syntax of options in further ones.
    const [reason = ''] = error.message.split(/\n|\. /);
    throw new OptionError(`${reason.replace(/\.$/, '')}. ${USAGE}`);
  }
}

function wholeNumber(option: keyof typeof LARGEST, text: string): number {
  const value = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= LARGEST[option]) return value;
  throw new OptionError(
    `--${option} is ${JSON.stringify(text)}, not a whole number from 1 to ${LARGEST[option]}. ${USAGE}`,
  );
}
