import type { FactRow } from '#facts/fact-kind.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { contentSha256 } from './content-sha256.js';
import type { EnteredRow } from './fact-entry.js';

/** A row that has passed the schema of its kind, with its name, what it is about, and the hash of what it says. */
export function enteredRow(kind: FactKindName, row: FactRow): EnteredRow {
  const { externalId, ...content } = row;
  const { isNamedByMonth, subjectOf } = factKindOf(kind);
  const subject = subjectOf(row);
  return {
    externalId,
    keyMonth: isNamedByMonth ? (subject.month ?? '') : '',
    subject,
    content,
    sha256: contentSha256(content),
  };
}
