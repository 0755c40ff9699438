import { z } from 'zod';
import { type Role, roles } from './role.js';
import { roleSchema } from './role-schema.js';

/** Whose superior holds which role; null where nobody stands above. An administrator has no say and owes nothing. */
export const superiorRolesSchema = z
  .strictObject({
    'sales-manager': roleSchema.nullable(),
    'head-of-department': roleSchema.nullable(),
    'commercial-director': roleSchema.nullable(),
    'general-director': roleSchema.nullable(),
    accounting: roleSchema.nullable(),
    purchasing: roleSchema.nullable(),
  })
  .superRefine((superiors, context) => {
    for (const role of roles) {
      const circle = chainAbove(role, superiors).includes(role);
      if (circle) context.addIssue({ code: 'custom', path: [role], message: 'would be above itself' });
    }
  });
export type SuperiorRoles = z.infer<typeof superiorRolesSchema>;

/** The regulation: heads stand above earners, and directors above everybody else. */
export const defaultSuperiorRoles: SuperiorRoles = {
  'sales-manager': 'head-of-department',
  'head-of-department': 'commercial-director',
  'commercial-director': 'general-director',
  'general-director': null,
  accounting: 'general-director',
  purchasing: 'commercial-director',
};

/** The roles above a role, the nearest first; it ends where they would go in a circle. */
export function chainAbove(role: Role, superiors: SuperiorRoles): Role[] {
  const chain: Role[] = [];
  for (let at: Role | null = aboveOf(role, superiors); at && !chain.includes(at); at = aboveOf(at, superiors))
    chain.push(at);
  return chain;
}

function aboveOf(role: Role, superiors: SuperiorRoles): Role | null {
  return role === 'administrator' ? null : superiors[role];
}
