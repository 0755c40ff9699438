import type { EntityManager } from 'typeorm';
import type { OrganisationId } from '#approvals/ids.js';
import type { Month } from '#calendar/month.js';

/** What a month came to for the whole company: counts and sums, of nobody alone. */
export interface MonthStatistics {
  month: Month;
  /** KPI plans that were written for it, those that are signed, and those that were by the deadline of their month. */
  plans: number;
  plansSigned: number;
  plansOnTime: number;
  /** Whom posted runs have paid for it, and what. */
  people: number;
  pay: string;
  /** What runs whose register is being signed come to beside that, and of whom; null where there are none. */
  inReview: { people: number; pay: string } | null;
  /** What was sold in it by the deals that were entered, returns taken off; null where none were. */
  revenue: string | null;
}

/** The statistics of some months, in their order; a month of which nothing is known has zeroes. */
export function monthStatistics(
  manager: EntityManager,
  organisationId: OrganisationId,
  months: readonly Month[],
): Promise<MonthStatistics[]> {
  return manager.query<MonthStatistics[]>(
    `SELECT m.month, COALESCE(p.plans, 0) AS plans, COALESCE(p.signed, 0) AS "plansSigned", COALESCE(p.on_time, 0) AS "plansOnTime",
            COALESCE(s.people, 0) AS people, COALESCE(s.pay, 0)::text AS pay, w.in_review AS "inReview", f.revenue::text AS revenue
       FROM unnest($2::text[]) WITH ORDINALITY AS m (month, place)
       LEFT JOIN (
         SELECT d.month, count(*)::int AS plans, count(*) FILTER (WHERE d.status = 'signed')::int AS signed,
                count(*) FILTER (WHERE d.status = 'signed' AND (SELECT max(c.decided_at) FROM decisions c
                  WHERE c.document_id = d.id AND c.version = d.submitted_version) < l.due_at)::int AS on_time
           FROM documents d LEFT JOIN deadlines l ON l.cycle_id = d.cycle_id AND l.kind = 'plans-signed'
          WHERE d.organisation_id = $1 AND d.kind = 'kpi-plan' AND d.month = ANY ($2) GROUP BY d.month) p ON p.month = m.month
       LEFT JOIN (
         SELECT s.month, count(DISTINCT s.person_id)::int AS people, sum(s.total) AS pay
           FROM statements s JOIN payroll_runs r ON r.id = s.run_id
          WHERE r.organisation_id = $1 AND s.posted_at IS NOT NULL AND s.month = ANY ($2) GROUP BY s.month) s ON s.month = m.month
       LEFT JOIN (
         SELECT s.month, jsonb_build_object('people', count(DISTINCT s.person_id)::int, 'pay', sum(s.total)::text) AS in_review
           FROM payroll_runs r JOIN statements s ON s.run_id = r.id
          WHERE r.organisation_id = $1 AND r.status = 'in-approval' AND s.month = ANY ($2) GROUP BY s.month) w ON w.month = m.month
       LEFT JOIN (
         SELECT f.month, sum((f.content ->> 'amount')::numeric) AS revenue FROM facts f
          WHERE f.organisation_id = $1 AND f.kind = 'deals' AND f.superseded_at IS NULL AND NOT f.is_withdrawn AND f.month = ANY ($2)
          GROUP BY f.month) f ON f.month = m.month
      ORDER BY m.place`,
    [organisationId, months],
  );
}
