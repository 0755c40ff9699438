import { describe, expect, it } from '@jest/globals';
import { changedRules, withRules, type Organisation } from './rules.js';

const rule = { day: 1, monthOffset: 0, dayOff: 'keep' as const };
const before = {
  deadlineRules: {
    'drafting-opened': rule,
    'tasks-agreed': rule,
    'plans-signed': rule,
    'actuals-submitted': rule,
    'payroll-posted': rule,
  },
  deductionLimit: '20 %',
  mostIndicators: 10,
  routes: {
    fine: { submitters: ['head-of-department'], steps: [], afterReturn: 'redraft' },
    actuals: { submitters: ['head-of-department'], steps: [], afterReturn: 'redraft' },
  } as unknown as Organisation['routes'],
};

describe('A change of the regulation', () => {
  it('names the rules that become others', () => {
    const steps = [{ name: 'director', roles: ['general-director' as const] }];
    const after = {
      ...before,
      mostIndicators: 8,
      routes: { ...before.routes, fine: { ...before.routes.fine, steps } },
    };
    expect(changedRules(before, after)).toEqual({
      mostIndicators: 8,
      routes: { fine: { submitters: ['head-of-department'], steps, afterReturn: 'redraft' } },
    });
  });
  it('is gone on with from the rules that it names, those that it does not name being as they are', () => {
    const named = { mostIndicators: 8, routes: { fine: { ...before.routes.fine, afterReturn: 'close' as const } } };
    const written = withRules(before, named);
    expect(written.routes.actuals).toBe(before.routes.actuals);
    expect(changedRules(before, written)).toEqual(named);
  });
  it('names nothing where nothing becomes another', () => {
    expect(changedRules(before, structuredClone(before))).toEqual({});
  });
});
