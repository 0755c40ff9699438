import { parseArgs } from 'node:util';
import { isNativeError } from 'node:util/types';

/** What a caller typed wrongly, in one line that names the option. */
export class OptionError extends Error {}

/** A whole number from 1 on that a benchmark takes. */
interface NumberOption {
  readonly largest: number;
  readonly byDefault: number;
}

/**
 * Reads the arguments of a benchmark: --help, flags, and whole numbers, each by its name. Throws an OptionError on
 * anything that is not one of them.
 */
export function readBenchOptions<Flag extends string, Name extends string>(
  args: readonly string[],
  flags: readonly Flag[],
  numbers: Readonly<Record<Name, NumberOption>>,
): Record<Flag | 'help', boolean> & Record<Name, number> {
  const named = Object.entries<NumberOption>(numbers);
  const all = ['--help', ...flags.map((flag) => `--${flag}`), ...named.map(([name]) => `--${name} N`)];
  const usage = `The options are ${all.slice(0, -1).join(', ')} and ${all.at(-1)}.`;
  const digits = String(Math.max(...named.map(([, { largest }]) => largest))).length;

  const values = parsed(args, usage, {
    ...Object.fromEntries(['help', ...flags].map((flag) => [flag, { type: 'boolean', default: false }] as const)),
    ...Object.fromEntries(
      named.map(([name, { byDefault }]) => [name, { type: 'string', default: String(byDefault) }] as const),
    ),
  });
  const wholeNumber = (name: string, largest: number): number => {
    const text = String(values[name]);
    const value = /^\d+$/.test(text) && text.length <= digits ? Number(text) : 0;
    if (value >= 1 && value <= largest) return value;
    throw new OptionError(`--${name} is ${JSON.stringify(text)}, not a whole number from 1 to ${largest}. ${usage}`);
  };
  const read = Object.fromEntries(named.map(([name, { largest }]) => [name, wholeNumber(name, largest)]));
  return { ...values, ...read } as Record<Flag | 'help', boolean> & Record<Name, number>;
}

type Options = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parsed(args: readonly string[], usage: string, options: Options): Record<string, unknown> {
  try {
    return { ...parseArgs({ args: [...args], options }).values };
  } catch (error) {
    if (!isNativeError(error)) throw error;
    // The first line names the option; Node explains the syntax of options in further ones.
    const [reason = ''] = error.message.split(/\n|\. /);
    throw new OptionError(`${reason.replace(/\.$/, '')}. ${usage}`);
  }
}
