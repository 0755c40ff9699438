import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ScheduleOverlapPolicy } from '@temporalio/client';
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
    await withTemporalClient((client) => ensureOrganisationProcesses(client, stack.taskQueue, company.organisation));
  }, 120_000);
  afterAll(async () => {
    await withTemporalClient((client) => client.schedule.getHandle(scheduleId).delete());
    await stack.stop();
  });

  it('is made once, however often it is asked for', async () => {
    const again = withTemporalClient((client) =>
      ensureOrganisationProcesses(client, stack.taskQueue, company.organisation),
    );
    await expect(again).resolves.toBeUndefined();
  });

  it('fires from the 28th on, just after midnight where the company is', async () => {
    const { spec, policies } = await withTemporalClient((client) => client.schedule.getHandle(scheduleId).describe());
    expect(spec.timezone).toBe('Asia/Yekaterinburg');
    expect(spec.calendars).toEqual([
      expect.objectContaining({
        dayOfMonth: [{ start: 28, end: 31, step: 1 }],
        hour: [{ start: 0, end: 0, step: 1 }],
        minute: [{ start: 1, end: 1, step: 1 }],
      }),
    ]);
    expect(policies).toMatchObject({ overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: 7 * 24 * 60 * 60 * 1000 });
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
    const opened = await stack.database.query(
      `SELECT 1 FROM audit_events WHERE action = 'cycle.opened' AND organisation_id = $1`,
      [company.organisation.id],
    );
    expect(opened).toHaveLength(2);
  });
});
