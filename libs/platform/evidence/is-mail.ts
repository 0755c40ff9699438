/** As much as the fields above the text of a mail may come to. */
const longestHeader = 256 * 1024;
const field = /^([!-9;-~]+):/;

/**
 * Whether a file is a mail as it was saved (RFC 5322): fields of printable names to the first empty line, among them
 * who wrote it and when, which no mail is without. A page or a script with the ending of a mail is none.
 */
export function isMail(bytes: Buffer): boolean {
  const names = fieldNames(bytes.subarray(0, longestHeader).toString('latin1'));
  return names !== undefined && names.has('from') && names.has('date');
}

function fieldNames(text: string): Set<string> | undefined {
  const names = new Set<string>();
  for (const line of text.split(/\r?\n/)) {
    if (line === '') return names;
    if (line.includes('\0')) return undefined;
    const name = field.exec(line)?.[1];
    const isContinued = /^[ \t]/.test(line) && names.size > 0;
    if (name === undefined && !isContinued) return undefined;
    if (name !== undefined) names.add(name.toLowerCase());
  }
  return undefined;
}
