import type { EntityManager } from 'typeorm';
import { yearOf } from '#calendar/year.js';
import type { KpiPlanTerms } from '#compensation/inputs/kpi-plan.js';
import { DomainError } from '#contracts/domain-error.js';
import { annualActualsOf } from '#persistence/annual/annual-actuals.js';
import { holdAnnualCycle } from '#persistence/annual/annual-cycle-rows.js';
import { departmentOfDocumentWithoutCycle } from '#persistence/department-of-document.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';
import { refuseIfUnsaid } from './refuse-if-unsaid.js';

export const annualPlan: DocumentBehaviour = {
  countsOnceSigned: true,
  findBeneficiaries: (_manager, { personId }) => Promise.resolve(personId === null ? [] : [personId]),
  beforeSubmission: async (manager, plan, version) => {
    refuseIfUnsaid(plan, version, version.content as KpiPlanTerms);
    await refuseIfActualsGoOnWithoutIt(manager, plan, ['signed']);
  },
  afterSubmission: nothing,
  beforeDecision: async (manager, plan, { statusAfter }) => {
    if (statusAfter === 'signed') await refuseIfActualsGoOnWithoutIt(manager, plan, ['signed', 'in-approval']);
  },
  afterLastSignature: nothing,
};

/** A plan that is signed after the actuals of its year went on their route would have no actuals: these are returned first. */
async function refuseIfActualsGoOnWithoutIt(
  manager: EntityManager,
  plan: Document,
  statuses: Document['status'][],
): Promise<void> {
  const { id: documentId, organisationId, month } = plan;
  const year = yearOf(month);
  const departmentId = await departmentOfDocumentWithoutCycle(manager, documentId);
  if (departmentId === null) return;
  await holdAnnualCycle(manager, departmentId, year);
  const actuals = await annualActualsOf(manager, { organisationId, departmentId, year });
  if (!actuals || !statuses.includes(actuals.status)) return;
  const context = { documentId, actualsId: actuals.id, year };
  if (actuals.status === 'signed')
    throw new DomainError(
      'conflict',
      'year-settled',
      `The annual actuals of ${year} are approved without this plan: nothing is paid by it. Return the plan.`,
      context,
    );
  throw new DomainError(
    'conflict',
    'actuals-under-way',
    `The annual actuals of ${year} are being approved without this plan. Return them first, sign the plan, and have them submitted again with it.`,
    context,
  );
}
