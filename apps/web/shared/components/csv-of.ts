/** What a spreadsheet would take for a formula; a negative number is none. */
const formula = /^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/;

/** Rows as CSV: separated by semicolons, quoted where it needs to be, and no text is a formula. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(cell).join(';')).join('\r\n');
}

function cell(text: string): string {
  const safe = formula.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
