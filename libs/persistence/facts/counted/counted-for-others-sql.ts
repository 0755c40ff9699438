import { usual } from '#facts/counted/counted-number.js';
import { holdsIn } from '../../schemes-of-month.js';
import { holds } from '../people-of-facts.js';

/** SQL: a path to the numbers of a signed definition that look at earlier months. */
const looksBack = `'$.how.** ? (@.number == "new-clients" || @.number == "regular-clients" || @.number == "lost-clients" || @.kind == "new-clients" || @.kind == "regular-clients" || @.kind == "lost-clients")'`;

/**
 * SQL: whether a signed version of the scheme of an assignment speaks of a code: declares the value, or has a criterion
 * of it.
 */
export const speaksOf = (assignment: string, code: string): string =>
  `EXISTS (SELECT 1 FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
            WHERE d.organisation_id = ${assignment}.organisation_id AND d.kind = 'pay-scheme' AND d.status = 'signed' AND d.scheme_code = ${assignment}.scheme_code
              AND jsonb_path_exists(v.content, '$.**.code ? (@ == $code)', jsonb_build_object('code', ${code})))`;

/** SQL: signed definitions of an organisation with the month from which each counts. */
export const signedDefinitions = (organisation: string): string =>
  `documents x JOIN document_versions y ON y.document_id = x.id AND y.version = x.submitted_version
     AND x.organisation_id = ${organisation} AND x.kind = 'value-definition' AND x.status = 'signed'`;

/** SQL: whether a signed definition of an organisation looks at who ordered in earlier months. */
export const looksBackAtOrders = (organisation: string): string =>
  `EXISTS (SELECT 1 FROM ${signedDefinitions(organisation)} WHERE jsonb_path_exists(y.content, ${looksBack}))`;

/** SQL: whether a definition, by its content, counts more than the facts of one person's month. */
export const reachesFurther = (content: string): string =>
  `(${content} ->> 'scope' = 'department' OR jsonb_path_exists(${content}, ${looksBack}))`;

/**
 * SQL, behind `rooted` and `direct` of `aboutTouched`: `counted_for (index, month, person_id)`, who is paid by a number in
 * which what was touched counts although it is not theirs or not of that month: by a definition that counts a department,
 * or one that looks at who ordered in earlier months. Only months that something has been submitted or paid for are told, and
 * only people whose scheme speaks of the value: others have nothing to lose by it.
 */
export const countedForOthers = `counting AS MATERIALIZED (
    SELECT x.organisation_id, x.month, y.content ->> 'code' AS code, COALESCE(y.content ->> 'scope', 'person') AS scope,
           jsonb_path_exists(y.content, ${looksBack}) AS looks_back,
           COALESCE((SELECT max((m #>> '{}')::int) FROM jsonb_path_query(y.content, '$.how.**.months') m), ${usual.months}) AS months
      FROM ${signedDefinitions('(SELECT organisation_id FROM rooted LIMIT 1)')}
     WHERE ${reachesFurther('y.content')}
  ), settled AS (
    SELECT max(c.month) AS month FROM (SELECT organisation_id FROM counting LIMIT 1) o CROSS JOIN LATERAL (
      SELECT d.month FROM documents d WHERE d.organisation_id = o.organisation_id AND d.kind = 'actuals' AND d.submitted_version IS NOT NULL
      UNION ALL SELECT r.month FROM payroll_runs r WHERE r.organisation_id = o.organisation_id) c
  ), of_clients AS MATERIALIZED (
    SELECT DISTINCT r.organisation_id, r.client_code, r.month FROM rooted r
     WHERE r.kind = 'deals' AND r.client_code IS NOT NULL AND r.month <= (SELECT month FROM settled) AND EXISTS (SELECT 1 FROM counting WHERE looks_back)
  ), orders_of_clients AS MATERIALIZED (
    SELECT DISTINCT c.client_code, c.month AS of_month, s.month, p.person_id
      FROM of_clients c JOIN facts s ON s.organisation_id = c.organisation_id AND s.kind = 'deals' AND s.client_code = c.client_code AND s.of_deal IS NULL AND ${holds('s')}
      JOIN fact_people p ON p.fact_id = s.id
  ), looked_at AS (
    SELECT o.client_code, o.of_month, o.month, o.person_id FROM orders_of_clients o WHERE o.month >= o.of_month
    UNION
    SELECT o.client_code, o.of_month, to_char((o.of_month || '-01')::date + i * interval '1 month', 'YYYY-MM'), o.person_id
      FROM orders_of_clients o CROSS JOIN generate_series(0, (SELECT max(months) FROM counting WHERE looks_back)) i
  ), reaching AS MATERIALIZED (
    SELECT DISTINCT d.index, d.month, d.person_id, false AS is_back FROM direct d
     WHERE NOT d.is_owner AND d.month <= (SELECT month FROM settled) AND EXISTS (SELECT 1 FROM counting WHERE scope = 'department')
    UNION ALL
    SELECT DISTINCT r.index, l.month, l.person_id, true FROM rooted r JOIN looked_at l ON l.client_code = r.client_code AND l.of_month = r.month
     WHERE r.kind = 'deals' AND l.month <= (SELECT month FROM settled) AND EXISTS (SELECT 1 FROM counting WHERE looks_back)
  ), readers AS MATERIALIZED (
    SELECT DISTINCT m.month, a.person_id, x.scope, x.looks_back, CASE x.scope WHEN 'department' THEN department_in_month(a.person_id, m.month) END AS department_id
      FROM (SELECT DISTINCT month FROM reaching) m JOIN counting x ON x.month <= m.month
      JOIN assignments a ON a.organisation_id = x.organisation_id AND a.scheme_code IS NOT NULL AND ${holdsIn('a', 'm.month')} AND ${speaksOf('a', 'x.code')}
  ), counted_with AS (
    SELECT t.month, t.person_id AS of_person, t.is_back, r.person_id
      FROM (SELECT DISTINCT month, person_id, is_back FROM reaching) t JOIN readers r ON r.month = t.month
       AND CASE r.scope WHEN 'person' THEN t.is_back AND r.looks_back AND r.person_id = t.person_id
                ELSE (r.looks_back OR NOT t.is_back) AND department_in_month(t.person_id, t.month) IN (SELECT departments_below(r.department_id)) END
  ), counted_for AS (
    SELECT DISTINCT t.index, t.month, w.person_id
      FROM reaching t JOIN counted_with w ON w.month = t.month AND w.of_person = t.person_id AND w.is_back = t.is_back
     WHERE NOT EXISTS (SELECT 1 FROM direct d WHERE d.index = t.index AND d.month = t.month AND d.person_id = w.person_id AND NOT d.is_owner)
  )`;
