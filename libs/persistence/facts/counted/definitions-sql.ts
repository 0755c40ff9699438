import { departmentsInMonth, firstDayOf, lastDayOf } from '../../departments-in-month-sql.js';

/** SQL: the first and the last day of the month ($2). */
export const firstOn = firstDayOf('$2::text');
export const lastOn = lastDayOf('$2::text');

/**
 * SQL: of the organisation ($1) and the month ($2), `definitions`: the signed definitions in force, by their codes;
 * `parts`: the numbers that each takes, as `numbersOf` of `libs/facts/counted/counted-way.ts` has them; `placed`: in which
 * department everybody is (`department_in_month`), and `teams`: who belongs to a department and those below it, both only
 * where something is counted of departments.
 */
export const definitionCtes = `definitions AS MATERIALIZED (
    SELECT DISTINCT ON (v.content ->> 'code') v.content ->> 'code' AS code, v.content ->> 'name' AS name, v.content ->> 'unit' AS unit, v.content -> 'how' AS how,
           COALESCE(v.content ->> 'scope', 'person') AS scope,
           jsonb_build_object('documentId', d.id, 'version', v.version, 'sha256', v.sha256) AS source
      FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
     WHERE d.organisation_id = $1 AND d.kind = 'value-definition' AND d.status = 'signed' AND d.month <= $2::bpchar
     ORDER BY v.content ->> 'code', d.month DESC
  ), parts AS MATERIALIZED (
    SELECT x.code, x.scope, w.part, w.spec, w.spec ->> 'number' AS number, w.spec -> 'where' AS filter
      FROM definitions x CROSS JOIN LATERAL (
        SELECT 'of' AS part, CASE x.how ->> 'kind'
               WHEN 'sum' THEN jsonb_strip_nulls(jsonb_build_object('number', x.how -> 'of', 'where', x.how -> 'where'))
               WHEN 'average-order' THEN jsonb_strip_nulls(jsonb_build_object('number', 'amount', 'where', x.how -> 'where'))
               WHEN 'share' THEN jsonb_build_object('number', x.how -> 'of', 'where', COALESCE(x.how -> 'whole', '{}') || (x.how -> 'part'))
               WHEN 'quotient' THEN x.how -> 'of'
               WHEN 'conversion' THEN x.how -> 'of'
               WHEN 'distinct-clients' THEN x.how || '{"number": "clients"}'
               ELSE x.how || jsonb_build_object('number', x.how -> 'kind') END AS spec
        UNION ALL
        SELECT 'by', CASE x.how ->> 'kind'
               WHEN 'average-order' THEN jsonb_strip_nulls(jsonb_build_object('number', 'count', 'where', x.how -> 'where'))
               WHEN 'share' THEN jsonb_strip_nulls(jsonb_build_object('number', x.how -> 'of', 'where', x.how -> 'whole'))
               WHEN 'conversion' THEN x.how -> 'from'
               WHEN 'quotient' THEN CASE WHEN jsonb_typeof(x.how -> 'by') = 'object' THEN x.how -> 'by' END END) w
     WHERE w.spec IS NOT NULL
  ), placed AS MATERIALIZED (
    ${departmentsInMonth('$1', '$2::text', "EXISTS (SELECT 1 FROM definitions WHERE scope = 'department')")}
  ), teams AS MATERIALIZED (
    WITH RECURSIVE above AS (
      SELECT DISTINCT department_id, department_id AS below_id FROM placed
      UNION
      SELECT d.parent_id, a.below_id FROM above a JOIN departments d ON d.id = a.department_id WHERE d.parent_id IS NOT NULL)
    SELECT a.department_id, p.person_id FROM above a JOIN placed p ON p.department_id = a.below_id
     WHERE a.department_id IN (SELECT department_id FROM placed)
  )`;

/** SQL: `rows`, which are each of a `person_id`, once more for every department that the person belongs to. */
export const withTeams = (columns: string, rows: string): string =>
  `SELECT 'person' AS scope, r.person_id AS holder${columns} FROM ${rows} r
   UNION ALL
   SELECT 'department', t.department_id${columns} FROM ${rows} r JOIN teams t USING (person_id)`;

/** SQL: whether a sale with what is known of its client is meant by the filter of a part, leaving aside whether it is paid. */
export const isOfFilter = (row: string, part: string): string => `(
    (${part}.filter -> 'productLines' IS NULL OR ${part}.filter -> 'productLines' ? (${row}.sale ->> 'productLine'))
    AND (${part}.filter -> 'tags' IS NULL OR ${row}.sale -> 'tags' ?| ARRAY(SELECT jsonb_array_elements_text(${part}.filter -> 'tags')))
    AND ${isOfClients(row, part)})`;

/** SQL: the same of the client alone. */
export const isOfClients = (row: string, part: string): string =>
  `(${part}.filter -> 'segments' IS NULL OR ${part}.filter -> 'segments' ? ${row}.segment)
    AND (${part}.filter -> 'territories' IS NULL OR ${part}.filter -> 'territories' ? ${row}.territory)`;
