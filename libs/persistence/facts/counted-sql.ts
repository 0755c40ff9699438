/** SQL: the part of a deal that a share of its credit says: "40 %", "0.4" or "1/3", to 36 decimals. */
const shareAsNumber = (share: string): string => `CASE
    WHEN ${share} LIKE '%/%' THEN round(split_part(${share}, '/', 1)::numeric, 36) / split_part(${share}, '/', 2)::numeric
    WHEN ${share} LIKE '%\\%' THEN rtrim(${share}, ' %')::numeric / 100
    ELSE ${share}::numeric END`;

/** SQL: whether a deal is meant by a filter; without one all are. */
const isMeant = `(e.person_id IS NOT NULL
    AND (p.filter -> 'productLines' IS NULL OR p.filter -> 'productLines' ? (e.sale ->> 'productLine'))
    AND (p.filter -> 'tags' IS NULL OR e.sale -> 'tags' ?| ARRAY(SELECT jsonb_array_elements_text(p.filter -> 'tags')))
    AND (p.filter -> 'segments' IS NULL OR p.filter -> 'segments' ? e.segment)
    AND (p.filter -> 'territories' IS NULL OR p.filter -> 'territories' ? e.territory)
    AND (p.filter -> 'paid' IS NULL OR p.filter -> 'paid' = to_jsonb(e.paid))) IS TRUE`;

const sumOf = (column: string, when: string) =>
  `CASE WHEN bool_or(m.is_meant AND ${when} AND e.${column} IS NULL) THEN NULL ELSE COALESCE(sum(e.${column} * e.credit) FILTER (WHERE m.is_meant AND ${when}), 0) END`;

const isSaleOfMonth = 'm.is_meant AND e.is_of_month AND NOT e.is_return';

/**
 * SQL: of the facts of a month, `counted (person_id, code, name, unit, source, value, facts)`: what the signed definitions
 * in force in the month ($2) of the organisation ($1) come to for everybody whose deals are known, with the deals that
 * count. Amounts and numbers are of the deals of the month, money that came in of all on which it did; of a split deal the
 * person's part counts, of a return its sale is looked at. Less than 0 is 0; null is what would be divided by 0, or what a deal that counts
 * does not say. The same rule stands in `libs/facts/counted/count-value.ts`, by which the examples are proven.
 */
