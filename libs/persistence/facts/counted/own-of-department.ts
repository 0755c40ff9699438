import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import { holdsIn } from '../../schemes-of-month.js';
import { aboutTouched } from '../about-touched.js';
import type { Touched } from '../touched.js';
import type { Touches } from '../touches.js';
import { signedDefinitions, speaksOf } from './counted-for-others-sql.js';

/**
 * The indexes of what goes into the own month of whoever enters it by a number of their department: they are paid by what
 * the people of it came to, and nobody decides their own pay.
 */
export async function findOwnOfDepartment(
  manager: EntityManager,
  touched: Touched,
  actorId: PersonId,
  touches: Pick<Touches, 'isReferred'>,
): Promise<number[]> {
  const [asked] = await manager.query<{ isPaidByDepartment: boolean }[]>(
    `SELECT EXISTS (SELECT 1 FROM ${paidByDepartment('$1')}) AS "isPaidByDepartment"`,
    [actorId],
  );
  if (asked?.isPaidByDepartment !== true) return [];
  const rows = await manager.query<{ index: number }[]>(
    `${aboutTouched(touched, touches)}
     SELECT DISTINCT d.index FROM direct d
      WHERE NOT d.is_owner AND EXISTS (SELECT 1 FROM ${paidByDepartment('$3')} AND x.month <= d.month AND ${holdsIn('a', 'd.month')})
        AND department_in_month(d.person_id, d.month) IN (SELECT departments_below(department_in_month($3, d.month)))
      ORDER BY d.index`,
    [...touched.params, actorId],
  );
  return rows.map(({ index }) => index);
}

/** SQL: the assignments of somebody by whose scheme they are paid by a number of their department. */
function paidByDepartment(person: string): string {
  return `assignments a CROSS JOIN LATERAL (SELECT x.month, y.content FROM ${signedDefinitions('a.organisation_id')}) x
    WHERE a.person_id = ${person}::uuid AND a.superseded_at IS NULL AND a.scheme_code IS NOT NULL
      AND x.content ->> 'scope' = 'department' AND ${speaksOf('a', "(x.content ->> 'code')")}`;
}
