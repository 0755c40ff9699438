import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { defaultRoutes } from '#approvals/routes.js';
import { defaultDeadlineRules } from '#calendar/deadlines.js';
import { startOfDay } from '#calendar/time-zone.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { ApiRefusal, type ApiSession } from '#platform/api-session.js';
import { openingSpec } from '#platform/temporal/organisation-processes.js';
import { insertOrdinaryCompany, type OrdinaryCompany } from '../support/ordinary-company.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe('The rules of an organisation', () => {
  let stack: TestStack;
  let company: OrdinaryCompany;
  let administrator: ApiSession;
  let scheduleId: string;

  beforeAll(async () => {
    stack = await startTestStack();
    company = await insertOrdinaryCompany(stack);
    scheduleId = workflowIds.cycleOpener(company.organisation.id);
    administrator = await company.as('admin');
  }, 120_000);
  afterAll(async () => {
    await withTemporalClient((client) => client.schedule.getHandle(scheduleId).delete());
    await stack.stop();
  });

  const organisation = () => administrator.get<Record<string, unknown>>('/api/organisation');

  it('are another time zone, which the Schedule follows and by which the month opens', async () => {
    await administrator.put('/api/organisation/time-zone', { timeZone: 'Asia/Kolkata' });
    expect(await organisation()).toMatchObject({ timeZone: 'Asia/Kolkata' });
    const { spec } = await withTemporalClient((client) => client.schedule.getHandle(scheduleId).describe());
    expect(spec.timezone).toBe('Asia/Kolkata');
    await eventually('the month', async () => {
      const cycles = await stack.database.query('SELECT 1 FROM monthly_cycles WHERE organisation_id = $1', [
        company.organisation.id,
      ]);
      return cycles.length > 0 ? cycles : undefined;
    });
    const refused = await refusalOf(administrator.put('/api/organisation/time-zone', { timeZone: 'europe/moscow' }));
    expect(refused).toMatchObject({
      status: 422,
      problem: {
        problems: [expect.objectContaining({ message: expect.stringContaining('write "Europe/Moscow"') })],
      },
    });
  });

  it('are other deadlines in the order of the month, which the next month is told', async () => {
    const later = { ...defaultDeadlineRules['payroll-posted'], day: 10 };
    await administrator.put('/api/organisation/deadline-rules', { ...defaultDeadlineRules, 'payroll-posted': later });
    const { deadlines } = await administrator.get<{ deadlines: { kind: string; nominalOn: string }[] }>(
      '/api/organisation/deadlines?month=2026-07',
    );
    expect(deadlines).toContainEqual(expect.objectContaining({ kind: 'payroll-posted', nominalOn: '2026-08-10' }));
    const early = { ...later, day: 5 };
    const refused = await refusalOf(
      administrator.put('/api/organisation/deadline-rules', { ...defaultDeadlineRules, 'payroll-posted': early }),
    );
    expect(refused).toMatchObject({ status: 422, code: 'deadlines-in-disorder' });
    expect(await organisation()).toMatchObject({ deadlineRules: { 'payroll-posted': { day: 10 } } });
  });

  it('are another weekend, of which some day is worked', async () => {
    await administrator.put('/api/organisation/weekend', { weekend: [5, 6] });
    expect(await administrator.get('/api/organisation/calendar')).toMatchObject({ weekend: [5, 6] });
    for (const weekend of [[1, 2, 3, 4, 5, 6, 7], [5, 5], [0], ['Sunday']]) {
      const refused = await refusalOf(administrator.put('/api/organisation/weekend', { weekend }));
      expect(refused).toMatchObject({ status: 422 });
    }
    expect(await administrator.get('/api/organisation/calendar')).toMatchObject({ weekend: [5, 6] });
  });

  it('are other routes, which somebody can submit and decide', async () => {
    const plans = { ...defaultRoutes['kpi-plan'], steps: [{ name: 'general', roles: ['general-director'] }] };
    await administrator.put('/api/organisation/routes/kpi-plan', plans);
    expect(await organisation()).toMatchObject({ routes: { ...defaultRoutes, 'kpi-plan': plans } });
    const refusals = [
      { ...plans, submitters: ['purchasing'] },
      { ...plans, steps: [{ name: 'admin', roles: ['administrator'] }] },
      { ...plans, steps: [{ name: 'nobody', roles: ['commercial-director'] }] },
      { ...plans, steps: [...plans.steps, ...plans.steps] },
    ];
    for (const route of refusals) {
      const refused = await refusalOf(administrator.put('/api/organisation/routes/kpi-plan', route));
      expect(refused).toMatchObject({ status: 422, code: 'route-not-possible' });
    }
    expect(await organisation()).toMatchObject({ routes: { ...defaultRoutes, 'kpi-plan': plans } });
  });

  it('are another part of the pay of a month that may be taken back, of all of it at most', async () => {
    expect(await organisation()).toMatchObject({ deductionLimit: '20 %' });
    for (const deductionLimit of ['100.01 %', '-1 %', '50', '1', '', 20]) {
      const refused = await refusalOf(administrator.put('/api/organisation/deduction-limit', { deductionLimit }));
      expect(refused).toMatchObject({
        status: 422,
        problem: { problems: expect.arrayContaining([expect.objectContaining({ path: 'deductionLimit' })]) },
      });
    }
    const none = await refusalOf(administrator.put('/api/organisation/deduction-limit', {}));
    expect(none).toMatchObject({ status: 422 });
    expect(await organisation()).toMatchObject({ deductionLimit: '20 %' });
    for (const deductionLimit of ['0 %', '100 %', '12.5 %']) {
      const said = await administrator.put('/api/organisation/deduction-limit', { deductionLimit });
      expect(said).toEqual({ deductionLimit });
      expect(await organisation()).toMatchObject({ deductionLimit });
    }
    const [{ details } = { details: {} }] = await stack.database.query<{ details: object }>(
      `SELECT details FROM audit_events WHERE organisation_id = $1 AND action = 'deduction-limit.changed' ORDER BY id DESC LIMIT 1`,
      [company.organisation.id],
    );
    expect(details).toEqual({ deductionLimit: '12.5 %' });
  });

  it('are another day to the end of which weights may be changed by a memo', async () => {
    const rule = { monthOffset: 0, day: 1, dayOff: 'keep' };
    expect(await organisation()).toMatchObject({ weightMemoRule: rule });
    const path = '/api/organisation/weight-memo-rule';
    for (const wrong of [{ ...rule, day: 32 }, { ...rule, dayOff: 'sometimes' }, {}])
      expect(await refusalOf(administrator.put(path, wrong))).toMatchObject({ status: 422 });
    const fifth = { monthOffset: 0, day: 5, dayOff: 'next-working-day' };
    expect(await administrator.put(path, fifth)).toEqual(fifth);
    expect(await organisation()).toMatchObject({ weightMemoRule: fifth });
  });

  it('are another number of days to answer a dispute', async () => {
    expect(await organisation()).toMatchObject({ disputeDays: 5 });
    const path = '/api/organisation/dispute-days';
    for (const disputeDays of [0, 61, 1.5, '5'])
      expect(await refusalOf(administrator.put(path, { disputeDays }))).toMatchObject({ status: 422 });
    expect(await administrator.put(path, { disputeDays: 3 })).toEqual({ disputeDays: 3 });
    expect(await organisation()).toMatchObject({ disputeDays: 3 });
  });

  it('are set by the administrator alone, and every change is on the record', async () => {
    const head = await company.as('head');
    const refused = await refusalOf(head.put('/api/organisation/time-zone', { timeZone: 'Europe/Moscow' }));
    expect(refused).toMatchObject({ status: 403 });
    const limit = await refusalOf(head.put('/api/organisation/deduction-limit', { deductionLimit: '50 %' }));
    expect(limit).toMatchObject({ status: 403 });
    const changes = await stack.database.query<{ action: string }>(
      `SELECT action FROM audit_events WHERE organisation_id = $1 AND action LIKE '%.changed' ORDER BY id`,
      [company.organisation.id],
    );
    expect(changes.map(({ action }) => action)).toEqual([
      'time-zone.changed',
      'deadline-rules.changed',
      'calendar.changed',
      'route.changed',
      'deduction-limit.changed',
      'deduction-limit.changed',
      'deduction-limit.changed',
      'weight-memo-rule.changed',
      'dispute-days.changed',
    ]);
  });

  it.each([
    ['Asia/Beirut', '2027-03-28'],
    ['Atlantic/Azores', '2027-03-28'],
    ['Africa/Cairo', '2028-04-28'],
    ['Europe/Moscow', '2027-03-28'],
  ])('open a month in %s within minutes of the start of %s, whether it has a midnight or not', async (zone, day) => {
    const begins = Date.parse(startOfDay(day, zone));
    const next = await withTemporalClient(async (client) => {
      const handle = await client.schedule.create({
        scheduleId: `test/${zone}`,
        spec: { ...openingSpec(zone), startAt: new Date(begins - 1_000) },
        state: { paused: true },
        action: { type: 'startWorkflow', workflowType: 'none', taskQueue: 'none' },
      });
      const { info } = await handle.describe();
      await handle.delete();
      return info.nextActionTimes[0]?.getTime() ?? 0;
    });
    expect((next - begins) / 60_000).toBe(1);
  });
});

