import { describe, expect, it } from '@jest/globals';
import { defaultReminderRules, reminderRulesSchema, type ReminderRules } from './reminder-rules.js';
import { consequenceOf, shownConsequence } from './when-missed.js';

const rules: ReminderRules = {
  ...defaultReminderRules,
  whenMissed: {
    month: {
      'actuals-submitted': { escalatesAfter: 2, alsoTells: ['accounting', 'commercial-director'] },
      'tasks-agreed': { escalatesAfter: null, alsoTells: ['accounting'] },
    },
    year: { 'plans-signed': { escalatesAfter: 5, alsoTells: [] } },
  },
};

describe('A missed deadline', () => {
  it('causes what is written down for it, and otherwise what everything overdue does: the superior is told', () => {
    expect(consequenceOf({ cycle: 'month', kind: 'actuals-submitted' }, rules)).toEqual({
      escalatesAfter: 2,
      alsoTells: ['accounting', 'commercial-director'],
    });
    for (const usual of [{ cycle: 'month', kind: 'plans-signed' } as const, null])
      expect(consequenceOf(usual, rules)).toEqual({ escalatesAfter: 1, alsoTells: [] });
  });

  it('of a year is not that of a month of the same name', () => {
    expect(consequenceOf({ cycle: 'year', kind: 'plans-signed' }, rules).escalatesAfter).toBe(5);
  });

  it('is shown with whom it is told, each role once and the superior first', () => {
    const shown = (cycle: 'month' | 'year', kind: Parameters<typeof shownConsequence>[1]) =>
      shownConsequence(cycle, kind, rules);
    expect(shown('month', 'actuals-submitted')).toEqual({
      escalatesAfter: 2,
      tells: ['commercial-director', 'accounting'],
    });
    expect(shown('month', 'payroll-posted')).toEqual({ escalatesAfter: 1, tells: ['general-director'] });
    expect(shown('year', 'bonus-posted')).toEqual({ escalatesAfter: 1, tells: ['general-director'] });
    // Nobody is told, whoever else is named.
    expect(shown('month', 'tasks-agreed')).toEqual({ escalatesAfter: null, tells: [] });
    // Nobody owes the opening of a month, and results of a year wait for approval by the days of their route.
    expect([shown('month', 'drafting-opened'), shown('year', 'actuals-approved')]).toEqual([null, null]);
  });

  it.each([
    [{ month: { 'drafting-opened': { escalatesAfter: 1, alsoTells: [] } }, year: {} }, 'whenMissed.month'],
    [
      { month: { 'plans-signed': { escalatesAfter: 0, alsoTells: [] } }, year: {} },
      'whenMissed.month.plans-signed.escalatesAfter',
    ],
    [
      { month: { 'plans-signed': { escalatesAfter: 31, alsoTells: [] } }, year: {} },
      'whenMissed.month.plans-signed.escalatesAfter',
    ],
    [
      { month: {}, year: { 'bonus-posted': { escalatesAfter: 1, alsoTells: ['accounting', 'accounting'] } } },
      'whenMissed.year.bonus-posted.alsoTells',
    ],
    [
      { month: {}, year: { 'bonus-posted': { escalatesAfter: 1, alsoTells: ['sales-manager'] } } },
      'whenMissed.year.bonus-posted.alsoTells.0',
    ],
    [{ month: {} }, 'whenMissed.year'],
  ])('has no rule such as %j', (whenMissed, path) => {
    const { error } = reminderRulesSchema.safeParse({ ...defaultReminderRules, whenMissed });
    expect(error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });
});
