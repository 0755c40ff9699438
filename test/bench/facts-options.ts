import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { OptionError } from './engine-options.js';

export interface FactsOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Deals that are entered. */
  readonly deals: number;
  /** Rows of one call. */
  readonly rows: number;
}

const LARGEST = { deals: 1_000_000, rows: 10_000 } as const;
const USAGE = 'The options are --help, --deals N and --rows N.';

/** How the command is called. */
export const FACTS_HELP = `Measures how fast deals are entered through the public API and read back as the inputs of a month, on servers of its own that are thrown away afterwards. Prints one JSON document.

  npm run -s bench:facts -- [options]

  --deals N  how many deals, a fifth of them split between two people (100000)
  --rows N   how many in one call (10000)
  --help     this text

All of them are entered, then entered again as they are, then a tenth of them with another amount.
Exit code 0: every deal stands in the inputs of the month with its last amount. 1: one does not. 2: a bad option.
The target depends on the machine: it is reported and never fails.
`;

/** Reads the arguments of the command. Throws an OptionError on anything that is not one of its options. */
export function readFactsOptions(args: readonly string[]): FactsOptions {
  const values = parsedOptions(args);
  return { help: values.help, deals: wholeNumber('deals', values.deals), rows: wholeNumber('rows', values.rows) };
}

function parsedOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        deals: { type: 'string', default: '100000' },
        rows: { type: 'string', default: '10000' },
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
  const value = /^\d{1,7}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= LARGEST[option]) return value;
  throw new OptionError(
    `--${option} is ${JSON.stringify(text)}, not a whole number from 1 to ${LARGEST[option]}. ${USAGE}`,
  );
}
