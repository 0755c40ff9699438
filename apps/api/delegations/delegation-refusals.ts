import type { DelegationAct, DelegationObstacle, DelegationStatus } from '#approvals/delegation.js';
import { DomainError } from '#contracts/domain-error.js';

const words: Record<Exclude<DelegationObstacle, 'delegation-decided'>, string> = {
  'proposed-by-another': 'Only who proposed a delegation withdraws it. Refuse it, if it should not be.',
  'proposed-by-you':
    'Nobody confirms or refuses what they proposed themselves. An administrator or the principal decides it; you can withdraw it.',
  'concerns-you':
    'Nobody makes themselves a delegate. The principal confirms it, or an administrator; you can refuse it.',
  'not-for-you-to-delegate':
    'A delegation is decided by the principal or an administrator, and refused or ended by the delegate as well.',
};

export function refusalOf(code: keyof typeof words, delegationId: string): DomainError {
  return new DomainError('not-allowed', code, words[code], { delegationId });
}

export function notForYouToDelegate(): DomainError {
  return new DomainError(
    'not-allowed',
    'not-for-you-to-delegate',
    'This is the seat of somebody else. The principal proposes a delegate of theirs, or an administrator does.',
    {},
    [{ path: 'principalId', message: 'is not you' }],
  );
}

/** Whoever was sent a link by another has not shown yet that it was they who used it. */
export function passwordNotConfirmed(): DomainError {
  return new DomainError(
    'not-allowed',
    'not-confirmed',
    'Your password was reset, and nobody has confirmed yet that it was you who used the link. You give nobody your seat before; have it confirmed (POST /api/people/{id}/password-reset/confirmation).',
  );
}

export function decidedAlready(delegationId: string, status: DelegationStatus, act: DelegationAct): DomainError {
  const next =
    act === 'end'
      ? 'Only a confirmed one is ended; withdraw or refuse a proposed one.'
      : 'A confirmed one can be ended; propose another otherwise.';
  return new DomainError('conflict', 'delegation-decided', `The delegation is ${status}. ${next}`, { delegationId });
}

export function noSuchDelegation(delegationId: string): DomainError {
  return new DomainError(
    'not-found',
    'no-such-delegation',
    'There is no such delegation, or none that you may see. GET /api/delegations lists them.',
    { delegationId },
  );
}
