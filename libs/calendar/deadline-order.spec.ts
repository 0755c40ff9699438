import { describe, expect, it } from '@jest/globals';
import { findDisorder } from './deadline-order.js';
import { defaultDeadlineRules } from './deadlines.js';

describe('the order of the deadlines', () => {
  it('is that of the regulation', () => {
    expect(findDisorder(defaultDeadlineRules)).toBeUndefined();
  });

  it('may have two on one day', () => {
    const payroll = { ...defaultDeadlineRules['payroll-posted'], day: 6 };
    expect(findDisorder({ ...defaultDeadlineRules, 'payroll-posted': payroll })).toBeUndefined();
  });

  it('has the tasks before or after the plans', () => {
    const tasks = { ...defaultDeadlineRules['tasks-agreed'], monthOffset: 0, day: 3 };
    expect(findDisorder({ ...defaultDeadlineRules, 'tasks-agreed': tasks })).toBeUndefined();
  });

  it.each([
    ['plans-signed', { monthOffset: -1, day: 27 }, 'drafting-opened'],
    ['tasks-agreed', { monthOffset: -1, day: 27 }, 'drafting-opened'],
    ['actuals-submitted', { monthOffset: -1, day: 31 }, 'plans-signed'],
    ['payroll-posted', { monthOffset: 1, day: 5 }, 'actuals-submitted'],
  ] as const)('is not kept by %s at %j', (kind, place, before) => {
    const rule = { ...defaultDeadlineRules[kind], ...place };
    expect(findDisorder({ ...defaultDeadlineRules, [kind]: rule })).toEqual({ kind, before });
  });
});