describe('The clock of a sandbox', () => {
  let stack: TestStack;
  beforeAll(async () => {
    stack = await startTestStack();
  }, 120_000);
  afterAll(() => stack.stop());

  it('opens at once what has begun by rules that have changed', async () => {
    const administrator = await stack.as('admin');
    const opened = await stack.database.query<{ month: string }>('SELECT max(month) AS month FROM monthly_cycles');
    const { businessNow } = await administrator.get<{ businessNow: string }>('/api/organisation');
    const opening = { ...defaultDeadlineRules['drafting-opened'], monthOffset: -3, day: 1 };
    await administrator.put('/api/organisation/deadline-rules', {
      ...defaultDeadlineRules,
      'drafting-opened': opening,
    });
    const months = await eventually('the month that has begun', async () => {
      const rows = await stack.database.query<{ month: string }>('SELECT DISTINCT month FROM monthly_cycles');
      return rows.some(({ month }) => month > (opened[0]?.month ?? '')) ? rows : undefined;
    });
    expect(
      months
        .map(({ month }) => month)
        .toSorted()
        .at(-1),
    ).toBe(monthsAhead(businessNow, 3));
  });
});

function monthsAhead(instant: string, months: number): string {
  const day = new Date(Date.parse(instant) + 3 * 60 * 60 * 1000);
  return new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1)).toISOString().slice(0, 7);
}

/** The refusal of a request, as it is on the wire. */
async function refusalOf(attempt: Promise<unknown>): Promise<ApiRefusal> {
  const outcome = await attempt.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof ApiRefusal) return outcome;
  throw new Error('It was not refused', { cause: outcome });
}
