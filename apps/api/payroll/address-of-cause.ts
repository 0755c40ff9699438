import type { DepartmentId, PersonId } from '#approvals/ids.js';
import { sourceOfPlace } from '#persistence/missing-of-month.js';

/** Of whose month something is wrong. */
interface MonthOfPerson {
  personId: PersonId;
  departmentId: DepartmentId | null;
  month: string;
}

/** Where of the API what stands in a place of the inputs is seen and mended; null where it is computed of what others enter. */
export function addressOfCause(place: string, { personId, departmentId, month }: MonthOfPerson): string | null {
  const source = sourceOfPlace(place);
  switch (source) {
    case 'computed':
      return null;
    case 'actuals':
      return departmentId === null
        ? `/api/monthly-cycles?month=${month}`
        : `/api/monthly-cycles?month=${month}&departmentId=${departmentId}`;
    case 'staff':
      return `/api/people/${personId}`;
    case 'clients':
      return '/api/facts/clients';
    default:
      return `/api/facts/${source}?month=${month}&personId=${personId}`;
  }
}
