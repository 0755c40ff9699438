import { describe, expect, it } from '@jest/globals';
import { obstacleTo, type Seat, type SeatRules } from './seat.js';

const director = { personId: 'director', roles: ['commercial-director'] as const };
const deputy = { personId: 'deputy', roles: ['purchasing'] as const };
const rules: SeatRules = {
  step: { roles: ['commercial-director'] },
  authors: ['head'],
  beneficiaries: ['manager'],
  taken: ['general'],
};
const standIn: Seat = { actor: deputy, principal: director };

describe('A seat on a route', () => {
  it('is filled by a holder of the role, or by their delegate without it', () => {
    expect(obstacleTo({ actor: director }, rules)).toBeUndefined();
    expect(obstacleTo(standIn, rules)).toBeUndefined();
  });

  it.each<[string, Seat]>([
    ['not-your-step', { actor: deputy }],
    ['not-your-step', { actor: director, principal: deputy }],
    ['drafted-by-you', { ...standIn, actor: { ...deputy, personId: 'head' } }],
    ['drafted-by-principal', { ...standIn, principal: { ...director, personId: 'head' } }],
    ['decides-your-pay', { ...standIn, actor: { ...deputy, personId: 'manager' } }],
    ['decides-pay-of-principal', { ...standIn, principal: { ...director, personId: 'manager' } }],
    ['already-decided-by-you', { ...standIn, actor: { ...deputy, personId: 'general' } }],
    ['already-decided-by-principal', { ...standIn, principal: { ...director, personId: 'general' } }],
    ['administrator-has-no-say', { ...standIn, actor: { personId: 'admin', roles: ['administrator'] } }],
  ])('is refused with %s: %j', (obstacle, seat) => {
    expect(obstacleTo(seat, rules)).toBe(obstacle);
  });

  it('of a kind by which a role earns is filled by neither a holder of that role nor their delegate', () => {
    const earning: SeatRules = { ...rules, earningRoles: ['sales-manager'] };
    const seller = { personId: 'seller', roles: ['sales-manager', 'commercial-director'] as const };
    expect(obstacleTo({ actor: seller }, earning)).toBe('decides-your-pay');
    expect(obstacleTo({ actor: deputy, principal: seller }, earning)).toBe('decides-pay-of-principal');
  });
});
