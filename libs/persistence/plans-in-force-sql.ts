/** SQL: the version of a document `d` that was submitted, found by its key: of all versions that there are, a month needs few. */
export const submittedVersion =
  'CROSS JOIN LATERAL (SELECT * FROM document_versions WHERE document_id = d.id AND version = d.submitted_version OFFSET 0) v';

/** SQL: how many versions of its plan were in force before a signed revision `d`. */
export const revisionNumber = `split_part(d.subject_key, '/', 2)::int + 1`;

/** SQL: which version of a document `d` something was taken from. */
export const sourceOfVersion = `jsonb_build_object('documentId', d.id, 'version', v.version, 'sha256', v.sha256)`;

/** SQL: what a memo, the version `v` of a document, says of each plan. */
export const plansOfMemo = `CROSS JOIN LATERAL jsonb_array_elements(v.content -> 'plans') AS e (plan)`;

/** SQL: the same number of what a memo says of a plan. */
export const memoNumber = `(e.plan ->> 'signedBefore')::int + 1`;

/** SQL: the changes of a plan, the document under the alias `plan`, that have come so far: its revisions, and the memos that name it. */
export const changesOfPlan = (plan: string, status: 'signed' | 'in-approval'): string => `
  SELECT d.id, d.kind, v.version, COALESCE(${memoNumber}, ${revisionNumber}) AS number, COALESCE(e.plan, v.content) -> 'terms' AS terms
    FROM documents d ${submittedVersion}
    LEFT JOIN LATERAL jsonb_array_elements(v.content -> 'plans') AS e (plan) ON d.kind = 'weight-memo' AND e.plan ->> 'planId' = ${plan}.id::text
   WHERE d.organisation_id = ${plan}.organisation_id AND d.month = ${plan}.month AND d.kind IN ('plan-revision', 'weight-memo') AND d.status = '${status}'
     AND CASE d.kind WHEN 'plan-revision' THEN d.subject_key LIKE ${plan}.id || '/%' ELSE e.plan IS NOT NULL END`;

/** SQL: the signed changes of the plans of a month, by revisions and by memos: $1 the organisation, $2 the month, $3 ids of the people, or null for everybody. */
export const signedRevisions = `
  SELECT d.person_id, ${revisionNumber} AS number, (v.content ->> 'from')::date AS begins_on, v.content -> 'terms' AS terms, ${sourceOfVersion} AS source
    FROM documents d ${submittedVersion}
   WHERE d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'plan-revision' AND d.status = 'signed'
     AND ($3::uuid[] IS NULL OR d.person_id = ANY ($3::uuid[]))
  UNION ALL
  SELECT (e.plan ->> 'personId')::uuid, ${memoNumber}, NULL, e.plan -> 'terms', ${sourceOfVersion}
    FROM documents d ${submittedVersion} ${plansOfMemo}
   WHERE d.organisation_id = $1 AND d.month = $2::text AND d.kind = 'weight-memo' AND d.status = 'signed'
     AND ($3::uuid[] IS NULL OR (e.plan ->> 'personId')::uuid = ANY ($3::uuid[]))`;

/** SQL: changes as they would be, in place of those that are signed: $8 as JSON. */
export const supposedRevisions = `
  SELECT r.* FROM json_to_recordset($8::json) AS r (person_id uuid, number int, begins_on date, terms jsonb, source jsonb)`;

/**
 * SQL: on which days of the month of `bounds` each version of a plan is in force. The last one is on every day from its
 * first on, the whole month where it names none; one before it on what is left of its own days. `versions` have
 * `person_id`, `number` in the order in which they were signed, and `begins_on`.
 */
export const partsOfPlans = (versions: string): string => `
  SELECT * FROM (
    SELECT v.*, COALESCE(v.begins_on, b.first) AS from_on, COALESCE(min(COALESCE(v.begins_on, b.first)) OVER later - 1, b.last) AS until_on, count(*) OVER later = 0 AS is_last
      FROM bounds b, (${versions}) v
    WINDOW later AS (PARTITION BY v.person_id ORDER BY v.number ROWS BETWEEN 1 FOLLOWING AND UNBOUNDED FOLLOWING)) part
   WHERE from_on <= until_on`;
