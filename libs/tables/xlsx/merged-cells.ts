import { TableFault } from '../table-fault.js';
import { tableLimits } from '../table-limits.js';
import type { Archive } from './open-archive.js';
import { parseReference, type Reference } from './reference.js';

/** Cells that were made one: only the first of them says something. */
export interface MergedCells {
  /** The first cell of the merged ones that a cell is of, where it is of any and is not the first itself. */
  readonly coveredBy: (row: number, column: number) => Reference | undefined;
}

const range = /<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})"/g;
const longest = 200;

/**
 * Which cells of a sheet are merged. A sheet says it after its cells, so that it is looked for before they are read: in
 * the bytes, which costs a tenth of reading them. Nothing that a person types can look like it, for it has a bracket.
 */
export async function readMergedCells(archive: Archive, part: string): Promise<MergedCells> {
  const byRow = new Map<number, { from: number; to: number; first: Reference }[]>();
  let ranges = 0;
  let rest = '';
  for await (const piece of archive.stream(part)) {
    const text = rest + piece.toString('latin1');
    for (const [, start = '', end = ''] of text.matchAll(range)) {
      ranges += 1;
      const [first, last] = [parseReference(start), parseReference(end)];
      if (!first || !last) continue;
      if (ranges > tableLimits.mergedRanges) throw tooMany();
      for (let row = first.row; row <= Math.min(last.row, tableLimits.rows); row += 1) {
        const merged = byRow.get(row) ?? [];
        merged.push({ from: first.column, to: last.column, first });
        byRow.set(row, merged);
      }
    }
    const open = text.lastIndexOf('<');
    rest = open >= 0 && text.length - open < longest && text.indexOf('>', open) < 0 ? text.slice(open) : '';
  }
  return {
    coveredBy: (row, column) =>
      byRow
        .get(row)
        ?.find(
          ({ from, to, first }) => column >= from && column <= to && !(first.row === row && first.column === column),
        )?.first,
  };
}

function tooMany(): TableFault {
  return new TableFault(
    'too-many-merged-cells',
    'The sheet has too many merged cells. Take the merging away, and give every row values of its own.',
  );
}
