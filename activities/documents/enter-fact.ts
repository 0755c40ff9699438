import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import type { FactRow } from '#facts/fact-kind.js';
import { type FactKindName, factKindOf } from '#facts/fact-kinds.js';
import { writeAudit } from '#persistence/audit.js';
import type { Document } from '#persistence/entities/document.entity.js';
import { enteredRow } from '#persistence/facts/entered-row.js';
import { FactTrial } from '#persistence/facts/fact-trial.js';
import type { LastSignature } from './document-behaviour.js';

/**
 * Enters what a document has decided, by the way of every other entry; where its month is paid already, a later statement
 * pays it. The facts are taken by the caller.
 */
export async function enterFact(
  manager: EntityManager,
  { id, organisationId, month }: Document,
  kind: FactKindName,
  row: Record<string, unknown>,
  { actorId, signedAt }: LastSignature,
): Promise<void> {
  const trial = new FactTrial(manager, { organisationId, kind, actorId });
  await trial.write([enteredRow(kind, factKindOf(kind).schema.parse(row) as FactRow)]);
  const [problem] = trial.problems.length > 0 ? trial.problems : await trial.judge();
  if (problem)
    throw new DomainError('conflict', 'facts-not-possible', `It cannot be entered: it ${problem.message}. Return it.`, {
      documentId: id,
      month,
    });
  await trial.noteChanges();
  await writeAudit(manager, {
    organisationId,
    businessAt: signedAt,
    actorId,
    action: 'facts.entered',
    objectKind: 'organisation',
    objectId: organisationId,
    details: { kind, added: 1, changed: 0, withdrawn: 0 },
  });
}
