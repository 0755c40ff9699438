/** What is wrong with a cell, in a code and in words that go on after its name. */
export interface CellProblem {
  readonly code: string;
  readonly message: string;
}

/** What a cell was read as, or what is wrong with it. */
export type Reading<T> = { readonly value: T } | { readonly problem: CellProblem };

export function wrong(code: string, message: string): { problem: CellProblem } {
  return { problem: { code, message } };
}

/** A text on one line, without spaces around it: those that do not break count as spaces, and so do line breaks of a cell. */
export function oneLine(text: string): string {
  return text.replace(/[\s\u00A0\u202F\u2007\u2009\uFEFF\u200B]+/g, ' ').trim();
}

/** What stands in a cell, as a message quotes it. */
export function quoted(text: string): string {
  return text.length > 60 ? `“${text.slice(0, 60)}…”` : `“${text}”`;
}
