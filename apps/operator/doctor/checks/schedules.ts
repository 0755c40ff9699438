import { ScheduleNotFoundError, type ScheduleDescription } from '@temporalio/client';
import { workflowIds } from '#contracts/workflow-ids.js';
import type { Check, Examined, Finding } from '../examination.js';

/** What opens the months of an organisation that is no sandbox, and reminds its people: its Schedules are there, are not paused, and go by its zone. */
export const schedules: Check = {
  name: 'schedules',
  asks: 'temporal',
  look: async (examined) => {
    const findings: Finding[] = [];
    const organisations = await examined.dataSource.query<{ id: string; timeZone: string }[]>(
      'SELECT id, time_zone AS "timeZone" FROM organisations WHERE NOT is_sandbox ORDER BY created_at',
    );
    for (const { id, timeZone } of organisations) {
      for (const scheduleId of [workflowIds.cycleOpener(id), workflowIds.reminders(id)]) {
        const problem = problemOf(await scheduleOf(examined, scheduleId), timeZone);
        if (problem === undefined) continue;
        findings.push({
          organisationId: id,
          objectKind: 'schedule',
          objectId: scheduleId,
          problem,
          remedy: 'Have the Schedules of the organisation made anew: `premia repair recreate --kind organisation`.',
          mend: { recreate: { kind: 'organisation', id } },
        });
      }
    }
    return findings;
  },
};

async function scheduleOf({ client }: Examined, scheduleId: string): Promise<ScheduleDescription | undefined> {
  try {
    return await client.schedule.getHandle(scheduleId).describe();
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return undefined;
    throw error;
  }
}

function problemOf(schedule: ScheduleDescription | undefined, timeZone: string): string | undefined {
  if (!schedule) return 'A Schedule of the organisation is missing.';
  if (schedule.state.paused) return 'A Schedule of the organisation is paused.';
  const { timezone = 'UTC' } = schedule.spec;
  return timezone === timeZone
    ? undefined
    : `A Schedule of the organisation goes by ${timezone}, the organisation by ${timeZone}.`;
}
