import { countedForOthers } from './counted/counted-for-others-sql.js';
import { isClient, isDeal, refersTo } from './people-of-facts.js';
import type { Touched } from './touched.js';
import type { Touches } from './touches.js';

/**
 * SQL, the beginning of a query over what came: `about (index, month, person_id, is_owner, is_counted)` says whose inputs
 * of which months it changes. A return and a payment are about the people of their sale, a deal also about who brought the
 * client; what changes a sale changes the months of what refers to it. `is_counted` marks those for whom others' facts, or
 * facts of earlier months, are counted by a definition. Where nothing is referred to, it is not looked for. Not `perRow`,
 * all rows have one index together.
 */
export const aboutTouched = (
  { tables }: Touched,
  { isReferred }: Pick<Touches, 'isReferred'>,
  { perRow = true }: { perRow?: boolean } = {},
): string => `
  WITH RECURSIVE ${tables}, reached AS (
    SELECT ${perRow ? 't.index' : '0 AS index'}, t.id, t.organisation_id, t.kind, t.external_id, t.month, t.of_deal, t.client_code
      FROM touched t
    ${isReferred ? reachedBeside : ''}
  ), rooted AS (
    SELECT r.index, r.id, r.organisation_id, r.kind, r.month, ${isReferred ? 'COALESCE(s.id, d.id) AS root, COALESCE(r.client_code, d.client_code) AS client_code' : 'r.client_code'}
      FROM reached r
      ${isReferred ? roots : ''}
  ), brought AS MATERIALIZED (
    SELECT r.client_code, p.person_id
      FROM (SELECT DISTINCT organisation_id, client_code FROM rooted WHERE kind IN ('deals', 'payments')) r
      JOIN facts c ON ${isClient('c', 'r', 'r.client_code')} JOIN fact_people p ON p.fact_id = c.id AND p.part = 'brought-by'
  ), direct AS (
    SELECT r.index, r.month, p.person_id, p.part = 'owner' AS is_owner FROM rooted r JOIN whom p ON p.fact_id = r.id
    ${isReferred ? peopleOfRoots : ''}
    UNION
    SELECT r.index, r.month, b.person_id, false
      FROM rooted r JOIN brought b ON r.kind IN ('deals', 'payments') AND b.client_code = r.client_code
  ), ${countedForOthers}, about AS (
    SELECT index, month, person_id, is_owner, false AS is_counted FROM direct
    UNION ALL
    SELECT index, month, person_id, false, true FROM counted_for
  )`;

const reachedBeside = `UNION
    SELECT r.index, f.id, f.organisation_id, f.kind, f.external_id, f.month, f.of_deal, f.client_code
      FROM reached r JOIN facts f ON r.kind = 'deals' AND ${refersTo('f', 'r.organisation_id', 'r.external_id')}`;

const roots = `LEFT JOIN facts d ON ${isDeal('d', 'r', 'r.of_deal')}
      LEFT JOIN facts s ON ${isDeal('s', 'r', 'd.of_deal')}`;

const peopleOfRoots = `UNION
    SELECT r.index, r.month, p.person_id, false FROM rooted r JOIN fact_people p ON p.fact_id = r.root`;
