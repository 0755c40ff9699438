import { describe, expect, it } from '@jest/globals';
import { pageOfObject } from './audit-choices.js';

const id = '3f2b8c1e-5d4a-4e6f-9a7b-1c2d3e4f5a6b';

describe('The object of an event', () => {
  it('is looked at on its page, documents on theirs', () => {
    expect(pageOfObject('payroll-run', id)).toBe('/payroll-runs/$id');
    expect(pageOfObject('person', id)).toBe('/people/$id');
    expect(pageOfObject('kpi-plan', id)).toBe('/documents/$id');
  });

  it('has no link where it has no page', () => {
    expect(pageOfObject('organisation', id)).toBeUndefined();
    expect(pageOfObject('kpi-plan', 'online/2026-07')).toBeUndefined();
  });
});
