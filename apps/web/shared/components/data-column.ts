import type { ReactNode } from 'react';

/** A column of a list. */
export interface DataColumn<Row> {
  id: string;
  label: string;
  /** What is filtered, sorted and exported: a text, an amount as a decimal text. */
  value: (row: Row) => string;
  /** How it is drawn; the value itself, if left out. */
  cell?: (row: Row) => ReactNode;
  /** Whether the value is a decimal text: aligned right, sorted by what it says. */
  isNumber?: boolean;
}
