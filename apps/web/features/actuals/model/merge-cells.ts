import type { Cells } from './actual-fields.js';

export interface Merged {
  cells: Cells;
  /** The places that both have changed, each to something else. */
  both: { key: string; mine: string; theirs: string }[];
}

/** What I have changed since `base`, over what others have saved since; places that both changed keep mine until one is chosen. */
export function mergeCells(base: Cells, mine: Cells, theirs: Cells): Merged {
  const cells: Record<string, string> = { ...theirs };
  const both: Merged['both'] = [];
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const [was, my, their] = [base[key] ?? '', mine[key] ?? '', theirs[key] ?? ''];
    if (my === was) continue;
    cells[key] = my;
    if (their !== was && their !== my) both.push({ key, mine: my, theirs: their });
  }
  return { cells, both };
}
