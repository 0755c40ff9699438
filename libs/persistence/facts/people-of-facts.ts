import type { OrganisationId } from '#approvals/ids.js';

/** SQL: a row of `facts` is what holds now. */
export const holds = (fact: string): string => `${fact}.superseded_at IS NULL AND NOT ${fact}.is_withdrawn`;

/**
 * SQL: a row of `facts` refers to a deal by its external id. That it refers to any is said as well, or the planner does
 * not find the index of the few that do.
 */
export const refersTo = (fact: string, organisationId: OrganisationId, deal: string): string =>
  `${fact}.organisation_id = ${organisationId} AND ${fact}.of_deal = ${deal} AND ${fact}.of_deal IS NOT NULL AND ${holds(fact)}`;

/**
 * SQL: `deal` is the present deal that an expression names by its external id, in the organisation of a row of `facts`.
 */
export const isDeal = (deal: string, fact: string, externalId: string): string =>
  `${deal}.organisation_id = ${fact}.organisation_id AND ${deal}.kind = 'deals' AND ${deal}.external_id = ${externalId} AND ${deal}.key_month = '' AND ${holds(deal)}`;

/** SQL: `client` is the present client of a code, in the organisation of a row of `facts`. */
export const isClient = (client: string, fact: string, code: string): string =>
  `${client}.organisation_id = ${fact}.organisation_id AND ${client}.kind = 'clients' AND ${client}.external_id = ${code} AND ${client}.key_month = '' AND ${holds(client)}`;

/**
 * SQL, the beginning of a query over `$1` ids of versions and `$2` their indexes: `about (index, month, person_id,
 * is_owner)` says whose inputs of which months these versions change. A return and a payment are about the people of
 * their sale, a deal also about who brought the client; what changes a sale changes the months of what refers to it.
 */
export const aboutTouched = `
  WITH RECURSIVE reached AS (
    SELECT t.index, f.id, f.organisation_id, f.kind, f.external_id, f.month, f.of_deal, f.client_code
      FROM unnest($1::uuid[], $2::int[]) AS t (id, index) JOIN facts f ON f.id = t.id
    UNION
    SELECT r.index, f.id, f.organisation_id, f.kind, f.external_id, f.month, f.of_deal, f.client_code
      FROM reached r JOIN facts f ON r.kind = 'deals' AND ${refersTo('f', 'r.organisation_id', 'r.external_id')}
  ), rooted AS (
    SELECT r.index, r.id, r.organisation_id, r.kind, r.month, COALESCE(s.id, d.id) AS root, COALESCE(r.client_code, d.client_code) AS client_code
      FROM reached r
      LEFT JOIN facts d ON ${isDeal('d', 'r', 'r.of_deal')}
      LEFT JOIN facts s ON ${isDeal('s', 'r', 'd.of_deal')}
  ), about AS (
    SELECT r.index, r.month, p.person_id, p.part = 'owner' AS is_owner FROM rooted r JOIN fact_people p ON p.fact_id = r.id
    UNION
    SELECT r.index, r.month, p.person_id, false FROM rooted r JOIN fact_people p ON p.fact_id = r.root
    UNION
    SELECT r.index, r.month, p.person_id, false
      FROM rooted r JOIN facts c ON r.kind IN ('deals', 'payments') AND ${isClient('c', 'r', 'r.client_code')}
      JOIN fact_people p ON p.fact_id = c.id AND p.part = 'brought-by'
  )`;
