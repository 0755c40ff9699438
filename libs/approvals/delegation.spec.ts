import { describe, expect, it } from '@jest/globals';
import { type Delegation, type DelegationAct, obstacleToAct, obstacleToStandIn } from './delegation.js';

const byPrincipal: Delegation = {
  principalId: 'director',
  delegateId: 'deputy',
  proposedBy: 'director',
  status: 'proposed',
};
const byAdministrator: Delegation = { ...byPrincipal, proposedBy: 'admin' };
const actor = (personId: string) => ({ personId, isAdministrator: personId.includes('admin') });
const told = (delegation: Delegation, who: string, act: DelegationAct) => obstacleToAct(delegation, actor(who), act);

describe('A delegation', () => {
  it('takes two: the principal and an administrator, or two administrators', () => {
    expect(told(byPrincipal, 'admin', 'confirm')).toBeUndefined();
    expect(told(byAdministrator, 'director', 'confirm')).toBeUndefined();
    expect(told(byAdministrator, 'other-admin', 'confirm')).toBeUndefined();
    expect(told(byPrincipal, 'director', 'confirm')).toBe('proposed-by-you');
    expect(told(byAdministrator, 'admin', 'confirm')).toBe('proposed-by-you');
  });

  it('is never given by the delegate or a stranger, and refused by whom it concerns', () => {
    for (const delegation of [byPrincipal, byAdministrator]) {
      expect(told(delegation, 'deputy', 'confirm')).toBe('concerns-you');
      expect(told(delegation, 'deputy', 'refuse')).toBeUndefined();
      expect(told(delegation, 'stranger', 'confirm')).toBe('not-for-you-to-delegate');
      expect(told(delegation, 'stranger', 'refuse')).toBe('not-for-you-to-delegate');
    }
    expect(told(byPrincipal, 'director', 'withdraw')).toBeUndefined();
    expect(told(byPrincipal, 'admin', 'withdraw')).toBe('proposed-by-another');
  });

  it('that holds is ended by the principal, the delegate or an administrator, once', () => {
    const confirmed: Delegation = { ...byPrincipal, status: 'confirmed' };
    for (const who of ['director', 'deputy', 'admin']) expect(told(confirmed, who, 'end')).toBeUndefined();
    expect(told(confirmed, 'stranger', 'end')).toBe('not-for-you-to-delegate');
    expect(told(confirmed, 'admin', 'confirm')).toBe('delegation-decided');
    for (const status of ['proposed', 'refused', 'withdrawn', 'ended'] as const)
      expect(told({ ...byPrincipal, status }, 'director', 'end')).toBe('delegation-decided');
  });

  it('goes to no administrator, and for registers to nobody who sees no pay', () => {
    expect(obstacleToStandIn(['administrator'], ['kpi-plan'])).toBe('administrator-has-no-say');
    expect(obstacleToStandIn(['purchasing'], ['kpi-plan'])).toBeUndefined();
    expect(obstacleToStandIn(['purchasing'], ['kpi-plan', 'payroll-register'])).toBe('delegate-sees-no-pay');
    expect(obstacleToStandIn(['accounting'], ['payroll-register'])).toBeUndefined();
  });
});
