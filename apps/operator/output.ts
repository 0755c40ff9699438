/** The one way out of a verb: JSON on standard output. */
export function print(answer: unknown): void {
  process.stdout.write(`${JSON.stringify(answer, null, 2)}\n`);
}
