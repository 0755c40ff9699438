import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';

export interface EngineOptions {
  /** Whether the report is one JSON document instead of a table. */
  readonly json: boolean;
  readonly people: number;
  readonly rounds: number;
}

/** What a caller typed wrongly, in one line that names the option. */
export class OptionError extends Error {}

const LARGEST = { people: 10_000_000, rounds: 1_000 } as const;
const USAGE = 'The options are --json, --people N and --rounds N.';

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readOptions(args: readonly string[]): EngineOptions {
  const { json, people, rounds } = parsedOptions(args);
  return { json, people: wholeNumber('people', people), rounds: wholeNumber('rounds', rounds) };
}

function parsedOptions(args: readonly string[]): { json: boolean; people: string; rounds: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
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
  throw new OptionError(`--${option} is ${JSON.stringify(text)}, not a whole number from 1 to ${LARGEST[option]}. ${USAGE}`);
}
