import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { type Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { findProblemsOfSalesPlan, type SalesPlanContent } from '#persistence/sales-plans/sales-plan.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';

/** It pays nobody by itself: KPI plans take their targets from it, each with signatures of its own. */
export const salesPlan: DocumentBehaviour = {
  findBeneficiaries: () => Promise.resolve([]),
  beforeSubmission: (manager, document, { content }) =>
    refuseWhatDoesNotAddUp(manager, document, content as SalesPlanContent),
  afterSubmission: nothing,
  beforeDecision: async (manager, document, { statusAfter, version }) => {
    if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
    const { content } = await manager.findOneByOrFail(DocumentVersion, { documentId: document.id, version });
    await refuseWhatDoesNotAddUp(manager, document, content as SalesPlanContent);
  },
  afterLastSignature: nothing,
};

/** Who earns in the department may have changed since it was drafted. */
async function refuseWhatDoesNotAddUp(
  manager: EntityManager,
  { id: documentId, organisationId, subjectKey, month }: Document,
  content: SalesPlanContent,
): Promise<void> {
  const [departmentId = ''] = (subjectKey ?? '').split('/');
  const problems = await findProblemsOfSalesPlan(manager, { organisationId, departmentId, month }, content);
  if (problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'targets-in-disorder',
    `The targets of ${month} do not add up, or name people who do not earn in the department. Save another version.`,
    { documentId, departmentId, month },
    problems,
  );
}
