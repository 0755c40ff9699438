import { describe, expect, it } from '@jest/globals';
import type { AwaitedActName } from './awaited-act.js';
import { addressOf, placeOfAct, type PlacedAct } from './place-of-act.js';

const act = (name: AwaitedActName, changes: Partial<PlacedAct> = {}): PlacedAct => ({
  name,
  objectId: 'one',
  departmentId: 'sales',
  month: '2026-07',
  isMine: true,
  ...changes,
});

describe('Where something that waits is done', () => {
  it.each([
    ['submit-plans', '/monthly-cycles/sales/2026-07/kpi-plans'],
    ['submit-tasks', '/monthly-cycles/sales/2026-07/tasks'],
    ['submit-actuals', '/monthly-cycles/sales/2026-07/actuals'],
    ['decide-document', '/documents/one'],
    ['hold-review', '/retention/one'],
    ['submit-annual-actuals', '/annual-cycles/one/actuals'],
    ['confirm-table', '/imports/one'],
    ['confirm-staff-change', '/staff-changes'],
  ] as const)('%s at %s', (name, to) => {
    expect(placeOfAct(act(name))).toEqual({ to });
  });

  it.each([
    ['post-payroll', '/payroll-runs', { month: '2026-07' }],
    ['acknowledge-plan', '/my-month', { month: '2026-07' }],
    ['send-forecast', '/forecasts', { month: '2026-07' }],
    ['answer-dispute', '/questions', { open: 'one' }],
    ['submit-annual-plans', '/year', { cycle: 'one' }],
    ['post-annual-bonus', '/year', { cycle: 'one' }],
  ] as const)('%s at %s, of its month, year or thread', (name, to, search) => {
    expect(placeOfAct(act(name))).toEqual({ to, search });
  });

  it('is the plan itself for whoever stands above the one that has to acknowledge it', () => {
    expect(placeOfAct(act('acknowledge-plan', { isMine: false }))).toEqual({ to: '/documents/one' });
  });

  it('is not said of a month whose department one does not see', () => {
    expect(placeOfAct(act('submit-plans', { departmentId: undefined }))).toBeUndefined();
  });

  it('stands in a link with what is after its question mark', () => {
    expect(addressOf({ to: '/year', search: { cycle: 'one' } })).toBe('/year?cycle=one');
    expect(addressOf({ to: '/staff-changes' })).toBe('/staff-changes');
  });
});
