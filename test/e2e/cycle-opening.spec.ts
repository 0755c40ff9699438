import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, ScheduleOverlapPolicy } from '@temporalio/client';
import { eventually } from '#apps/rehearsal/rehearsal-context.js';
import { addMonths, monthOfDay } from '#calendar/month.js';
import { dayOfInstant } from '#calendar/time-zone.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { ensureOrganisationProcesses } from '#platform/temporal/organisation-processes.js';
import { insertOrdinaryCompany, type OrdinaryCompany } from '../support/ordinary-company.js';
import { withTemporalClient } from '../support/temporal-client.js';
import { startTestStack, type TestStack } from '../support/test-stack.js';

describe('The Schedule of an ordinary company', () => {
  let stack: TestStack;
  let company: OrdinaryCompany;
  let scheduleId: string;

  beforeAll(async () => {
    stack = await startTestStack();
    company = await insertOrdinaryCompany(stack);
    scheduleId = workflowIds.cycleOpener(company.organisation.id);
    await (await company.as('admin')).post('/api/departments', { name: 'Export' });
    // Of a department that begins today, what was due before is not a deadline.
    await stack.database.query(`UPDATE departments SET began_on = '2020-01-01' WHERE organisation_id = $1`, [
      company.organisation.id,
    ]);
    await withTemporalClient((client) => ensureOrganisationProcesses(client, stack.taskQueue, company.organisation));
  }, 120_000);
  afterAll(async () => {
    await withTemporalClient(async (client) => {
      for (const id of [scheduleId, workflowIds.reminders(company.organisation.id)])
        await client.schedule.getHandle(id).delete();
    });
    await stack.stop();
  });

  it('is made once, however often it is asked for', async () => {
    const again = withTemporalClient((client) =>
      ensureOrganisationProcesses(client, stack.taskQueue, company.organisation),
    );
    await expect(again).resolves.toBeUndefined();
  });

  it('fires every day, just after midnight where the company is, and an hour later for days without a midnight', async () => {
    const { spec, policies } = await withTemporalClient((client) => client.schedule.getHandle(scheduleId).describe());
    expect(spec.timezone).toBe('Asia/Yekaterinburg');
    expect(spec.calendars).toEqual([
      expect.objectContaining({
        dayOfMonth: [{ start: 1, end: 31, step: 1 }],
        hour: [{ start: 0, end: 1, step: 1 }],
        minute: [{ start: 1, end: 1, step: 1 }],
      }),
    ]);
    expect(policies).toMatchObject({ overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: 7 * 24 * 60 * 60 * 1000 });
  });

  it('has another one beside it, which reminds people at the time that the company has set', async () => {
    const scheduleOf = (client: Client) => client.schedule.getHandle(workflowIds.reminders(company.organisation.id));
    const hoursOf = async () => {
      const { spec } = await withTemporalClient((client) => scheduleOf(client).describe());
      return spec.calendars?.map(({ hour, minute }) => [hour, minute]);
    };
    const at = (hour: number, minute: number) => [
      [[{ start: hour, end: hour + 1, step: 1 }], [{ start: minute, end: minute, step: 1 }]],
    ];
    expect(await hoursOf()).toEqual(at(9, 0));
    const administrator = await company.as('admin');
    const { reminderRules } = await administrator.get<{ reminderRules: object }>('/api/organisation');
    await administrator.put('/api/organisation/reminder-rules', { ...reminderRules, at: '10:30' });
    expect(await hoursOf()).toEqual(at(10, 30));
    await withTemporalClient(async (client) => {
      await scheduleOf(client).trigger();
      const [firing] = await eventually('a firing', async () => {
        const { recentActions } = (await scheduleOf(client).describe()).info;
        return recentActions.length > 0 ? recentActions : undefined;
      });
      const told = await client.workflow.getHandle(firing?.action.workflow.workflowId ?? '').result();
      expect(told).toEqual({ notices: expect.any(Number), mails: 0 });
    });
  });

  it("opens every department's month once, also when it fires twice", async () => {
    const today = dayOfInstant(new Date().toISOString(), 'Asia/Yekaterinburg');
    const present = monthOfDay(today);
    const month = today.slice(8) >= '28' ? addMonths(present, 1) : present;
    await withTemporalClient(async (client) => {
      const schedule = client.schedule.getHandle(scheduleId);
      // Firings of one second share an id, and the later one is dropped: fired until there were two.
      const firings = await eventually('two firings', async () => {
        const { recentActions } = (await schedule.describe()).info;
        if (recentActions.length >= 2) return recentActions;
        await schedule.trigger(ScheduleOverlapPolicy.ALLOW_ALL);
        return undefined;
      });
      const outcomes = firings.map(({ action }) => client.workflow.getHandle(action.workflow.workflowId).result());
      for (const outcome of await Promise.all(outcomes)) expect(outcome).toMatchObject({ month });
    });
    const cycles = await eventually('the cycles', async () => {
      const rows = await stack.database.query(
        `SELECT d.name, c.month, c.opened_by, (SELECT count(*)::int FROM deadlines l WHERE l.cycle_id = c.id) AS deadlines
           FROM monthly_cycles c JOIN departments d ON d.id = c.department_id WHERE c.organisation_id = $1 ORDER BY d.name`,
        [company.organisation.id],
      );
      return rows.length >= 2 ? rows : undefined;
    });
    expect(cycles).toEqual([
      { name: 'Export', month, opened_by: null, deadlines: 4 },
      { name: 'Retail', month, opened_by: null, deadlines: 4 },
    ]);
    // From December on the next year is opened beside the months.
    const opened = await stack.database.query(
      `SELECT 1 FROM audit_events WHERE action = 'cycle.opened' AND organisation_id = $1 AND details ? 'month'`,
      [company.organisation.id],
    );
    expect(opened).toHaveLength(2);
  });

  it('opens the months that an outage has left out, of each department since its first, and none that is paid', async () => {
    const organisationId = company.organisation.id;
    const [{ month: last = '' } = {}] = await stack.database.query<{ month: string }>(
      'SELECT max(month) AS month FROM monthly_cycles WHERE organisation_id = $1',
      [organisationId],
    );
    await stack.database.query(
      `INSERT INTO monthly_cycles (organisation_id, department_id, month, opened_at)
       SELECT $1, id, $2, now() - interval '4 months' FROM departments WHERE organisation_id = $1 AND name = 'Retail'`,
      [organisationId, addMonths(last, -4)],
    );
    await stack.database.query(
      `INSERT INTO payroll_runs (organisation_id, month, number, status, started_by, started_at, posted_at)
       SELECT $1, $2, 1, 'posted', p.id, now(), now() FROM people p WHERE p.organisation_id = $1 LIMIT 1`,
      [organisationId, addMonths(last, -3)],
    );
    await withTemporalClient((client) => client.schedule.getHandle(scheduleId).trigger());
    const months = (department: string) =>
      stack.database.query<{ month: string; missed: boolean }>(
        `SELECT c.month, EXISTS (SELECT 1 FROM deadlines l WHERE l.cycle_id = c.id AND l.kind = 'drafting-opened' AND l.missed_at IS NOT NULL) AS missed
           FROM monthly_cycles c JOIN departments d ON d.id = c.department_id
          WHERE c.organisation_id = $1 AND d.name = $2 AND c.opened_at > now() - interval '1 day' ORDER BY c.month`,
        [organisationId, department],
      );
    const retail = await eventually('the months that were left out', async () => {
      const rows = await months('Retail');
      return rows.length >= 3 && rows.slice(0, 2).every(({ missed }) => missed) ? rows : undefined;
    });
    expect(retail).toEqual([
      { month: addMonths(last, -2), missed: true },
      { month: addMonths(last, -1), missed: true },
      expect.objectContaining({ month: last }),
    ]);
    expect(await months('Export')).toEqual([expect.objectContaining({ month: last })]);
  });
});
