import { describe, expect, it } from '@jest/globals';
import type { Role } from '../../../shared/session/session.js';
import { actsOn, decisionsOnAccount } from './acts-on-person.js';

const viewer = (id: string, ...roles: Role[]) => ({ id, roles });
const allowed = (personId: string, who: ReturnType<typeof viewer>) =>
  Object.entries(actsOn(personId, who))
    .filter(([, may]) => may)
    .map(([act]) => act);

describe('On the page of a person', () => {
  it('everybody has their own absences and accounts', () => {
    expect(allowed('maxim', viewer('maxim', 'sales-manager'))).toEqual([
      'seesAbsences',
      'entersAbsences',
      'seesAccounts',
    ]);
  });

  it('others act by their roles', () => {
    expect(allowed('maxim', viewer('galina', 'head-of-department'))).toEqual(['ordersSalary']);
    expect(allowed('maxim', viewer('boris', 'accounting'))).toEqual(['seesAccounts']);
    expect(allowed('maxim', viewer('olga', 'general-director'))).toEqual([
      'seesAbsences',
      'seesChanges',
      'confirmsReset',
    ]);
    expect(allowed('maxim', viewer('alla', 'administrator'))).toEqual([
      'seesAbsences',
      'entersAbsences',
      'changesEntries',
      'ordersAssignment',
      'seesChanges',
      'resetsPassword',
      'confirmsReset',
    ]);
  });

  it('nobody orders what they themselves are, or confirms their own reset', () => {
    const own = allowed('alla', viewer('alla', 'administrator', 'head-of-department'));
    expect(own).not.toContain('ordersSalary');
    expect(own).not.toContain('ordersAssignment');
    expect(own).not.toContain('changesEntries');
    expect(own).not.toContain('confirmsReset');
  });
});

describe('A proposed account', () => {
  const account = (changes: object = {}) => ({
    status: 'proposed',
    personId: 'maxim',
    proposedBy: 'maxim',
    ...changes,
  });

  it('is taken back by whoever proposed it, and decided by the other of the two', () => {
    expect(decisionsOnAccount(account(), viewer('maxim', 'sales-manager'))).toEqual(['withdraw']);
    expect(decisionsOnAccount(account(), viewer('boris', 'accounting'))).toEqual(['confirm', 'refuse']);
    const ofAccounting = account({ proposedBy: 'boris' });
    expect(decisionsOnAccount(ofAccounting, viewer('maxim', 'sales-manager'))).toEqual(['confirm', 'refuse']);
    expect(decisionsOnAccount(ofAccounting, viewer('boris', 'accounting'))).toEqual(['withdraw']);
  });

  it('is nothing to decide for anybody else, or once it is decided', () => {
    expect(decisionsOnAccount(account(), viewer('alla', 'administrator'))).toEqual([]);
    expect(decisionsOnAccount(account({ status: 'confirmed' }), viewer('boris', 'accounting'))).toEqual([]);
  });
});
