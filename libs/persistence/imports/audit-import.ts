import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import { writeAudit } from '../audit.js';
import { businessNow } from '../business-now.js';

/** Writes down what somebody has done with an import. */
export async function auditImport(
  manager: EntityManager,
  {
    id,
    organisationId,
    ...event
  }: {
    id: string;
    organisationId: OrganisationId;
    actorId: PersonId;
    action: string;
    details: Record<string, unknown>;
  },
): Promise<void> {
  const businessAt = await businessNow(manager, organisationId);
  await writeAudit(manager, { organisationId, businessAt, ...event, objectKind: 'import', objectId: id });
}
