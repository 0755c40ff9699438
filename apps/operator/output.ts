import { CommandRefusal } from './command-refusal.js';

/** The one way out of a verb: JSON on standard output; a text that the API answers is printed as it is. */
export function print(answer: unknown): void {
  process.stdout.write(typeof answer === 'string' ? answer : `${JSON.stringify(answer, null, 2)}\n`);
}

/** Prints one field of an answer for the next command: text without its quotes. Throws where the answer has no such field. */
export function printField(answer: unknown, path: string): void {
  const found = path
    .split('.')
    .reduce<unknown>((value, key) => (isOpen(value) && Object.hasOwn(value, key) ? value[key] : undefined), answer);
  if (found === undefined || found === null)
    throw new CommandRefusal(
      'not-found',
      'no-such-field',
      `The answer has no ${path}. Without --field it is shown whole.`,
      [{ path: '--field', message: 'is not in the answer' }],
    );
  process.stdout.write(`${typeof found === 'string' ? found : JSON.stringify(found)}\n`);
}

function isOpen(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
