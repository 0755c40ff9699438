import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Subject } from '#facts/fact-kind.js';
import type { FactKindName } from '#facts/fact-kinds.js';

/** How a fact is named among those of its kind. */
export interface FactName {
  externalId: string;
  /** The month where it belongs to the name, otherwise empty. */
  keyMonth: string;
}

/** A row as it is to stand there. */
export interface EnteredRow extends FactName {
  subject: Subject;
  /** All that the row says besides its external id. */
  content: Record<string, unknown>;
  sha256: string;
}

/** What one call enters and withdraws. A name stands in it once. */
export interface FactsEntry {
  organisationId: OrganisationId;
  kind: FactKindName;
  actorId: PersonId;
  rows: readonly EnteredRow[];
  withdrawn: readonly FactName[];
}

export type Outcome = 'added' | 'changed' | 'withdrawn' | 'unchanged';

/**
 * A version that a call wrote or superseded. `index` is that of the row, or, beyond the rows, of the withdrawal: what is
 * wrong is told there.
 */
export interface TouchedVersion {
  factId: string;
  index: number;
}

/** Something that is wrong with what a row says, together with other facts. */
export interface FactProblem {
  index: number;
  /** The field of the row; empty where it is about all of it. */
  field: string;
  code: string;
  message: string;
}
