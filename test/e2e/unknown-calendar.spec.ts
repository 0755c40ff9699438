import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { AlphaMonth, type CycleView } from '../support/alpha-month.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Warned {
  warnings: { code: string; year: string; message: string }[];
}

describe('A year of which no calendar has been entered', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    await stack.database.query(`DELETE FROM calendar_exceptions WHERE day >= '2027-01-01'`);
  }, 120_000);
  afterAll(() => stack.stop());

  const warnings = async (path = '/api/organisation'): Promise<string[]> =>
    (await alpha.people.admin.get<Warned>(path)).warnings.map(({ code, year }) => `${code} ${year}`);
  const knownOf = (deadlines: { kind: string; calendarKnown: boolean }[]) =>
    Object.fromEntries(deadlines.map(({ kind, calendarKnown }) => [kind, calendarKnown]));

  it('is silent while it is far, and warned about from two months before', async () => {
    expect(await warnings()).toEqual([]);
    await alpha.advance('2026-10-31');
    expect(await warnings()).toEqual([]);
    await alpha.advance('2026-11-01');
    for (const place of ['', '/calendar', '/deadlines?month=2026-12'])
      expect(await warnings(`/api/organisation${place}`)).toEqual(['calendar-missing 2027']);
  });

  it('is said on the deadlines that are computed without it, before their month opens and after', async () => {
    const expected = {
      'drafting-opened': true,
      'plans-signed': true,
      'actuals-submitted': false,
      'payroll-posted': false,
    };
    const computed = await alpha.people.admin.get<{ deadlines: { kind: string; calendarKnown: boolean }[] }>(
      '/api/organisation/deadlines?month=2026-12',
    );
    expect(knownOf(computed.deadlines)).toEqual(expected);
    await alpha.advance('2026-11-28');
    const { items } = await alpha.people.head.get<{ items: CycleView[] }>('/api/monthly-cycles?month=2026-12');
    const december = (await alpha.cycle(items[0]?.id)) as CycleView & {
      deadlines: { kind: string; calendarKnown: boolean }[];
    };
    expect(knownOf(december.deadlines)).toEqual(expected);
  });

  it('is not missed any more once it is entered', async () => {
    await alpha.people.admin.put('/api/organisation/calendar', { day: '2027-01-01', kind: 'day-off' });
    expect(await warnings()).toEqual([]);
  });
});
