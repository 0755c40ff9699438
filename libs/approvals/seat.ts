import type { PersonId } from './ids.js';
import type { RefusalCode } from './refusal.js';
import type { Role } from './role.js';
import type { Route } from './route.js';

/** Somebody with the roles that they hold in the matter of a document. */
export interface Signatory {
  personId: PersonId;
  roles: readonly Role[];
}

/** Who fills a step: somebody for themselves, or as the delegate of a principal, by the roles of the principal. */
export interface Seat {
  actor: Signatory;
  principal?: Signatory | undefined;
}

/** A step of one document, as far as it matters who may fill it. */
export interface SeatRules {
  step: Pick<Route['steps'][number], 'roles'>;
  authors: readonly string[];
  beneficiaries: readonly string[];
  /** Who fills another step of the same version, as themselves, as a delegate or through one. */
  taken: readonly string[];
  /** Holders of these roles earn by every document of the kind. */
  earningRoles?: readonly Role[];
}

/** Why somebody may not fill a step, in the order in which a person would want to hear it. */
export type SeatObstacle = Extract<
  RefusalCode,
  | 'drafted-by-you'
  | 'drafted-by-principal'
  | 'decides-your-pay'
  | 'decides-pay-of-principal'
  | 'administrator-has-no-say'
  | 'not-your-step'
  | 'already-decided-by-you'
  | 'already-decided-by-principal'
>;

/**
 * What keeps somebody from a step, or undefined. A delegate counts as the principal for the segregation of duties, and as
 * themselves: what either has written, or earns by, or has decided in another step is decided by neither of them. An
 * administrator, who has no say over money, stands in for nobody.
 */
export function obstacleTo({ actor, principal }: Seat, rules: SeatRules): SeatObstacle | undefined {
  const { step, authors, beneficiaries, taken, earningRoles = [] } = rules;
  const earns = ({ personId, roles }: Signatory) => beneficiaries.includes(personId) || holdsOneOf(roles, earningRoles);
  if (authors.includes(actor.personId)) return 'drafted-by-you';
  if (principal && authors.includes(principal.personId)) return 'drafted-by-principal';
  if (earns(actor)) return 'decides-your-pay';
  if (principal && earns(principal)) return 'decides-pay-of-principal';
  if (principal && actor.roles.includes('administrator')) return 'administrator-has-no-say';
  if (!holdsOneOf((principal ?? actor).roles, step.roles)) return 'not-your-step';
  if (taken.includes(actor.personId)) return 'already-decided-by-you';
  if (principal && taken.includes(principal.personId)) return 'already-decided-by-principal';
  return undefined;
}

/** Whoever fills a seat: one person, or the delegate and the principal. None of them fills another one of the route. */
export function peopleIn({ actor, principal }: Seat): PersonId[] {
  return principal ? [actor.personId, principal.personId] : [actor.personId];
}

export function holdsOneOf(held: readonly Role[], wanted: readonly Role[]): boolean {
  return held.some((role) => wanted.includes(role));
}
