import { z } from 'zod';

/** The roles of the regulation. A role says what a person may do; the route of a document says when. */
export const roles = [
  'sales-manager',
  'head-of-department',
  'commercial-director',
  'general-director',
  'accounting',
  'purchasing',
  'administrator',
] as const;

export type Role = (typeof roles)[number];

/** Directors and accounting see everyone's pay; the administrator has no say over money and sees none. */
export const readersOfAllPay: readonly Role[] = ['commercial-director', 'general-director', 'accounting'];

export const roleSchema = z.enum(roles);

/**
 * Regulation: the administrator keeps people and calendars and has no say over money, so the role
 * stands alone. Returns what is wrong with a set of roles, or undefined.
 */
export function roleConflict(held: readonly Role[]): string | undefined {
  if (held.length === 0) return 'a person needs at least one role';
  if (held.includes('administrator') && held.length > 1) {
    return 'an administrator has no say over money: the role cannot be combined with another';
  }
  return undefined;
}
