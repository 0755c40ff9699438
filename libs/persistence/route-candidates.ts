import type { EntityManager } from 'typeorm';
import type { DocumentKind } from '#approvals/document-kinds/document-kinds.js';
import type { DepartmentId, OrganisationId } from '#approvals/ids.js';
import type { Role } from '#approvals/role.js';
import type { Candidate } from '#approvals/unfilled-step.js';
import { awaitsConfirmation, rolesInForce } from './awaited-confirmation.js';
import { isInForceOn } from './delegations.js';
import { type PreparedStatement, queryPrepared } from './query-prepared.js';

interface Matter {
  organisationId: OrganisationId;
  kind: DocumentKind;
  /** Of its cycle, where it has one: some roles hold for departments alone. */
  departmentId: DepartmentId | null;
}

/**
 * Who could stand on the route of a document today: the holders of some roles and their delegates for its kind, each with
 * the roles that they hold in its matter, and whether they are away. Whoever is not on the staff is not among them.
 */
export function candidatesFor(
  manager: EntityManager,
  { organisationId, kind, departmentId }: Matter,
  roles: readonly Role[],
): Promise<Candidate[]> {
  return queryPrepared<Candidate>(manager, selectCandidates, [organisationId, kind, departmentId, roles]);
}

const today = 'business_today($1)';

/** Planning it takes longer than finding whom a company has. */
const selectCandidates: PreparedStatement = {
  name: 'candidates-for-route',
  text: `WITH holders AS (
    SELECT g.person_id FROM role_grants g WHERE g.organisation_id = $1 AND g.superseded_at IS NULL AND g.role = ANY ($4)
    UNION SELECT h.person_id FROM headships h WHERE h.organisation_id = $1 AND h.superseded_at IS NULL AND 'head-of-department' = ANY ($4)
    UNION SELECT a.person_id FROM assignments a WHERE a.organisation_id = $1 AND a.superseded_at IS NULL AND 'sales-manager' = ANY ($4)),
  standing AS MATERIALIZED (
    SELECT g.delegate_id, g.principal_id FROM delegations g
     WHERE g.organisation_id = $1 AND $2 = ANY (g.kinds) AND ${isInForceOn('g', today)} AND NOT ${awaitsConfirmation('g.delegate_id')})
  SELECT t.person_id AS "personId",
    ARRAY(SELECT unnest(${rolesInForce('t.person_id', 't.roles')})
      UNION SELECT g.role FROM role_grants g
       WHERE $3::uuid IS NOT NULL AND g.person_id = t.person_id AND g.superseded_at IS NULL AND g.from_on <= t.day AND (g.until_on IS NULL OR g.until_on >= t.day)
         AND g.department_id IN (SELECT departments_above($3)) AND NOT ${awaitsConfirmation('t.person_id')}) AS roles,
    EXISTS (SELECT 1 FROM absences b WHERE b.person_id = t.person_id AND b.withdrawn_at IS NULL AND t.day BETWEEN b.from_on AND b.until_on) AS "isAbsent",
    ARRAY(SELECT s.principal_id FROM standing s WHERE s.delegate_id = t.person_id) AS "standsInFor"
    FROM (SELECT person_id FROM holders UNION SELECT s.delegate_id FROM standing s WHERE s.principal_id IN (SELECT person_id FROM holders)) c
    JOIN person_today t ON t.person_id = c.person_id
   WHERE t.is_active ORDER BY t.person_id`,
};
