import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { DocumentVersion, type Document } from '#persistence/entities/document.entity.js';
import { agreeTasks } from '#persistence/tasks/agree-tasks.js';
import type { TaskPlanContent } from '#persistence/tasks/planned-task.js';
import { refusalToAgree } from '#persistence/tasks/task-plan.js';
import { type DocumentBehaviour, nothing } from './document-behaviour.js';
import { refuseBeforeOpening } from './refuse-before-opening.js';

export const taskPlan: DocumentBehaviour = {
  // The numbers of tasks are given out among the facts that they become.
  changesWhatIsFrozen: true,
  countsOnceSigned: true,
  findBeneficiaries: async (manager, document) => {
    const { tasks } = await contentOf(manager, document, document.latestVersion);
    return [...new Set(tasks.map(({ personId }) => personId))].toSorted();
  },
  beforeSubmission: async (manager, document, { content }) => {
    await refuseBeforeOpening(manager, document, 'tasks-agreed');
    await refuseWhatCannotBeAgreed(manager, document, content as TaskPlanContent);
  },
  afterSubmission: nothing,
  beforeDecision: async (manager, document, { statusAfter, version }) => {
    if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
    await refuseWhatCannotBeAgreed(manager, document, await contentOf(manager, document, version));
  },
  afterLastSignature: async (manager, document, { actorId, signedAt }) => {
    const content = await contentOf(manager, document, document.submittedVersion ?? 0);
    await agreeTasks(manager, document, content, { agreedBy: actorId, agreedAt: signedAt });
  },
};

async function refuseWhatCannotBeAgreed(
  manager: EntityManager,
  document: Document,
  content: TaskPlanContent,
): Promise<void> {
  const refusal = await refusalToAgree(manager, document, content);
  if (refusal === undefined) return;
  const { id: documentId, month } = document;
  throw new DomainError(refusal.kind, refusal.code, refusal.message, { documentId, month }, refusal.problems);
}

async function contentOf(manager: EntityManager, { id }: Document, version: number): Promise<TaskPlanContent> {
  const { content } = await manager.findOneByOrFail(DocumentVersion, { documentId: id, version });
  return content as TaskPlanContent;
}
