import type { Role, SignedIn } from './session.js';

/** Whether somebody has one of these roles. */
export function holds({ roles }: Pick<SignedIn, 'roles'>, ...wanted: readonly Role[]): boolean {
  return roles.some((role) => wanted.includes(role));
}

/** Whether the person earns by a plan or a scheme. */
export function earns(person: Pick<SignedIn, 'roles'>): boolean {
  return holds(person, 'sales-manager');
}
