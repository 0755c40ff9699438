import type { EntityManager } from 'typeorm';
import type { DepartmentId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { DomainError } from '#contracts/domain-error.js';
import type { SignedInPerson } from './signed-in.js';
import { requirePayReader } from './visibility.js';

/**
 * Refuses to show a person's month to whom it does not concern; somebody of another company is not there at all. Tells the
 * department of which the person's month is.
 */
export async function requireReaderOfPerson(
  manager: EntityManager,
  viewer: SignedInPerson,
  { personId, month }: { personId: PersonId; month: Month },
): Promise<DepartmentId | null> {
  const [person] = await manager.query<{ departmentId: DepartmentId | null }[]>(
    'SELECT department_in_month(id, $3::text) AS "departmentId" FROM people WHERE organisation_id = $1 AND id = $2',
    [viewer.organisationId, personId, month],
  );
  if (person === undefined)
    throw new DomainError('not-found', 'no-such-person', 'There is no such person in your company.', { personId });
  requirePayReader(viewer, { personId, departmentId: person.departmentId });
  return person.departmentId;
}
