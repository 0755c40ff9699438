import { DELIMITERS, type Delimiter } from '../table.js';

const lines = 30;

/** What separates the columns of a text, with where its rows begin. */
interface Separated {
  readonly delimiter: Delimiter;
  /** Excel may say it in a line of its own in front of the headers: `sep=;`. */
  readonly isSaid: boolean;
}

/**
 * By which character the first rows fall into the same number of columns, more than one. Where several do, by which they
 * fall into more: in a Russian file the comma stands within numbers. Semicolons come first where nothing speaks for any.
 */
export function findDelimiter(beginning: string): Separated {
  const said = /^sep=(.)\r?\n/i.exec(beginning)?.[1];
  const isSaid = DELIMITERS.some((delimiter) => delimiter === said);
  if (isSaid) return { delimiter: said as Delimiter, isSaid };
  let best: { delimiter: Delimiter; alike: number; columns: number } = { delimiter: ';', alike: 0, columns: 1 };
  for (const delimiter of DELIMITERS) {
    const counts = countColumns(beginning, delimiter);
    const columns = mostFrequent(counts.filter((count) => count > 1));
    const alike = counts.filter((count) => count === columns).length;
    if (columns > 1 && (alike > best.alike || (alike === best.alike && columns > best.columns)))
      best = { delimiter, alike, columns };
  }
  return { delimiter: best.delimiter, isSaid };
}

/** How many columns each of the first rows has; separators within quotation marks are text. */
function countColumns(text: string, delimiter: Delimiter): number[] {
  const counts: number[] = [];
  let columns = 1;
  let isQuoted = false;
  let isBlank = true;
  for (const character of text) {
    if (character === '"') isQuoted = !isQuoted;
    if (!isQuoted && character === '\n') {
      if (!isBlank) counts.push(columns);
      if (counts.length === lines) return counts;
      [columns, isBlank] = [1, true];
      continue;
    }
    if (!isQuoted && character === delimiter) columns += 1;
    else if (character.trim() !== '') isBlank = false;
  }
  // The last row is whole only where the text is: it may have been cut for looking at it.
  if (counts.length === 0 && !isBlank) counts.push(columns);
  return counts;
}

function mostFrequent(counts: readonly number[]): number {
  const often = new Map<number, number>();
  for (const count of counts) often.set(count, (often.get(count) ?? 0) + 1);
  return [...often].toSorted(([one, a], [other, b]) => b - a || other - one)[0]?.[0] ?? 0;
}
