import type { DataSource } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { awaitsConfirmation, rolesInForce } from '#persistence/awaited-confirmation.js';
import { type PreparedStatement, queryPrepared } from '#persistence/query-prepared.js';
import type { SignedInPerson } from './signed-in.js';

/** A person as they are right now, or undefined where they are not on the staff. */
export async function readSignedIn(dataSource: DataSource, personId: PersonId): Promise<SignedInPerson | undefined> {
  const [person] = await queryPrepared<SignedInPerson>(dataSource.manager, personById, [personId]);
  return person;
}

const nobody = '00000000-0000-0000-0000-000000000000' as PersonId;

/** Who signs in with a login, with the hash of their password if they have chosen one. */
export async function readByLogin(
  dataSource: DataSource,
  login: string,
): Promise<{ passwordHash: string | null; person: SignedInPerson } | undefined> {
  const [found] = await dataSource.query<{ id: PersonId; passwordHash: string | null }[]>(
    'SELECT id, password_hash AS "passwordHash" FROM people WHERE login = $1',
    [login.trim().toLowerCase()],
  );
  // By the statement of every request, whose plan the connection has; asked for nobody as well, which takes as long.
  const person = await readSignedIn(dataSource, found?.id ?? nobody);
  return found && person && { passwordHash: found.passwordHash, person };
}

const columnsOfPerson = `p.id, p.organisation_id AS "organisationId", t.department_id AS "departmentId", p.name, p.login, ${rolesInForce('p.id', 't.roles')} AS roles,
  ${awaitsConfirmation('p.id')} AS "awaitsConfirmation",
  ARRAY(SELECT d FROM departments_headed_by(p.id, t.day) AS d WHERE NOT ${awaitsConfirmation('p.id')}) AS "headedDepartmentIds",
  COALESCE((SELECT json_agg(json_build_object('role', g.role, 'departmentIds', ARRAY(SELECT departments_below(g.department_id))))
     FROM role_grants g WHERE g.person_id = p.id AND g.department_id IS NOT NULL AND g.superseded_at IS NULL
      AND g.from_on <= t.day AND (g.until_on IS NULL OR g.until_on >= t.day) AND NOT ${awaitsConfirmation('p.id')}), '[]') AS "departmentRoles"
  FROM people p JOIN person_today t ON t.person_id = p.id`;

const personById: PreparedStatement = {
  name: 'signed-in-person',
  text: `SELECT ${columnsOfPerson} WHERE p.id = $1 AND t.is_active`,
};
