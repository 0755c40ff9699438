import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';

/** So many of the last posted months of each person are looked at. */
const mostMonths = 3;

/**
 * What people were paid lately by each component, all of them together: of everybody the mean of up to three posted months
 * before one, added up.
 */
export function paidLately(
  manager: EntityManager,
  month: string,
  personIds: readonly PersonId[],
): Promise<{ component: string; pay: string }[]> {
  return manager.query<{ component: string; pay: string }[]>(
    `WITH numbered AS (
       SELECT s.id, s.person_id, row_number() OVER (PARTITION BY s.person_id ORDER BY s.month DESC) AS place
         FROM statements s WHERE s.person_id = ANY ($1::uuid[]) AND s.posted_at IS NOT NULL AND s.pays_month AND s.month < $2),
     lately AS (SELECT id, count(*) OVER (PARTITION BY person_id) AS months FROM numbered WHERE place <= ${mostMonths})
     SELECT l.component, round(sum(l.amount / y.months), max(scale(l.amount)))::text AS pay
       FROM lately y JOIN statement_lines l ON l.statement_id = y.id GROUP BY l.component ORDER BY l.component COLLATE "C"`,
    [personIds, month],
  );
}
