import { ScheduleAlreadyRunning, ScheduleOverlapPolicy, type Client } from '@temporalio/client';
import type { OrganisationId } from '#approvals/ids.js';
import { openingRulesChangedSignal } from '#contracts/business-clock.contract.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';

export interface OrganisationToRun {
  id: string;
  isSandbox: boolean;
  timeZone: string;
  reminderRules: { at: string };
}

/**
 * Makes sure that something opens the organisation's months and reminds its people: two Schedules, or for a sandbox its
 * business clock. Safe to repeat; called whenever an organisation is made and whenever a worker starts.
 */
export async function ensureOrganisationProcesses(
  client: Client,
  taskQueue: string,
  organisation: OrganisationToRun,
): Promise<void> {
  if (organisation.isSandbox) await startBusinessClock(client, taskQueue, organisation.id);
  else {
    await createCycleOpener(client, taskQueue, organisation);
    await createReminders(client, taskQueue, organisation);
  }
}

/** Opens at once what has begun by a zone or by rules that have changed, or owes pay again, which otherwise waits for the next firing. */
export async function openWhatHasBegun(client: Client, organisation: OrganisationToRun): Promise<void> {
  const { businessClock, cycleOpener } = workflowIds;
  if (organisation.isSandbox)
    await client.workflow.getHandle(businessClock(organisation.id)).signal(openingRulesChangedSignal);
  // One that runs may have looked before the change: this one comes after it.
  else await client.schedule.getHandle(cycleOpener(organisation.id)).trigger(ScheduleOverlapPolicy.BUFFER_ONE);
}

async function startBusinessClock(client: Client, taskQueue: string, organisationId: OrganisationId): Promise<void> {
  await client.workflow.start(workflowTypes.businessClock, {
    workflowId: workflowIds.businessClock(organisationId),
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowTaskTimeout,
    taskQueue,
    args: [{ organisationId }],
    staticSummary: 'Business clock of a sandbox organisation',
  });
}

function createCycleOpener(client: Client, taskQueue: string, { id, timeZone }: OrganisationToRun): Promise<void> {
  const scheduleId = workflowIds.cycleOpener(id);
  return keepSchedule(client, taskQueue, {
    scheduleId,
    workflowType: workflowTypes.cycleOpener,
    organisationId: id,
    spec: openingSpec(timeZone),
    catchupWindow: '7 days',
  });
}

function createReminders(client: Client, taskQueue: string, organisation: OrganisationToRun): Promise<void> {
  const { id, timeZone, reminderRules } = organisation;
  return keepSchedule(client, taskQueue, {
    scheduleId: workflowIds.reminders(id),
    workflowType: workflowTypes.reminders,
    organisationId: id,
    spec: remindersSpec(timeZone, reminderRules.at),
    // One firing tells what all that were lost would have told.
    catchupWindow: '1 day',
  });
}

interface DailySchedule {
  scheduleId: string;
  workflowType: string;
  organisationId: OrganisationId;
  spec: ReturnType<typeof openingSpec>;
  catchupWindow: '1 day' | '7 days';
}

/** Makes a Schedule, or brings the one that is there up to the organisation's present rules and zone. */
async function keepSchedule(client: Client, taskQueue: string, schedule: DailySchedule): Promise<void> {
  const { scheduleId, workflowType, organisationId, spec, catchupWindow } = schedule;
  const action = {
    type: 'startWorkflow' as const,
    workflowType,
    workflowId: scheduleId,
    taskQueue,
    workflowTaskTimeout,
    args: [{ organisationId }],
  };
  const policies = { overlap: ScheduleOverlapPolicy.SKIP, catchupWindow };
  try {
    await client.schedule.create({ scheduleId, spec, action, policies });
  } catch (error) {
    if (!(error instanceof ScheduleAlreadyRunning)) throw error;
    await client.schedule.getHandle(scheduleId).update(({ state }) => ({ spec, action, policies, state }));
  }
}

/**
 * Every day a minute after midnight and, for the days on which daylight saving skips midnight, an hour later. A firing
 * opens whatever has begun and is not open yet, so all but one a month change nothing, and those make good what an
 * outage longer than the catch-up window has lost.
 */
export function openingSpec(timezone: string) {
  const everyDay = { hour: { start: 0, end: 1 }, minute: 1, comment: 'Opens the months that have begun' };
  return { calendars: [everyDay], timezone };
}

/**
 * Every day at a time and, for the days on which daylight saving skips it, an hour later: what the first firing has told
 * the second does not tell again.
 */
export function remindersSpec(timezone: string, at: string) {
  const [hour = 0, minute = 0] = at.split(':').map(Number);
  const hours = hour === 23 ? { start: 23, end: 23 } : { start: hour, end: hour + 1 };
  const everyDay = { hour: hours, minute, comment: 'Tells people of what waits for them' };
  return { calendars: [everyDay], timezone };
}
