import { describe, expect, it } from '@jest/globals';
import { placeOfNotice } from './place-of-notice.js';

const told = (link: string) => ({ link, on: { kind: 'document', id: 'one' }, kind: 'reminder' as const });

describe('Where a notice leads', () => {
  it.each([
    ['/api/documents/two', { to: '/documents/two' }],
    ['/api/regulation-changes/two', { to: '/documents/two' }],
    ['/api/monthly-cycles/two', { cycleId: 'two' }],
    ['/api/monthly-cycles/two/actuals', { cycleId: 'two', screen: 'actuals' }],
    ['/api/payroll-readiness?month=2026-07', { to: '/payroll-runs', search: { month: '2026-07' } }],
    ['/api/volume-forecasts/owed?month=2026-07', { to: '/forecasts', search: { month: '2026-07' } }],
    ['/api/kpi-plans/two/acknowledgement', { to: '/my-month' }],
    ['/api/annual-cycles/two', { to: '/year' }],
    ['/api/retention-items', { to: '/retention/one' }],
    ['/api/disputes/two', { to: '/questions', search: { open: 'two' } }],
    ['/api/imports/two', { to: '/imports/two' }],
    ['/api/staff-changes?status=proposed', { to: '/staff-changes' }],
    ['/statements/two', { to: '/statements/two' }],
  ])('%s', (link, place) => {
    expect(placeOfNotice(told(link))).toEqual(place);
  });

  it('is the own profile where a mail did not arrive', () => {
    expect(placeOfNotice({ link: '/api/notices', on: null, kind: 'mail-failed' })).toEqual({ to: '/profile' });
  });

  it('is nowhere where the notice says all of it', () => {
    expect(placeOfNotice({ link: '/api/notices', on: null, kind: 'digest' })).toBeUndefined();
  });
});
