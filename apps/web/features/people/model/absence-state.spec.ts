import { describe, expect, it } from '@jest/globals';
import { absenceState } from './absence-state.js';

describe('An absence', () => {
  const absence = { fromOn: '2026-08-10', untilOn: '2026-08-21', withdrawnAt: null };

  it.each([
    ['2026-08-09', 'ahead'],
    ['2026-08-10', 'now'],
    ['2026-08-21', 'now'],
    ['2026-08-22', 'over'],
  ])('is on %s %s', (today, state) => expect(absenceState(absence, today)).toBe(state));

  it('is none once it is withdrawn', () => {
    expect(absenceState({ ...absence, withdrawnAt: '2026-08-11T08:00:00.000Z' }, '2026-08-15')).toBe('withdrawn');
  });
});
