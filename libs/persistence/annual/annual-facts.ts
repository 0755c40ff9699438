import type { EntityManager } from 'typeorm';
import type { AnnualFacts } from '#approvals/annual-progress.js';
import { annualSubject } from '#approvals/annual-subject.js';
import { firstMonthOf, lastMonthOf } from '#calendar/year.js';
import type { AnnualCycle } from '../entities/annual-cycle.entity.js';
import { type PreparedStatement, queryPrepared } from '../query-prepared.js';
import { departmentOfAnnual, wasEverIn } from './annual-department.js';

type Counted = Omit<AnnualFacts, 'plansSignedAt' | 'isBonusDue'> & { bonusDueAt: Date | null };

/**
 * What the documents of a department's year say, counted. Plans are asked of those who earned there on the first day of the
 * year; the results and the bonus are of whoever has a signed plan and is there, or was there last.
 */
export async function annualFacts(manager: EntityManager, cycle: AnnualCycle, asOf: Date): Promise<AnnualFacts> {
  const { id, organisationId, departmentId, year, plansSignedAt } = cycle;
  const [counted] = await queryPrepared<Counted>(manager, factsOfYear, [
    id,
    organisationId,
    departmentId,
    firstMonthOf(year),
    lastMonthOf(year),
    annualSubject(departmentId, year),
    year,
  ]);
  if (!counted) throw new Error(`The facts of the annual cycle ${id} could not be counted`);
  const { bonusDueAt, ...facts } = counted;
  return { ...facts, plansSignedAt, isBonusDue: bonusDueAt !== null && asOf >= bonusDueAt };
}

/** Asked for whenever a clock is moved or something is signed. */
const factsOfYear: PreparedStatement = {
  name: 'facts-of-annual-cycle',
  text: `
  WITH asked AS (
    SELECT DISTINCT e.person_id AS id FROM earners_of_month($2, $4::text, $3) e WHERE e.owes_plan AND ($4::text || '-01')::date BETWEEN e.first_on AND e.last_on),
  near AS MATERIALIZED (
    SELECT d.* FROM documents d WHERE d.organisation_id = $2 AND d.month = $4 AND d.kind = 'annual-plan' AND ${wasEverIn('d.person_id', '$3')}),
  plans AS (SELECT d.id, d.person_id, d.status, d.submitted_version FROM near d WHERE ${departmentOfAnnual} = $3),
  owed AS (SELECT p.* FROM plans p WHERE p.person_id IN (SELECT id FROM asked)),
  actuals AS (
    SELECT d.status, v.submitted_at,
           (SELECT max(s.decided_at) FROM decisions s WHERE s.document_id = d.id AND s.version = d.submitted_version) AS decided_at
      FROM documents d LEFT JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
     WHERE d.organisation_id = $2 AND d.month = $5 AND d.kind = 'annual-actuals' AND d.subject_key = $6 AND d.status IN ('in-approval', 'signed')),
  settled AS (
    SELECT p.person_id, r.posted_at FROM plans p JOIN annual_bonuses b ON b.person_id = p.person_id AND b.year = $7 JOIN statements s ON s.id = b.statement_id JOIN payroll_runs r ON r.id = s.run_id
     WHERE p.status = 'signed'
    UNION ALL
    SELECT p.person_id, r.posted_at FROM plans p JOIN payroll_left_out l ON l.person_id = p.person_id JOIN payroll_runs r ON r.id = l.run_id
     WHERE p.status = 'signed' AND r.organisation_id = $2 AND r.month = $5 AND r.purpose = 'annual-bonus' AND r.status = 'posted')
  SELECT (SELECT count(*)::int FROM asked) AS "owingPlans",
         (SELECT count(*)::int FROM owed WHERE status = 'signed') AS "signedPlans",
         (SELECT count(*)::int FROM owed WHERE status NOT IN ('signed', 'closed')) AS "unsignedPlans",
         (SELECT max(s.decided_at) FROM decisions s JOIN owed p ON p.id = s.document_id AND s.version = p.submitted_version WHERE p.status = 'signed') AS "lastPlanSignedAt",
         (SELECT submitted_at FROM actuals) AS "actualsSubmittedAt",
         (SELECT decided_at FROM actuals WHERE status = 'signed') AS "actualsApprovedAt",
         (SELECT count(*)::int FROM plans WHERE status = 'signed') AS "plannedPeople",
         (SELECT count(*)::int FROM plans p WHERE p.status = 'signed' AND NOT EXISTS (SELECT 1 FROM settled s WHERE s.person_id = p.person_id)) AS "unsettledPeople",
         (SELECT max(posted_at) FROM settled) AS "bonusPostedAt",
         (SELECT due_at FROM annual_deadlines WHERE cycle_id = $1 AND kind = 'bonus-posted') AS "bonusDueAt"`,
};
