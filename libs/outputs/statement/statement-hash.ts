import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';

/** What the hash of a statement is over; amounts as they were posted. */
export interface HashedStatement {
  readonly id: string;
  readonly runId: string;
  readonly personId: string;
  readonly month: string;
  readonly currency: string;
  readonly total: string;
  readonly lines: readonly {
    readonly position: number;
    readonly component: string;
    readonly code: string;
    readonly label: string;
    readonly amount: string;
  }[];
}

/** SHA-256 over the canonical JSON of what a statement pays: whoever holds a print can have it compared, and nobody guesses it. */
export function hashStatement({ id, runId, personId, month, currency, total, lines }: HashedStatement): string {
  return canonicalSha256({
    format: 'statement/1',
    id,
    run: runId,
    person: personId,
    month,
    currency,
    total,
    lines: lines.map(({ position, component, code, label, amount }) => ({ position, component, code, label, amount })),
  });
}
