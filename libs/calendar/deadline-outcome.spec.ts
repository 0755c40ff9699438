import { describe, expect, it } from '@jest/globals';
import { deadlineOutcome } from './deadline-outcome.js';

const at = (time: string) => new Date(`2026-07-01T${time}Z`);
const dueAt = at('21:00:00.000');
const open = { dueAt, metAt: null, missedAt: null };

describe('A deadline', () => {
  it('waits while it is neither met nor passed', () => {
    expect(deadlineOutcome(open, null, at('20:59:59.999'))).toEqual({ metAt: null, missedAt: null });
  });

  it('is met by what came before its instant, however late it is looked at', () => {
    const metAt = at('20:59:59.999');
    expect(deadlineOutcome(open, metAt, at('23:00:00.000'))).toEqual({ metAt, missedAt: null });
  });

  it('is missed at its own instant, not at that of the look', () => {
    for (const asOf of [dueAt, at('23:00:00.000')])
      expect(deadlineOutcome(open, null, asOf)).toEqual({ metAt: null, missedAt: dueAt });
  });

  it('is missed and met by what comes late', () => {
    for (const metAt of [dueAt, at('22:00:00.000')])
      expect(deadlineOutcome(open, metAt, metAt)).toEqual({ metAt, missedAt: dueAt });
    expect(deadlineOutcome({ ...open, missedAt: dueAt }, at('22:00:00.000'), at('23:00:00.000'))).toEqual({
      metAt: at('22:00:00.000'),
      missedAt: dueAt,
    });
  });

  it('stays met or missed, whatever becomes of what was owed', () => {
    const met = { ...open, metAt: at('12:00:00.000') };
    expect(deadlineOutcome(met, null, at('23:00:00.000'))).toEqual({ metAt: met.metAt, missedAt: null });
    expect(deadlineOutcome(met, at('22:00:00.000'), at('23:00:00.000'))).toEqual({ metAt: met.metAt, missedAt: null });
  });
});
