import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';
import { OptionError } from './engine-options.js';

export interface PayrollOptions {
  /** Whether only the help is asked for. */
  readonly help: boolean;
  /** Whether the report is one JSON document instead of text. */
  readonly json: boolean;
  readonly people: number;
}

const MOST_PEOPLE = 200_000;
const USAGE = 'The options are --help, --json and --people N.';

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
  const { help, json, people } = parsedOptions(args);
  const count = /^\d{1,6}$/.test(people) ? Number(people) : 0;
  if (count < 1 || count > MOST_PEOPLE)
    throw new OptionError(
      `--people is ${JSON.stringify(people)}, not a whole number from 1 to ${MOST_PEOPLE}. ${USAGE}`,
    );
  return { help, json, people: count };
}

function parsedOptions(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        help: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        people: { type: 'string', default: '10000' },
      },
    }).values;
  } catch (error) {
    if (!isNativeError(error)) throw error;
    const [reason = ''] = error.message.split(/\n|\. /);
    throw new OptionError(`${reason.replace(/\.$/, '')}. ${USAGE}`);
  }
}
