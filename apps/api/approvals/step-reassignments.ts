import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { DocumentId, PersonId } from '#approvals/ids.js';
import type { Route } from '#approvals/route.js';
import { obstacleTo, type SeatObstacle } from '#approvals/seat.js';
import { documentKinds } from '#approvals/document-kinds/document-kinds.js';
import { DomainError } from '#contracts/domain-error.js';
import type { RequestReference } from '#contracts/request-reference.js';
import { writeAudit } from '#persistence/audit.js';
import { businessNow } from '#persistence/business-now.js';
import { Document } from '#persistence/entities/document.entity.js';
import { answerOnce } from '#persistence/idempotent-request.js';
import { candidatesFor } from '#persistence/route-candidates.js';
import { routeOf, type RouteRow } from '#persistence/route-facts.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { type DocumentRow, DocumentViews } from './document-views.js';

interface Reassignment {
  step: string;
  personId: PersonId;
  reason: string;
}

/** Gives a step of a document that is on its route to one of those who are entitled to it. */
@Injectable()
export class StepReassignments {
  constructor(
    private readonly dataSource: DataSource,
    private readonly documents: DocumentViews,
  ) {}

  reassign(
    { id: actorId, organisationId }: SignedInPerson,
    request: RequestReference,
    id: DocumentId,
    { step, personId, reason }: Reassignment,
  ) {
    return answerOnce(this.dataSource, request, async (manager) => {
      const document = await this.documents.find(organisationId, id, manager);
      // Whoever decides takes the document first: one of the two comes before the other.
      await manager.findOneOrFail(Document, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const facts = await routeOf(manager, id);
      const position = openPositionOf(document, facts, step);
      await refuseWhoIsNotEntitled(manager, document, facts, { step: facts.route!.steps[position]!, personId });
      const reassignedAt = await businessNow(manager, organisationId);
      const { version } = facts;
      await manager.query(
        `INSERT INTO step_reassignments (document_id, version, position, step, person_id, reason, reassigned_by, reassigned_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [id, version, position, step, personId, reason, actorId, reassignedAt],
      );
      await writeAudit(manager, {
        organisationId,
        businessAt: reassignedAt,
        actorId,
        action: 'document.reassigned',
        objectKind: document.kind,
        objectId: id,
        details: { version, step, personId },
      });
      return { documentId: id, version, step, personId, reason, reassignedBy: actorId, reassignedAt };
    });
  }
}

/** The place of a step that is not decided yet, the one that waits or one after it. */
function openPositionOf({ id, status }: DocumentRow, { status: now, route, signedBy }: RouteRow, step: string): number {
  if (now !== 'in-approval')
    throw new DomainError(
      'conflict',
      'nothing-to-decide',
      `The document is ${status}: no step of it waits. GET /api/documents lists the documents that are on their route.`,
      { documentId: id },
    );
  const names = route?.steps.map(({ name }) => name) ?? [];
  const position = names.indexOf(step, signedBy.length);
  if (position !== -1) return position;
  throw new DomainError(
    'invalid',
    'invalid',
    `The document has no such step before it. Those that are not decided yet: ${names.slice(signedBy.length).join(', ')}.`,
    { documentId: id },
    [{ path: 'step', message: names.includes(step) ? 'is decided already' : 'is no step of the route' }],
  );
}

/** The holder of a role of the step, or the delegate of one, by the rules that hold for the decision itself. */
async function refuseWhoIsNotEntitled(
  manager: EntityManager,
  { id: documentId, kind, organisationId, departmentId }: DocumentRow,
  { authors, signedBy, signedFor }: RouteRow,
  { step, personId }: { step: Route['steps'][number]; personId: PersonId },
): Promise<void> {
  const candidates = await candidatesFor(manager, { organisationId, kind, departmentId }, step.roles);
  const person = candidates.find((candidate) => candidate.personId === personId);
  const beneficiaries = await manager.query<{ id: PersonId }[]>(
    'SELECT person_id AS id FROM document_beneficiaries WHERE document_id = $1 AND person_id = ANY ($2)',
    [documentId, [personId, ...(person?.standsInFor ?? [])]],
  );
  const rules = {
    step,
    authors,
    beneficiaries: beneficiaries.map(({ id }) => id),
    taken: [...signedBy, ...signedFor],
    earningRoles: documentKinds[kind].neverDecidedBy ?? [],
  };
  const principals = candidates.filter((candidate) => person?.standsInFor.includes(candidate.personId));
  const seats = person ? [{ actor: person }, ...principals.map((principal) => ({ actor: person, principal }))] : [];
  const obstacles = seats.map((seat) => obstacleTo(seat, rules));
  if (obstacles.includes(undefined)) return;
  const [own = 'not-your-step'] = obstacles;
  throw new DomainError(
    'conflict',
    'not-entitled',
    `The person could not decide the step "${step.name}": ${whyNot(own, step)}. Name somebody who could.`,
    { documentId, personId, obstacle: own },
    [{ path: 'personId', message: whyNot(own, step) }],
  );
}

function whyNot(obstacle: SeatObstacle, step: Route['steps'][number]): string {
  if (obstacle.startsWith('drafted')) return 'wrote or submitted a version of the document';
  if (obstacle.startsWith('decides')) return 'earns by the document';
  if (obstacle.startsWith('already')) return 'has filled another step of this version';
  return `neither holds ${step.roles.join(' or ')} nor acts for somebody who does`;
}
