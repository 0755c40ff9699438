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
    expect(findDisorder({ ...defaultDeadlineRules, [kind]: rule })).toEqual({
      path: `${kind}.day`,
      problem: `is before ${before}`,
      message: `By these rules ${kind} would be due before ${before}.`,
    });
  });

  it.each([
    ['plans-signed', { monthOffset: -1, day: 28, dayOff: 'keep' }],
    ['actuals-submitted', { monthOffset: 1, day: 6, dayOff: 'next-working-day' }],
    ['payroll-posted', { monthOffset: 1, day: 1, dayOff: 'keep' }],
    ['payroll-posted', 'actuals-approved'],
  ] as const)('has an opening of %s at %j', (kind, opens) => {
    const rule = { ...defaultDeadlineRules[kind], opens };
    expect(findDisorder({ ...defaultDeadlineRules, [kind]: rule })).toBeUndefined();
  });

  it.each([
    ['plans-signed', { monthOffset: 0, day: 2 }, 'plans-signed.opens.day', 'is after the day on which it is due'],
    ['payroll-posted', { monthOffset: 1, day: 9 }, 'payroll-posted.opens.day', 'is after the day on which it is due'],
    ['tasks-agreed', { monthOffset: -1, day: 27 }, 'tasks-agreed.opens.day', 'is before drafting-opened'],
    [
      'actuals-submitted',
      { monthOffset: 0, day: 31 },
      'actuals-submitted.opens.monthOffset',
      'is before the month is over',
    ],
    ['payroll-posted', { monthOffset: 0, day: 28 }, 'payroll-posted.opens.monthOffset', 'is before the month is over'],
  ] as const)('is not kept by an opening of %s at %j', (kind, place, path, problem) => {
    const rule = { ...defaultDeadlineRules[kind], opens: { ...place, dayOff: 'keep' as const } };
    expect(findDisorder({ ...defaultDeadlineRules, [kind]: rule })).toMatchObject({ path, problem });
  });
});
