/** A cell of a grid: what it shows, and what is said of it. */
export interface GridCell {
  /** What is edited. */
  text: string;
  /** What is shown while nobody edits it. */
  shown: string;
  problem?: string | undefined;
  /** Why it stands out, said to whoever cannot see the colour: typed over, changed by somebody else. */
  mark?: string | undefined;
  /** A sign before the number, with its word: the number was counted. */
  sign?: { glyph: string; word: string } | undefined;
  /** What the number is compared with, after it: its target. */
  beside?: { shown: string; word: string } | undefined;
  isReadOnly?: boolean | undefined;
}
