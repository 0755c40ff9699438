import type { EntityManager } from 'typeorm';
import { findSubmissionRefusals } from '#compensation/description/check-examples.js';
import { DomainError } from '#contracts/domain-error.js';
import type { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { rolesOf } from '#persistence/person-roles.js';

/**
 * A scheme is signed with its worked examples, so each of them comes out. Checked again where nothing can change it any
 * more; which figures differ is told by whoever drafts, for none of them may stand in what a workflow keeps.
 */
export function refuseIfExamplesDiffer(scheme: Document, version: DocumentVersion): void {
  const paths = new Set(findSubmissionRefusals(version.content).map(({ path }) => path.slice(0, 2).join('.')));
  if (paths.size === 0) return;
  const problems = [...paths].map((path) => ({ path, message: 'does not come out' }));
  throw new DomainError(
    'invalid',
    'scheme-not-submittable',
    'The scheme is not complete, or a worked example of it does not come out. Read the scheme: it tells what differs.',
    { documentId: scheme.id },
    problems,
  );
}

/** Who earns by schemes may have become so only after this one was submitted: it is the role at the decision that counts. */
export async function refuseWhoEarnsByIt(manager: EntityManager, scheme: Document, actorId: string): Promise<void> {
  if (!(await rolesOf(manager, actorId)).includes('sales-manager')) return;
  throw new DomainError(
    'not-allowed',
    'decides-your-pay',
    'Sales managers earn by this document. Another holder of the role must decide.',
    { documentId: scheme.id },
  );
}
