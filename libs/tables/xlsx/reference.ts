/** A cell by its row and column, both from 1 on. */
export interface Reference {
  readonly row: number;
  readonly column: number;
}

/** The cell that `AB12` names; undefined for anything else. */
export function parseReference(text: string): Reference | undefined {
  let column = 0;
  let at = 0;
  for (; at < text.length; at += 1) {
    const letter = text.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const row = Number(text.slice(at));
  return at > 0 && at <= 3 && Number.isInteger(row) && row > 0 ? { row, column } : undefined;
}
