import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';

export interface AuditEvent {
  organisationId: OrganisationId;
  businessAt: Date;
  /** Absent when the calendar acted. */
  actorId: PersonId | null;
  action: string;
  objectKind: string;
  objectId: string;
  /** Ids, versions, hashes and counts; no names, amounts or free text. */
  details?: Record<string, unknown>;
}

/** Adds one row to the record that is never changed; call it inside the transaction of the deed itself. */
export async function writeAudit(manager: EntityManager, event: AuditEvent): Promise<void> {
  await manager.query(
    `INSERT INTO audit_events (organisation_id, business_at, actor_id, action, object_kind, object_id, details)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      event.organisationId,
      event.businessAt,
      event.actorId,
      event.action,
      event.objectKind,
      event.objectId,
      JSON.stringify(event.details ?? {}),
    ],
  );
}
