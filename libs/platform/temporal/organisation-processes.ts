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
export async function ensureOrganisationProcesses(
  client: Client,
  taskQueue: string,
  organisation: OrganisationToRun,
): Promise<void> {
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

/** Makes the Schedule, or brings the one that is there up to the organisation's present rules and zone. */
async function createCycleOpener(client: Client, taskQueue: string, organisation: OrganisationToRun): Promise<void> {
  const scheduleId = workflowIds.cycleOpener(organisation.id);
  const spec = { calendars: openingCalendars(organisation.deadlineRules), timezone: organisation.timeZone };
  const action = {
    type: 'startWorkflow' as const,
    workflowType: workflowTypes.cycleOpener,
    workflowId: workflowIds.cycleOpener(organisation.id),
    taskQueue,
    workflowTaskTimeout,
    args: [{ organisationId: organisation.id }],
  };
  const policies = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow: '7 days' as const };
  try {
    await client.schedule.create({ scheduleId, spec, action, policies });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ spec, action, policies, state }));
  }
}

/** How far a day off can move an opening, roughly; the opener itself knows the day. */
const daysMoved = 10;

/**
 * From the opening day to the end of the month, a minute past midnight, and as far before or beyond as a day
 * off may move it: a firing opens only what has begun and is not open yet, so further ones change nothing and
 * help a department that is new.
 */
function openingCalendars(rules: DeadlineRules) {
  const { day, dayOff } = rules['drafting-opened'];
  const atMidnight = { hour: 0, minute: 1, comment: 'Opens the month of every department' };
  const earliest = Math.min(day, 28) - (dayOff === 'previous-working-day' ? daysMoved : 0);
  const ofTheMonth = { dayOfMonth: { start: Math.max(1, earliest), end: 31 }, ...atMidnight };
  const intoTheNext = { dayOfMonth: { start: 1, end: daysMoved }, ...atMidnight };
  return dayOff === 'next-working-day' ? [ofTheMonth, intoTheNext] : [ofTheMonth];
}
