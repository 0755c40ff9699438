import type { EntityManager } from 'typeorm';
import { type CarriedSignatures, carrySignatures, type EarlierSignature } from '#approvals/carried-signatures.js';
import type { DocumentId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import { type Document, DecisionRecord, DocumentVersion } from '#persistence/entities/document.entity.js';

/** A version that goes on its route, as far as it is held against the one before. */
interface NextVersion {
  route: Route;
  content: unknown;
  authors: readonly string[];
  beneficiaries: readonly string[];
}

/** Which signatures of the version that was submitted before count for the next one, and which do not; none before the first. */
export async function findCarried(
  manager: EntityManager,
  { id: documentId, submittedVersion: version }: Document,
  { route, content, authors, beneficiaries }: NextVersion,
): Promise<CarriedSignatures> {
  const nothing = { kept: [], voided: [] };
  if (version === null) return nothing;
  const before = await manager.findOneByOrFail(DocumentVersion, { documentId, version });
  const signatures = await manager.query<EarlierSignature[]>(
    `SELECT actor_id AS "personId", on_behalf_of AS "onBehalfOf", COALESCE(kept_from, version) AS "signedIn"
       FROM decisions WHERE document_id = $1 AND version = $2 AND decision = 'sign' ORDER BY position`,
    [documentId, version],
  );
  if (before.route === null || signatures.length === 0) return nothing;
  return carrySignatures({
    before: { route: before.route, content: before.content, signatures },
    now: { route, content },
    authors,
    beneficiaries,
  });
}

/** Writes down what became of the signatures of the version before, where they are asked for: with the version that is on its route now. */
export async function writeCarried(
  manager: EntityManager,
  next: { documentId: DocumentId; version: number; sha256: string; route: Route; at: Date },
  { kept, voided }: CarriedSignatures,
): Promise<void> {
  const { documentId, version, sha256, route, at } = next;
  for (const [position, { personId, signedIn }] of kept.entries())
    await manager.insert(DecisionRecord, {
      ...{ documentId, version, position, sha256 },
      step: route.steps[position]!.name,
      decision: 'sign',
      actorId: personId,
      keptFrom: signedIn,
      decidedAt: at,
    });
  for (const { step, personId, because, fields } of voided)
    await manager.query(
      'INSERT INTO voided_signatures (document_id, version, step, person_id, because, fields) VALUES ($1, $2, $3, $4, $5, $6)',
      [documentId, version, step, personId, because, fields],
    );
}

/** The steps alone, for the record. */
export function stepsOfCarried(route: Route, { kept, voided }: CarriedSignatures): Record<string, unknown> {
  return {
    ...(kept.length > 0 ? { keptSteps: kept.map((_, position) => route.steps[position]!.name) } : {}),
    ...(voided.length > 0 ? { voidedSteps: voided.map(({ step, because }) => ({ step, because })) } : {}),
  };
}
