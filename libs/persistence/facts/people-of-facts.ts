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
