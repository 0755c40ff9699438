import { measuredActivitiesCtes } from './measured-activities-sql.js';
import { makeMeasuredClientsCtes, measuredDealsCtes } from './measured-deals-sql.js';

/** Of a department so many of the facts behind a number go into each pack; all of them are told by GET /api/counted-values. */
const MOST_OF_DEPARTMENT = 100;

const sorted = (of: string, by: string) =>
  `ARRAY(SELECT DISTINCT u.id COLLATE "C" FROM unnest(COALESCE(${of}.#, '{}') || COALESCE(${by}.#, '{}')) AS u (id) ORDER BY 1)`;
const first = (facts: string) => `r.${facts}[1:${MOST_OF_DEPARTMENT}]`;

/**
 * SQL: of the facts of a month, `results (code, name, unit, source, scope, holder, value, deals, activities)`: what the
 * definitions come to for everybody, and for every department, of whom the facts are known, with the facts that count; and
 * `counted (person_id, code, value, told)`: the same of each person, where `told` is what a pack keeps of it.
 * Less than 0 is 0; null is what would be divided by 0, or what a deal that counts does not say. The same rules stand in
 * `libs/facts/counted`, by which the examples are proven. It comes behind `definitionCtes`; `earlierOf` narrows the sales of
 * earlier months to those of some people.
 */
export const makeCountedCtes = (
  earlierOf = '',
): string => `${measuredDealsCtes}, ${makeMeasuredClientsCtes(earlierOf)}, ${measuredActivitiesCtes},
  measured AS MATERIALIZED (
    SELECT code, part, scope, holder, number, facts AS deals, NULL::text[] AS activities FROM measured_deals
    UNION ALL SELECT code, part, scope, holder, number, facts, NULL FROM measured_clients
    UNION ALL SELECT code, part, scope, holder, number, NULL, facts FROM measured_activities
  ), results AS MATERIALIZED (
    SELECT x.code, x.name, x.unit, x.source, o.scope, o.holder,
           CASE WHEN n.value IS NOT NULL THEN trim_scale(round(GREATEST(n.value, 0), 6))::text END AS value,
           ${sorted('o', 'b').replaceAll('#', 'deals')} AS deals, ${sorted('o', 'b').replaceAll('#', 'activities')} AS activities
      FROM definitions x JOIN measured o ON o.code = x.code AND o.part = 'of'
      LEFT JOIN measured b ON b.code = x.code AND b.holder = o.holder AND b.part = 'by'
      CROSS JOIN LATERAL (
        SELECT CASE WHEN jsonb_typeof(x.how -> 'by') = 'string' THEN round(o.number, 36) / (x.how ->> 'by')::numeric
                    WHEN x.how ->> 'kind' NOT IN ('average-order', 'share', 'conversion', 'quotient') THEN o.number
                    WHEN b.number = 0 AND o.number IS NOT NULL THEN (x.how ->> 'ifNone')::numeric
                    ELSE round(o.number * CASE WHEN x.how ->> 'kind' IN ('share', 'conversion') THEN 100 ELSE 1 END, 36) / NULLIF(b.number, 0) END AS value) n
  ), counted AS MATERIALIZED (
    SELECT r.holder AS person_id, r.code, r.value, jsonb_build_object('definition', r.source, 'facts', r.deals)
             || CASE WHEN r.activities = '{}' THEN '{}' ELSE jsonb_build_object('activities', r.activities) END AS told
      FROM results r WHERE r.scope = 'person'
    UNION ALL
    SELECT p.person_id, r.code, r.value, jsonb_build_object('definition', r.source, 'facts', ${first('deals')}, 'department', r.holder,
                                                            'of', cardinality(r.deals) + cardinality(r.activities))
             || CASE WHEN r.activities = '{}' THEN '{}' ELSE jsonb_build_object('activities', ${first('activities')}) END
      FROM results r JOIN placed p ON p.department_id = r.holder WHERE r.scope = 'department'
  )`;

/** SQL: whether a number was entered, or added up from activities, of the person and code of a row of `counted`. */
export const isEnteredOver = (counted: string): string =>
  `EXISTS (SELECT 1 FROM (
     SELECT p.person_id, f.content ->> 'code' AS code FROM entered f JOIN fact_people p ON p.fact_id = f.id AND p.part = 'earner'
      WHERE f.kind IN ('values', 'activities')) o WHERE o.person_id = ${counted}.person_id AND o.code = ${counted}.code)`;
