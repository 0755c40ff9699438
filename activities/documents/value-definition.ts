import type { EntityManager } from 'typeorm';
import { DomainError } from '#contracts/domain-error.js';
import { findWrongExamples } from '#facts/counted/count-value.js';
import { valueDefinitionSchema } from '#facts/counted/value-definition.js';
import type { Document, DocumentVersion } from '#persistence/entities/document.entity.js';
import { refusalToDefineFrom } from '#persistence/value-definitions.js';
import { type DocumentBehaviour, nothing, type PendingDecision } from './document-behaviour.js';
import { earnersWithAnotherRole } from './pay-scheme.js';

export const valueDefinition: DocumentBehaviour = {
  findBeneficiaries: (manager, { organisationId }) => earnersWithAnotherRole(manager, organisationId),
  beforeSubmission: refuseSubmission,
  afterSubmission: nothing,
  beforeDecision: refuseSignatureThatComesTooLate,
  afterLastSignature: nothing,
};

/** It is signed with its worked examples, so each of them comes out; which figures differ is told by whoever drafts. */
async function refuseSubmission(
  manager: EntityManager,
  definition: Document,
  { content }: DocumentVersion,
): Promise<void> {
  await refuseClosedMonths(manager, definition);
  const read = valueDefinitionSchema.safeParse(content);
  const problems = read.success ? findWrongExamples(read.data) : [];
  if (read.success && problems.length === 0) return;
  throw new DomainError(
    'invalid',
    'definition-not-submittable',
    'The definition is not complete, or one of its worked examples comes to something else. Read the definition; it lists what differs.',
    { documentId: definition.id },
    problems.map(({ path }) => ({ path: path.slice(0, 2).join('.'), message: 'gives another result' })),
  );
}

/** The organisation's row is shared with whoever starts a payroll: one of the two comes first. */
async function refuseSignatureThatComesTooLate(
  manager: EntityManager,
  definition: Document,
  { statusAfter }: PendingDecision,
): Promise<void> {
  if (statusAfter !== 'signed' && statusAfter !== 'in-approval') return;
  await manager.query('SELECT 1 FROM organisations WHERE id = $1 FOR NO KEY UPDATE', [definition.organisationId]);
  await refuseClosedMonths(manager, definition);
}

async function refuseClosedMonths(manager: EntityManager, definition: Document): Promise<void> {
  const refusal = await refusalToDefineFrom(manager, definition);
  if (refusal === undefined) return;
  const context = { documentId: definition.id, month: definition.month };
  throw new DomainError(refusal.kind, refusal.code, refusal.message, context);
}
