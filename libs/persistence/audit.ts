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
export async function writeAudit(
  manager: EntityManager,
  { organisationId, businessAt, ...event }: AuditEvent,
): Promise<void> {
  await writeAudits(manager, { organisationId, businessAt }, [event]);
}

/** The same of many deeds at once. */
export async function writeAudits(
  manager: EntityManager,
  { organisationId, businessAt }: Pick<AuditEvent, 'organisationId' | 'businessAt'>,
  events: readonly Omit<AuditEvent, 'organisationId' | 'businessAt'>[],
): Promise<void> {
  await manager.query(
    `INSERT INTO audit_events (organisation_id, business_at, actor_id, action, object_kind, object_id, details)
     SELECT $1, $2, e."actorId", e.action, e."objectKind", e."objectId", COALESCE(e.details, '{}')
       FROM json_to_recordset($3::json) AS e ("actorId" uuid, action text, "objectKind" text, "objectId" text, details jsonb)`,
    [organisationId, businessAt, JSON.stringify(events)],
  );
}
