import type { DocumentKind } from './drafts-of-kind.js';

/** Kinds that are of a year, whose month only says of which. */
const ofYear: readonly (DocumentKind | null)[] = ['annual-plan', 'annual-actuals', 'loyalty-list'];

/** Of which month a document is in words, or of which year. */
export function periodOfDocument(
  { kind, month }: { kind: DocumentKind | null; month: string },
  format: { month: (month: string) => string },
): string {
  return ofYear.includes(kind) ? month.slice(0, 4) : format.month(month);
}
