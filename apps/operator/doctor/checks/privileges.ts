import { applicationPrivileges } from '#persistence/application-privileges.js';
import { findExcessRights } from '#persistence/excess-rights.js';
import { rightsProblem } from '#platform/application-role.js';
import type { Check, Finding } from '../examination.js';

/** What the role of the application may do beyond its work, and what it lacks for it. */
export const privileges: Check = {
  name: 'privileges',
  asks: 'database',
  look: async ({ dataSource }) => {
    const problem = rightsProblem(await findExcessRights(dataSource));
    const lacking = await dataSource.query<{ name: string }[]>(
      `SELECT name FROM unnest($1::text[]) AS needed (name) WHERE to_regclass('public.' || name) IS NOT NULL
         AND NOT (has_table_privilege(to_regclass('public.' || name), 'SELECT') AND has_any_column_privilege(to_regclass('public.' || name), 'INSERT'))`,
      [Object.keys(applicationPrivileges)],
    );
    const excess = problem === undefined ? [] : [finding('role', 'DATABASE_URL', problem, 'Name another role in it.')];
    return [
      ...excess,
      ...lacking.map(({ name }) =>
        finding(
          'table',
          name,
          `The application may not read ${name}, or add to it.`,
          'As the owner of the database: `premia database migrate`.',
        ),
      ),
    ];
  },
};

function finding(objectKind: string, objectId: string, problem: string, remedy: string): Finding {
  return { organisationId: null, objectKind, objectId, problem, remedy };
}
