import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { ApiSession } from '#platform/api-session.js';
import { AlphaMonth } from '../support/alpha-month.js';
import { insertOrdinaryCompany } from '../support/ordinary-company.js';
import { RawSession } from '../support/raw-session.js';
import { refusedUnchanged } from '../support/refused-unchanged.js';
import { tableContents } from '../support/table-contents.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe('The business clock of a sandbox', () => {
  let stack: TestStack;
  let alpha: AlphaMonth;
  let administrator: RawSession;

  beforeAll(async () => {
    stack = await startTestStack();
    alpha = await AlphaMonth.open(stack);
    administrator = await new RawSession(stack.url).signIn('admin');
  }, 120_000);
  afterAll(() => stack.stop());

  const openedMonths = () =>
    stack.database.query<{ month: string; cycles: number; by: string | null }>(
      `SELECT c.month, count(*)::int AS cycles, min(p.login) AS by FROM monthly_cycles c LEFT JOIN people p ON p.id = c.opened_by GROUP BY c.month ORDER BY c.month`,
    );
  const refused = (to: unknown) =>
    refusedUnchanged(stack.database, administrator, { path: '/api/clock/advance', body: { to } });

  it('opens the next month when it passes the 28th', async () => {
    expect(await openedMonths()).toEqual([{ month: '2026-07', cycles: 1, by: null }]);
  });

  it('does not go back, nor to where it stands', async () => {
    expect(await refused('2026-06-27')).toMatchObject({ status: 409, code: 'clock-goes-forward' });
    expect(await refused('2026-06-27T21:00:00.000Z')).toMatchObject({ status: 409, code: 'clock-goes-forward' });
    expect(await refused('1900-01-01')).toMatchObject({ status: 409, code: 'clock-goes-forward' });
  });

  it('does not go to a day that does not exist, without an offset, or to the end of time', async () => {
    for (const to of ['2026-02-30', 'tomorrow', '2026-07-01T00:00:00', 20260701, null])
      expect(await refused(to)).toMatchObject({ status: 422, paths: ['to'] });
  });

  it('goes at most three years at once', async () => {
    for (const to of ['2029-07-02', '2036-01-01', '2200-12-31'])
      expect(await refused(to)).toMatchObject({ status: 422, code: 'clock-too-far', paths: ['to'] });
  });

  it('opens every month on its way, each once', async () => {
    const { openedMonths: months } = await alpha.advance('2026-11-05');
    expect(months).toEqual(['2026-08', '2026-09', '2026-10', '2026-11']);
    expect(await openedMonths()).toEqual(
      ['2026-07', '2026-08', '2026-09', '2026-10', '2026-11'].map((month) => ({ month, cycles: 1, by: null })),
    );
  });

  it('marks what fell due on its way in every month', async () => {
    const missed = await stack.database.query<{ month: string; missed: number }>(
      `SELECT c.month, count(d.missed_at)::int AS missed FROM monthly_cycles c JOIN deadlines d ON d.cycle_id = c.id GROUP BY c.month ORDER BY c.month`,
    );
    expect(missed.map(({ month, missed: count }) => `${month}: ${count}`)).toEqual([
      '2026-07: 3',
      '2026-08: 3',
      '2026-09: 3',
      '2026-10: 1',
      '2026-11: 1',
    ]);
  });

  it('lets an administrator open a month by hand before its day, once, even when two do it together', async () => {
    const open = () =>
      alpha.people.admin.post<{ cycleId: string }>('/api/monthly-cycles', {
        departmentId: alpha.people.head.person.departmentId,
        month: '2026-12',
      });
    const [first, second] = await Promise.all([open(), open()]);
    expect(first).toEqual(second);
    await alpha.untilFirstDeadlineIsMet(first.cycleId);
    const before = await tableContents(stack.database);
    expect(await open()).toEqual({ ...first, stage: 'drafting' });
    expect(await tableContents(stack.database)).toEqual(before);
    await alpha.advance('2026-11-29');
    expect((await openedMonths()).at(-1)).toEqual({ month: '2026-12', cycles: 1, by: 'admin@alpha.demo' });
  });

  it('marks what falls due while nobody moves it, also in months that its last moves did not concern', async () => {
    const waiting = `SELECT d.id, d.due_at AS "dueAt" FROM deadlines d WHERE d.met_at IS NULL AND d.missed_at IS NULL ORDER BY d.due_at LIMIT 1`;
    const [deadline] = await stack.database.query<{ id: string; dueAt: Date }>(waiting);
    const before = (ms: number) => new Date((deadline?.dueAt.getTime() ?? 0) - ms).toISOString();
    for (const ahead of [3_600_000, 2_000]) await alpha.advance(before(ahead));
    const missedAt = await eventually('the deadline to be missed', async () => {
      const missed = 'SELECT missed_at AS "missedAt" FROM deadlines WHERE id = $1';
      const [found] = await stack.database.query<{ missedAt: Date | null }>(missed, [deadline?.id]);
      return found?.missedAt ?? undefined;
    });
    expect(missedAt).toEqual(deadline?.dueAt);
  });

  it('leaves months out of reach and departments of nobody closed', async () => {
    const departmentId = alpha.people.head.person.departmentId;
    const open = (body: unknown) =>
      refusedUnchanged(stack.database, administrator, { path: '/api/monthly-cycles', body });
    expect(await open({ departmentId, month: '2062-12' })).toMatchObject({
      status: 422,
      code: 'month-out-of-reach',
      paths: ['month'],
    });
    expect(await open({ departmentId: alpha.cycleId, month: '2026-12' })).toMatchObject({
      status: 404,
      code: 'no-such-department',
    });
    expect(await open({ departmentId: 'Wholesale', month: '2026-12' })).toMatchObject({
      status: 422,
      paths: ['departmentId'],
    });
  });

  it('is moved by administrators alone', async () => {
    for (const handle of ['head', 'general', 'accounting'] as const) {
      expect(
        await refusedUnchanged(stack.database, await new RawSession(stack.url).signIn(handle), {
          path: '/api/clock/advance',
          body: { to: '2027-01-01' },
        }),
      ).toMatchObject({ status: 403, code: 'role-missing' });
    }
  });

  it('is no clock of an ordinary company', async () => {
    const company = await insertOrdinaryCompany(stack);
    const before = await tableContents(stack.database);
    await expect((await company.as('admin')).post('/api/clock/advance', { to: '2199-01-01' })).rejects.toMatchObject({
      status: 403,
      code: 'not-a-sandbox',
    });
    expect(await tableContents(stack.database)).toEqual(before);
  });

  it('does not go beyond the calendar, however near to its end it stands', async () => {
    const password = 'a long enough password';
    const { people } = await (
      await stack.as('admin')
    ).post<{ people: { login: string; roles: string[] }[] }>('/api/sandboxes', { startsOn: '2198-11-30', password });
    const login = people.find(({ roles }) => roles.includes('administrator'))?.login ?? '';
    const late = await new ApiSession(stack.url).signIn(login, password);
    const advance = { to: '2199-01-01' };
    await expect(late.post('/api/clock/advance', advance)).rejects.toMatchObject({
      status: 422,
      code: 'clock-too-far',
    });
    expect(await late.post('/api/clock/advance', { to: '2198-12-31' })).toMatchObject({ openedMonths: ['2199-01'] });
  });
});
