/**
 * SQL: whether somebody's password was last chosen by a link that another person made, and nobody else has confirmed yet
 * that it was they: until then they have no say but over what is their own.
 */
export const awaitsConfirmation = (personId: string): string =>
  `COALESCE((SELECT i.needs_confirmation AND i.confirmed_at IS NULL FROM invitations i
     WHERE i.person_id = ${personId} AND i.accepted_at IS NOT NULL ORDER BY i.accepted_at DESC LIMIT 1), false)`;

/** SQL: of the roles of somebody those that they hold at this moment: whoever is not confirmed earns, and no more. */
export const rolesInForce = (personId: string, roles: string): string =>
  `ARRAY(SELECT r FROM unnest(${roles}) AS r WHERE r = 'sales-manager' OR NOT ${awaitsConfirmation(personId)})`;
