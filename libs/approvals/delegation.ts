import type { PersonId } from './ids.js';
import { documentKinds, type DocumentKind } from './document-kinds/document-kinds.js';
import { readersOfAllPay, type Role } from './role.js';

/** How far a delegation has come. */
export const delegationStatuses = ['proposed', 'confirmed', 'refused', 'withdrawn', 'ended'] as const;
export type DelegationStatus = (typeof delegationStatuses)[number];

/** What becomes of one. */
export const delegationActs = ['confirm', 'refuse', 'withdraw', 'end'] as const;
export type DelegationAct = (typeof delegationActs)[number];

/** The longest that somebody acts for another by one delegation: who acts for longer holds the role themselves. */
export const longestDelegationDays = 366;

export interface Delegation {
  principalId: PersonId;
  delegateId: PersonId;
  proposedBy: PersonId;
  status: DelegationStatus;
}

interface Actor {
  personId: PersonId;
  isAdministrator: boolean;
}

/** Why somebody may not do something about a delegation, in the order in which they would want to hear it. */
export type DelegationObstacle =
  | 'delegation-decided'
  | 'proposed-by-another'
  | 'proposed-by-you'
  | 'concerns-you'
  | 'not-for-you-to-delegate';

/**
 * A seat is given by two people, never by who proposed it and never by the delegate: by the principal and an administrator,
 * or by two administrators where the principal cannot. Whoever it concerns may refuse it, and end it at once.
 */
export function obstacleToAct(
  delegation: Delegation,
  actor: Actor,
  act: DelegationAct,
): DelegationObstacle | undefined {
  const { principalId, delegateId, proposedBy, status } = delegation;
  const { personId, isAdministrator } = actor;
  if (status !== (act === 'end' ? 'confirmed' : 'proposed')) return 'delegation-decided';
  if (act === 'withdraw') return personId === proposedBy ? undefined : 'proposed-by-another';
  if (act !== 'end' && personId === proposedBy) return 'proposed-by-you';
  if (act === 'confirm' && personId === delegateId) return 'concerns-you';
  const isConcerned = personId === principalId || personId === delegateId;
  return isConcerned || isAdministrator ? undefined : 'not-for-you-to-delegate';
}

/**
 * Why somebody cannot be a delegate, or undefined. An administrator has no say over money; and a register tells totals
 * alone, so that only who sees everybody's pay in their own right knows what they sign.
 */
export function obstacleToStandIn(
  roles: readonly Role[],
  kinds: readonly DocumentKind[],
): 'administrator-has-no-say' | 'delegate-sees-no-pay' | undefined {
  if (roles.includes('administrator')) return 'administrator-has-no-say';
  const isBlind =
    kinds.some((kind) => documentKinds[kind].tellsTotalsAlone) && !roles.some((role) => readersOfAllPay.includes(role));
  return isBlind ? 'delegate-sees-no-pay' : undefined;
}
