import type { CSSProperties } from 'react';

/** The names of columns for the style of cards, which writes each beside its cell on a phone. */
export function namedColumns(labels: readonly string[]): CSSProperties {
  return Object.fromEntries(labels.map((label, index) => [`--column-${index + 1}`, JSON.stringify(label)]));
}
