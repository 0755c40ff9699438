import type { EntityManager } from 'typeorm';
import { In } from 'typeorm';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import { signedRegisterOf } from './actuals-reopening.js';
import type { DatabaseRefusal } from './database-refusal.js';
import { Document, DocumentVersion } from './entities/document.entity.js';
import { countSignedChanges } from './plans-in-force.js';
import { isPaidForGood } from './plan-drafts.js';

/** One document that goes back to its head, in the version that will not stand. */
export interface ReopenedDocument {
  kind: 'kpi-plan' | 'actuals';
  documentId: DocumentId;
  version: number;
  sha256: string;
  /** Whose plan it is. */
  personId: PersonId | null;
}

/** What a reopening of a cycle says. */
export interface CycleReopeningContent {
  reason: string;
  reopens: ReopenedDocument[];
}

/** What a head wants to have reopened: the plans of these people, and the actuals where they are closed. */
export interface AskedReopening {
  personIds: readonly PersonId[];
  actuals: boolean;
}

/** The plans and actuals of a cycle, as far as they were submitted. */
export async function submittedOf(manager: EntityManager, cycleId: string): Promise<Document[]> {
  const documents = await manager.find(Document, {
    where: { cycleId, kind: In(['kpi-plan', 'actuals']) },
    order: { kind: 'DESC', id: 'ASC' },
  });
  return documents.filter(({ submittedVersion }) => submittedVersion !== null);
}

/** The documents by the version that will not stand. */
export async function asReopened(manager: EntityManager, documents: readonly Document[]): Promise<ReopenedDocument[]> {
  const reopened: ReopenedDocument[] = [];
  for (const { id: documentId, kind, submittedVersion, personId } of documents) {
    const version = submittedVersion ?? 0;
    const { sha256 } = await manager.findOneByOrFail(DocumentVersion, { documentId, version });
    reopened.push({ kind: kind as ReopenedDocument['kind'], documentId, version, sha256, personId });
  }
  return reopened;
}

/** How many reopenings of a cycle were signed: the next one is about the cycle as they have left it. */
export function countSignedReopenings(manager: EntityManager, cycleId: string): Promise<number> {
  return manager.countBy(Document, { cycleId, kind: 'cycle-reopening', status: 'signed' });
}

/**
 * Why documents of a cycle are not reopened, with what can be done instead; undefined when they are. Until the payroll of
 * their people is posted; what has been revised since it was signed is revised again.
 */
export async function refusalToReopenCycle(
  manager: EntityManager,
  { organisationId, departmentId, month, id: cycleId }: CycleOfReopening,
  reopens: readonly ReopenedDocument[],
): Promise<DatabaseRefusal | undefined> {
  for (const { documentId, version, kind, personId } of reopens) {
    const { status, submittedVersion } = await manager.findOneByOrFail(Document, { id: documentId });
    if ((status !== 'signed' && status !== 'closed') || submittedVersion !== version) return changed(kind, status);
    if (await isPaidForGood(manager, { organisationId, departmentId, month }, personId)) return paid(month);
    if (kind === 'kpi-plan' && (await countSignedChanges(manager, documentId)) > 0) return revised();
  }
  if (await signedRegisterOf(manager, { organisationId, month, cycleId })) return beingPaid(month);
  return undefined;
}

interface CycleOfReopening {
  id: string;
  organisationId: string;
  departmentId: string;
  month: string;
}

function changed(kind: string, status: string): DatabaseRefusal {
  return {
    kind: 'conflict',
    code: 'nothing-to-reopen',
    message: `One of the documents (${kind}) is ${status}, or another version of it is in question by now. Read the month, and save the reopening anew with what is to go back.`,
  };
}

function paid(month: string): DatabaseRefusal {
  return {
    kind: 'conflict',
    code: 'month-paid',
    message: `The payroll of ${month} is posted for one of the people. A wrong plan of it is revised as a correction (POST /api/plan-revisions with asCorrection); what no plan decides is paid or taken back by a signed adjustment: POST /api/adjustments.`,
  };
}

function beingPaid(month: string): DatabaseRefusal {
  return {
    kind: 'conflict',
    code: 'month-being-paid',
    message: `The register of ${month} is signed and being posted. Wait until it is: the plan of whom it has paid is then revised as a correction (POST /api/plan-revisions with asCorrection).`,
  };
}

function revised(): DatabaseRefusal {
  return {
    kind: 'conflict',
    code: 'plan-revised',
    message:
      'One of the plans was changed by a signed document since, and does not go back: change it once more by a revision, POST /api/plan-revisions.',
  };
}
