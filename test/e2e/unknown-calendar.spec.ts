import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ApiSession } from '#platform/api-session.js';
import { AlphaMonth, type CycleView } from '../support/alpha-month.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

interface Warned {
  warnings: { code: string; year: string; message: string }[];
}

interface Published {
  country: string;
  year: string;
  status: string;
  missing: number;
  days: { day: string; kind: string }[];
}

interface Taken {
  changed: { day: string; kind: string; was: string | null }[];
  kept: { day: string; kind: string }[];
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
    expect(knownOf(computed.deadlines)).toEqual({ ...expected, 'tasks-agreed': true });
    await alpha.advance('2026-11-28');
    const { items } = await alpha.people.head.get<{ items: CycleView[] }>('/api/monthly-cycles?month=2026-12');
    const december = (await alpha.cycle(items[0]?.id)) as CycleView & {
      deadlines: { kind: string; calendarKnown: boolean }[];
    };
    expect(knownOf(december.deadlines)).toEqual(expected);
  });

  it('is not missed any more once one of its days is entered', async () => {
    await alpha.people.admin.put('/api/organisation/calendar', { day: '2027-04-30', kind: 'day-off' });
    expect(await warnings()).toEqual([]);
  });

  it('is entered as the country has published it, beside what was entered by hand, once and with its source', async () => {
    const { admin } = alpha.people;
    const listed = await admin.get<{ items: Published[] }>('/api/organisation/published-calendars');
    const ofYear = listed.items.find(({ country, year }) => country === 'RU' && year === '2027');
    expect(ofYear).toMatchObject({ status: 'decreed', missing: ofYear?.days.length });

    const take = () => admin.put<Taken>('/api/organisation/calendar/years/2027', { country: 'RU' });
    const taken = await take();
    expect(taken.changed).toHaveLength(ofYear?.days.length ?? 0);
    expect(taken.changed).toContainEqual({ day: '2027-02-20', kind: 'working-day', was: null });
    expect(taken.kept).toEqual([{ day: '2027-04-30', kind: 'day-off' }]);
    expect((await take()).changed).toEqual([]);

    const { deadlines } = await admin.get<{ deadlines: { kind: string; dueOn: string }[] }>(
      '/api/organisation/deadlines?month=2026-12',
    );
    // Until the 10th Russia rests: what is due on the 8th moves to Monday the 11th.
    expect(deadlines).toContainEqual(expect.objectContaining({ kind: 'payroll-posted', dueOn: '2027-01-11' }));
    const noted = await stack.database.query<{ details: { country?: string } }>(
      `SELECT details FROM audit_events WHERE action = 'calendar.changed' AND details ? 'country'`,
    );
    expect(noted.map(({ details }) => details.country)).toEqual(['RU']);
  });

  it('is not taken of a country or a year that nobody has published, nor by somebody who does not keep it', async () => {
    const { admin, head } = alpha.people;
    const take = (who: ApiSession, year: string, country: string) =>
      who.put(`/api/organisation/calendar/years/${year}`, { country });
    await expect(take(admin, '2031', 'RU')).rejects.toMatchObject({ status: 404, code: 'no-such-calendar' });
    for (const [year, country, path] of [
      ['27', 'RU', 'year'],
      ['2027', 'XX', 'country'],
    ] as const)
      await expect(take(admin, year, country)).rejects.toMatchObject({
        problem: { problems: [expect.objectContaining({ path })] },
      });
    await expect(take(head, '2027', 'RU')).rejects.toMatchObject({ status: 403 });
  });
});
