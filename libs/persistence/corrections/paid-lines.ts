import type { EntityManager } from 'typeorm';
import type { PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import { isCorrection } from '#compensation/corrections/corrections.js';
import type { StatementLine } from '#compensation/statement/statement.js';

/** SQL: the last run but those that ended without paying by which a month of a statement was calculated again; as `c`. No two of them have held the person at once, so that the one that started last has the last word. */
export const lastCorrection = (statement: string): string =>
  `(SELECT k.* FROM payroll_corrections k JOIN payroll_runs r ON r.id = k.run_id
     WHERE k.person_id = ${statement}.person_id AND k.month = ${statement}.month AND k.problems IS NULL AND r.status IN ('calculating', 'in-approval', 'posted')
     ORDER BY r.started_at DESC, r.month DESC, r.number DESC LIMIT 1)`;

/** The lines that a posted month has come to so far, by person: as it was corrected last, or as its statement has them, without what that paid for other months. */
export async function paidLinesOf(
  manager: EntityManager,
  month: Month,
  personIds: readonly PersonId[],
): Promise<Map<PersonId, StatementLine[]>> {
  const rows = await manager.query<{ personId: PersonId; lines: StatementLine[] }[]>(
    `SELECT s.person_id AS "personId", COALESCE(c.lines, l.lines, '[]') AS lines
       FROM statements s
       LEFT JOIN LATERAL ${lastCorrection('s')} c ON true
       LEFT JOIN LATERAL (
         SELECT jsonb_agg(jsonb_build_object('position', n.position, 'component', n.component, 'code', n.code, 'label', n.label, 'amount', n.amount::text) ORDER BY n.position) AS lines
           FROM statement_lines n WHERE n.statement_id = s.id) l ON true
      WHERE s.month = $1 AND s.posted_at IS NOT NULL AND s.pays_month AND s.person_id = ANY ($2::uuid[])`,
    [month, personIds],
  );
  return new Map(rows.map(({ personId, lines }) => [personId, lines.filter((line) => !isCorrection(line))]));
}
