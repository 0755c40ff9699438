import type { WhoIsAsked } from './portion-of-people.js';
import { partsOfPlans, sourceOfVersion, submittedVersion } from './plans-in-force-sql.js';

/** The last version that was written, or of approved actuals the one that was signed. */
const knownActuals = `documents d CROSS JOIN LATERAL (SELECT * FROM document_versions
           WHERE document_id = d.id AND version = CASE WHEN d.status = 'signed' THEN d.submitted_version ELSE d.latest_version END OFFSET 0) v
   WHERE d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'actuals' AND d.status <> 'closed'`;

/** The documents of actuals by whose content results are known; of few people those of their departments alone are unpacked. */
export const documentsOfActuals = {
  approved: `documents d ${submittedVersion}
   WHERE d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'actuals' AND d.status = 'signed'`,
  known: knownActuals,
  knownOfFew: `${knownActuals} AND d.cycle_id IN (
       SELECT cycle_id FROM plans
       UNION SELECT c.id FROM unnest($3::uuid[]) AS asked (id) JOIN monthly_cycles c ON c.month = $2::text AND c.department_id = department_in_month(asked.id, $2::text))`,
};

/** SQL: whether a document is a signed plan of the month: $1 the organisation, $2 the month. */
export const isSignedPlan = `d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'kpi-plan' AND d.status = 'signed'`;

/**
 * The plan of each person that is in force at the end of the month with what the actuals say of it; a document of a
 * department is unpacked once. Of people with a revised plan `plan_parts` says which was in force on which days.
 */
export function plansAndActuals(actuals: string, revisions: string, asked: WhoIsAsked): string {
  return `
revisions AS MATERIALIZED (${revisions}),
plan_parts AS MATERIALIZED (${partsOfPlans(`
  SELECT d.person_id, 0 AS number, NULL::date AS begins_on, v.content AS terms, ${sourceOfVersion} AS source
    FROM documents d ${submittedVersion}
   WHERE ${isSignedPlan} AND EXISTS (SELECT 1 FROM revisions) AND d.person_id IN (SELECT person_id FROM revisions)
  UNION ALL SELECT person_id, number, begins_on, terms, source FROM revisions`)}
),
plans AS MATERIALIZED (
  SELECT d.person_id, d.cycle_id, COALESCE(r.terms, v.content) AS terms, COALESCE(r.source, ${sourceOfVersion}) AS source
    FROM documents d ${submittedVersion} LEFT JOIN plan_parts r ON r.person_id = d.person_id AND r.is_last
   WHERE ${isSignedPlan} AND ${asked('d.person_id')}
),
approved AS MATERIALIZED (
  SELECT d.cycle_id, v.content -> 'people' AS people, ${sourceOfVersion} AS source
    FROM ${actuals}
),
reported AS MATERIALIZED (
  SELECT a.cycle_id, each.key AS person_id, each.value AS actuals FROM approved a, jsonb_each(a.people) each
),
planned AS MATERIALIZED (
  SELECT p.person_id, p.terms, COALESCE(r.actuals, '{}') AS actuals, jsonb_build_object('plan', p.source, 'actuals', a.source) AS sources
    FROM plans p ${actuals === documentsOfActuals.approved ? '' : 'LEFT '}JOIN approved a ON a.cycle_id = p.cycle_id
    LEFT JOIN reported r ON r.cycle_id = p.cycle_id AND r.person_id = p.person_id::text
)`;
}
