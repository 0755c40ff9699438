import { createHash, randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';

/** The invitation of somebody of a company that is being set up, where nobody is signed in who could ask for it. */
export async function inviteFirst(
  manager: EntityManager,
  organisationId: OrganisationId,
  personId: PersonId,
): Promise<{ token: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url');
  const [row] = await manager.query<{ expiresAt: Date }[]>(
    `INSERT INTO invitations (token_sha256, organisation_id, person_id, expires_at)
     VALUES ($1, $2, $3, date_trunc('milliseconds', now()) + interval '72 hours') RETURNING expires_at AS "expiresAt"`,
    [createHash('sha256').update(token).digest('hex'), organisationId, personId],
  );
  if (!row) throw new Error(`The invitation of person ${personId} was not stored`);
  return { token, expiresAt: row.expiresAt };
}
