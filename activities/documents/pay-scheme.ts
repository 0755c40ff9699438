import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import { findSubmissionRefusals } from '#compensation/description/check-examples.js';
import { DomainError } from '#contracts/domain-error.js';
import { toFieldProblem } from '#contracts/field-problem.js';
import { noteChangedScheme } from '#persistence/corrections/pay-changes.js';
import type { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { type DocumentBehaviour, type LastSignature, nothing } from './document-behaviour.js';

export const payScheme: DocumentBehaviour = {
  findBeneficiaries: (manager, { organisationId }) => earnersWithAnotherRole(manager, organisationId),
  beforeSubmission: (_manager, scheme, version) => Promise.resolve(refuseIfNotSubmittable(scheme, version)),
  afterSubmission: nothing,
  beforeDecision: nothing,
  afterLastSignature: noteWhatIsPaidOtherwise,
};

/** A version that is in force from a day that is past pays posted months otherwise: a later run pays the difference. */
async function noteWhatIsPaidOtherwise(
  manager: EntityManager,
  scheme: Document,
  { actorId, signedAt }: LastSignature,
): Promise<void> {
  await noteChangedScheme(manager, scheme, { changedBy: actorId, changedAt: signedAt });
}

/** Of all who earn by a scheme, only those with another role could ever stand on a route; thousands of others need not be listed. */
export async function earnersWithAnotherRole(
  manager: EntityManager,
  organisationId: OrganisationId,
): Promise<string[]> {
  const rows = await manager.query<{ id: string }[]>(
    `SELECT t.person_id AS id FROM person_today t WHERE t.organisation_id = $1 AND t.earns AND t.person_id IN (
       SELECT g.person_id FROM role_grants g WHERE g.organisation_id = $1 AND g.superseded_at IS NULL
       UNION SELECT h.person_id FROM headships h WHERE h.organisation_id = $1 AND h.superseded_at IS NULL) ORDER BY 1`,
    [organisationId],
  );
  return rows.map((row) => row.id);
}

/**
 * A scheme says what it is for, and is signed with its worked examples, so each of them comes out. Checked again where nothing can change it any
 * more; which figures differ is told by whoever drafts, for none of them may stand in what a workflow keeps.
 */
export function refuseIfNotSubmittable(scheme: Document, version: DocumentVersion): void {
  const refusals = findSubmissionRefusals(version.content);
  if (refusals.length === 0) return;
  const unsaid = refusals.filter(({ code }) => code === 'unsaid').map(toFieldProblem);
  const others = new Set(
    refusals.filter(({ code }) => code !== 'unsaid').map(({ path }) => path.slice(0, 2).join('.')),
  );
  const problems = [...unsaid, ...[...others].map((path) => ({ path, message: 'gives another result' }))];
  throw new DomainError(
    'invalid',
    'scheme-not-submittable',
    'The scheme is not complete, does not say what it is for, or one of its worked examples gives another result. Read the scheme; it lists what is missing and what differs.',
    { documentId: scheme.id },
    problems,
  );
}
