import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import type { DeadlineRules } from '#calendar/deadlines.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';

export interface OrganisationToRun {
  id: string;
  isSandbox: boolean;
  timeZone: string;
  deadlineRules: DeadlineRules;
}

/**
 * Makes sure that something opens the organisation's months: a Schedule, or for a sandbox its business
 * clock. Safe to repeat; called whenever an organisation is made and whenever a worker starts.
 */
export async function ensureOrganisationProcesses(client: Client, taskQueue: string, organisation: OrganisationToRun): Promise<void> {
  if (organisation.isSandbox) await startBusinessClock(client, taskQueue, organisation.id);
  else await createCycleOpener(client, taskQueue, organisation);
}

async function startBusinessClock(client: Client, taskQueue: string, organisationId: string): Promise<void> {
  await client.workflow.start(workflowTypes.businessClock, {
    workflowId: workflowIds.businessClock(organisationId),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowTaskTimeout,
    taskQueue,
    args: [{ organisationId }],
    staticSummary: 'Business clock of a sandbox organisation',
  });
}

async function createCycleOpener(client: Client, taskQueue: string, organisation: OrganisationToRun): Promise<void> {
  try {
    await client.schedule.create({
      scheduleId: workflowIds.cycleOpener(organisation.id),
      spec: { calendars: [openingCalendar(organisation.deadlineRules)], timezone: organisation.timeZone },
      action: {
        type: 'startWorkflow',
        workflowType: workflowTypes.cycleOpener,
        workflowId: workflowIds.cycleOpener(organisation.id),
        taskQueue,
        workflowTaskTimeout,
        args: [{ organisationId: organisation.id }],
      },
      policies: { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '7 days' },
    });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
  }
}

/**
 * From the opening day to the end of the month, a minute past midnight: the firings after the first find
 * nothing to open, unless the first could not run or a department is new.
 */
function openingCalendar(rules: DeadlineRules) {
  const { day, dayOff } = rules['drafting-opened'];
  const earliest = dayOff === 'previous-working-day' ? Math.max(1, Math.min(day, 28) - 10) : Math.min(day, 28);
  return { dayOfMonth: { start: earliest, end: 31 }, hour: 0, minute: 1, comment: 'Opens the month of every department' };
}
