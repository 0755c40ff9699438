import type { EntityManager } from 'typeorm';
import { yearOf } from '#calendar/year.js';
import { canonicalSha256 } from '#compensation/documents/canonical-sha256.js';
import { factsChanged } from '#compensation/calculation/check-cycle-actuals.js';
import { DomainError } from '#contracts/domain-error.js';
import { departmentOfDocumentWithoutCycle } from '#persistence/department-of-document.js';
import {
  decisionsOf,
  type LoyaltyListContent,
  loyaltyListOf,
  refusalBeforeResults,
} from '#persistence/annual/loyalty-list.js';
import { type Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';

export const loyaltyList: DocumentBehaviour = {
  findBeneficiaries: async (manager, { id: documentId, latestVersion: version }) => {
    const { content } = await manager.findOneByOrFail(DocumentVersion, { documentId, version });
    const { people } = content as LoyaltyListContent;
    return people.filter(({ award }) => award !== 'none').map(({ personId }) => personId);
  },
  beforeSubmission: async (manager, list, { content }) => {
    await refuseOtherFacts(manager, list, content as LoyaltyListContent);
  },
  afterSubmission: nothing,
  beforeDecision: nothing,
  afterLastSignature: nothing,
};

/** What directors confirm is what the product proposes by all results of the year, with what the head has decided and why. */
async function refuseOtherFacts(
  manager: EntityManager,
  { id, organisationId, month }: Document,
  content: LoyaltyListContent,
): Promise<void> {
  const departmentId = (await departmentOfDocumentWithoutCycle(manager, id)) ?? '';
  const of = { organisationId, departmentId, year: yearOf(month) };
  const refusal = await refusalBeforeResults(manager, of);
  if (refusal) throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId: id, departmentId });
  const present = await loyaltyListOf(manager, of, decisionsOf(content));
  if (canonicalSha256(present) === canonicalSha256(content)) return;
  throw new DomainError(
    'conflict',
    factsChanged,
    'What the product proposes has changed since this version of the list was saved. Save it again, read it, and submit that version.',
    { documentId: id, departmentId },
  );
}
