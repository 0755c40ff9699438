/**
 * A text that begins with one of these is a formula to a spreadsheet program that opens a CSV, whoever wrote it. An
 * apostrophe in front makes it text; one that stood there already gets another, so that reading takes back what writing
 * added and nothing else.
 */
const DANGEROUS = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A text for a cell of a CSV that nobody's program takes for a formula. */
export function withGuard(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

/** The text that `withGuard` was given. */
export function withoutGuard(text: string): string {
  return text.startsWith("'") && DANGEROUS.test(text) ? text.slice(1) : text;
}
