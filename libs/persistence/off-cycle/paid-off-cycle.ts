import type { EntityManager } from 'typeorm';
import type { OrganisationId, PersonId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';
import type { PaidOffCycle } from '#compensation/corrections/corrections.js';

/** What is paid of a year is no part of the month in which the year ends. */
export const isOfTheMonth = (run: string): string => `${run}.purpose <> 'annual-bonus'`;

/** The lines of a month that posted off-cycle runs have paid beside it, by person: its own statement takes them off. */
export async function paidOffCycle(
  manager: EntityManager,
  { organisationId, month }: { organisationId: OrganisationId; month: Month },
  personIds: readonly PersonId[] | null = null,
): Promise<Map<PersonId, PaidOffCycle[]>> {
  const rows = await manager.query<{ personId: PersonId; lines: PaidOffCycle[] }[]>(
    `SELECT s.person_id AS "personId",
            jsonb_agg(jsonb_build_object('component', l.component, 'code', l.code, 'label', l.label, 'amount', l.amount::text,
                                         'on', to_char(s.posted_at AT TIME ZONE o.time_zone, 'YYYY-MM-DD')) ORDER BY s.posted_at, s.id, l.position) AS lines
       FROM payroll_runs r JOIN organisations o ON o.id = r.organisation_id
       JOIN statements s ON s.run_id = r.id AND s.posted_at IS NOT NULL
       JOIN statement_lines l ON l.statement_id = s.id AND l.component NOT LIKE 'correction/%'
      WHERE r.organisation_id = $1 AND r.month = $2 AND NOT r.pays_month AND ${isOfTheMonth('r')} AND r.status = 'posted' AND ($3::uuid[] IS NULL OR s.person_id = ANY ($3))
      GROUP BY s.person_id`,
    [organisationId, month, personIds],
  );
  return new Map(rows.map(({ personId, lines }) => [personId, lines]));
}
