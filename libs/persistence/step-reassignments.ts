import type { EntityManager } from 'typeorm';
import type { DocumentId, PersonId } from '#approvals/ids.js';

interface StepOfVersion {
  documentId: DocumentId;
  version: number;
  position: number;
}

/** Why none of these people decides a step: it was reassigned to another. */
export async function refusalWhereReassigned(
  manager: EntityManager,
  step: StepOfVersion,
  people: readonly (PersonId | undefined)[],
): Promise<{ kind: 'not-allowed'; code: 'step-reassigned'; message: string } | undefined> {
  const assignee = await assigneeOf(manager, step);
  if (assignee === undefined || people.includes(assignee)) return undefined;
  return {
    kind: 'not-allowed',
    code: 'step-reassigned',
    message: `An administrator has reassigned the step to another person, who decides it. GET /api/documents/${step.documentId} says to whom and why.`,
  };
}

/** To whom a step of a version was reassigned last, or undefined where any holder of its roles may decide it. */
async function assigneeOf(
  manager: EntityManager,
  { documentId, version, position }: StepOfVersion,
): Promise<PersonId | undefined> {
  const [row] = await manager.query<{ personId: PersonId }[]>(
    `SELECT person_id AS "personId" FROM step_reassignments WHERE document_id = $1 AND version = $2 AND position = $3 ORDER BY id DESC LIMIT 1`,
    [documentId, version, position],
  );
  return row?.personId;
}
