import type { EntityManager } from 'typeorm';
import { checkCycleActuals } from '#compensation/calculation/check-cycle-actuals.js';
import { DomainError } from '#contracts/domain-error.js';
import { askedAnnualActuals } from '#persistence/annual/annual-actuals.js';
import { holdAnnualCycle } from '#persistence/annual/annual-cycle-rows.js';
import { type Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';
import { yearOfDepartment } from './year-of-department.js';

export const annualActuals: DocumentBehaviour = {
  findBeneficiaries: async (manager, document) => {
    const { plans } = await askedAnnualActuals(manager, await yearOfDepartment(manager, document));
    return plans.map(({ personId }) => personId);
  },
  beforeSubmission: (manager, document, { content }) => refuseIfIncomplete(manager, document, content),
  afterSubmission: nothing,
  beforeDecision: async (manager, document, { statusAfter, version }) => {
    if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
    const { content } = await manager.findOneByOrFail(DocumentVersion, { documentId: document.id, version });
    await refuseIfIncomplete(manager, document, content);
  },
  afterLastSignature: nothing,
};

/** Every indicator of every signed annual plan has a result, or says why not; also of a plan whose person has come since. */
async function refuseIfIncomplete(manager: EntityManager, document: Document, content: unknown): Promise<void> {
  const of = await yearOfDepartment(manager, document);
  await holdAnnualCycle(manager, of.departmentId, of.year);
  const problems = checkCycleActuals(await askedAnnualActuals(manager, of), content);
  if (problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'actuals-incomplete',
    `The annual actuals of ${of.year} do not answer every indicator of every signed annual plan of the department, or answer others. Save them with what is missing, and submit that version.`,
    { documentId: document.id },
    problems,
  );
}