export const countedCtes = `definitions AS MATERIALIZED (
    SELECT DISTINCT ON (v.content ->> 'code') v.content ->> 'code' AS code, v.content ->> 'name' AS name, v.content ->> 'unit' AS unit, v.content -> 'how' AS how,
           jsonb_build_object('documentId', d.id, 'version', v.version, 'sha256', v.sha256) AS source
      FROM documents d JOIN document_versions v ON v.document_id = d.id AND v.version = d.submitted_version
     WHERE d.organisation_id = $1 AND d.kind = 'value-definition' AND d.status = 'signed' AND d.month <= $2::bpchar
     ORDER BY v.content ->> 'code', d.month DESC
  ), parts AS MATERIALIZED (
    SELECT x.code, 'of' AS part,
           CASE x.how ->> 'kind' WHEN 'sum' THEN x.how ->> 'of' WHEN 'count' THEN 'count' WHEN 'distinct-clients' THEN 'clients'
                WHEN 'average-order' THEN 'amount' ELSE x.how -> 'of' ->> 'number' END AS number,
           CASE x.how ->> 'kind' WHEN 'quotient' THEN x.how -> 'of' -> 'where' ELSE x.how -> 'where' END AS filter
      FROM definitions x
    UNION ALL
    SELECT x.code, 'by', CASE x.how ->> 'kind' WHEN 'average-order' THEN 'count' ELSE x.how -> 'by' ->> 'number' END,
           CASE x.how ->> 'kind' WHEN 'average-order' THEN x.how -> 'where' ELSE x.how -> 'by' -> 'where' END
      FROM definitions x WHERE x.how ->> 'kind' = 'average-order' OR jsonb_typeof(x.how -> 'by') = 'object'
  ), counted_deals AS MATERIALIZED (
    SELECT c.person_id, d.external_id, d.client_code, d.of_deal IS NOT NULL AS is_return, d.month = $2::bpchar AS is_of_month,
           (d.content ->> 'amount')::numeric AS amount, (d.content ->> 'margin')::numeric AS margin, (t.deal ->> 'collected')::numeric AS collected,
           COALESCE(d.sale_content, d.content) AS sale, k.content ->> 'segment' AS segment, k.content ->> 'territory' AS territory,
           COALESCE(t.deal -> 'paid', t.deal -> 'sale' -> 'paid', s.deal -> 'paid')::boolean AS paid, credit.share AS credit
      FROM credited c JOIN judged d ON d.id = c.id JOIN told t ON t.id = d.id LEFT JOIN told s ON s.id = d.sale_id
      JOIN facts k ON k.organisation_id = $1 AND k.kind = 'clients' AND k.external_id = d.client_code AND k.key_month = '' AND k.superseded_at IS NULL AND NOT k.is_withdrawn
      CROSS JOIN LATERAL (
        SELECT CASE WHEN COALESCE(d.sale_content, d.content) ? 'shares' THEN (
                 SELECT sum(${shareAsNumber("(x ->> 'share')")}) FROM jsonb_array_elements(COALESCE(d.sale_content, d.content) -> 'shares') x WHERE x ->> 'person' = c.person_id::text)
               WHEN COALESCE(d.sale_content, d.content) ->> 'personId' = c.person_id::text THEN 1 END AS share) AS credit
     WHERE EXISTS (SELECT 1 FROM definitions) AND credit.share > 0
  ), with_deals AS (
    SELECT person_id FROM counted_deals
    UNION
    SELECT p.person_id FROM entered f JOIN fact_people p ON p.fact_id = f.id
     WHERE f.kind = 'nothing' AND f.content ->> 'of' = 'deals' AND EXISTS (SELECT 1 FROM definitions)
  ), measured AS MATERIALIZED (
    SELECT w.person_id, p.code, p.part,
           CASE WHEN p.filter ? 'paid' AND bool_or(e.person_id IS NOT NULL AND e.paid IS NULL) THEN NULL
                WHEN p.number = 'count' THEN count(*) FILTER (WHERE ${isSaleOfMonth})
                WHEN p.number = 'clients' THEN count(DISTINCT e.client_code) FILTER (WHERE ${isSaleOfMonth})
                WHEN p.number = 'amount' THEN ${sumOf('amount', 'e.is_of_month')}
                WHEN p.number = 'margin' THEN ${sumOf('margin', 'e.is_of_month')}
                ELSE ${sumOf('collected', 'true')} END AS number,
           array_agg(e.external_id) FILTER (WHERE m.is_meant AND (e.is_of_month OR p.number = 'collected')) AS facts
      FROM parts p CROSS JOIN with_deals w LEFT JOIN counted_deals e ON e.person_id = w.person_id
      CROSS JOIN LATERAL (SELECT ${isMeant} AS is_meant) m
     GROUP BY w.person_id, p.code, p.part, p.number, p.filter
  ), counted AS MATERIALIZED (
    SELECT o.person_id, x.code, x.name, x.unit, x.source, trim_scale(round(GREATEST(
             CASE WHEN x.how ->> 'kind' IN ('average-order', 'quotient')
                  THEN round(o.number, 36) / NULLIF(CASE WHEN jsonb_typeof(x.how -> 'by') = 'string' THEN (x.how ->> 'by')::numeric ELSE b.number END, 0)
                  ELSE o.number END, CASE WHEN o.number IS NOT NULL AND (b.code IS NULL OR b.number <> 0) THEN 0 END), 6))::text AS value,
           ARRAY(SELECT DISTINCT u.id COLLATE "C" FROM unnest(COALESCE(o.facts, '{}') || COALESCE(b.facts, '{}')) AS u (id) ORDER BY 1) AS facts
      FROM definitions x JOIN measured o ON o.code = x.code AND o.part = 'of'
      LEFT JOIN measured b ON b.code = x.code AND b.person_id = o.person_id AND b.part = 'by'
  )`;

/** SQL: whether a number was entered, or added up from activities, of the person and code of a row of `counted`. */
export const isEnteredOver = (counted: string): string =>
  `EXISTS (SELECT 1 FROM entered f JOIN fact_people p ON p.fact_id = f.id AND p.part = 'earner'
            WHERE f.kind IN ('values', 'activities') AND p.person_id = ${counted}.person_id AND f.content ->> 'code' = ${counted}.code)`;
