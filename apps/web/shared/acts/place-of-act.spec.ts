import { describe, expect, it } from '@jest/globals';
import { placeOf, type Act } from './place-of-act.js';

const act = (name: Act['name'], changes: Partial<Act> = {}) =>
  ({ name, on: { kind: 'document', id: 'one' }, departments: [{ id: 'sales' }], month: '2026-07', ...changes }) as Act;

describe('Where something that waits is done', () => {
  it.each([
    ['submit-plans', '/monthly-cycles/sales/2026-07/kpi-plans'],
    ['submit-tasks', '/monthly-cycles/sales/2026-07/tasks'],
    ['submit-actuals', '/monthly-cycles/sales/2026-07/actuals'],
    ['decide-document', '/documents/one'],
    ['hold-review', '/retention/one'],
    ['post-annual-bonus', '/year'],
    ['confirm-table', '/imports/one'],
    ['confirm-staff-change', '/staff-changes'],
  ] as const)('%s at %s', (name, to) => {
    expect(placeOf(act(name))).toEqual({ to });
  });

  it.each([
    ['post-payroll', '/payroll-runs', { month: '2026-07' }],
    ['acknowledge-plan', '/my-month', { month: '2026-07' }],
    ['send-forecast', '/forecasts', { month: '2026-07' }],
    ['answer-dispute', '/questions', { open: 'one' }],
  ] as const)('%s at %s, of its month or thread', (name, to, search) => {
    expect(placeOf(act(name))).toEqual({ to, search });
  });

  it('is not said of a month whose department one does not see', () => {
    expect(placeOf(act('submit-plans', { departments: [] }))).toBeUndefined();
  });
});
