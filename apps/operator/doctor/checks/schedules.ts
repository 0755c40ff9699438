import { ScheduleNotFoundError, type ScheduleDescription } from '@temporalio/client';
import { workflowIds } from '#contracts/workflow-ids.js';
import type { Check, Examined, Finding } from '../examination.js';

/** What opens the months of an organisation that is no sandbox: its Schedule is there, is not paused, and goes by its zone. */
export const schedules: Check = {
  name: 'schedules',
  asks: 'temporal',
  look: async (examined) => {
    const findings: Finding[] = [];
    const organisations = await examined.dataSource.query<{ id: string; timeZone: string }[]>(
      'SELECT id, time_zone AS "timeZone" FROM organisations WHERE NOT is_sandbox ORDER BY created_at',
    );
    for (const { id, timeZone } of organisations) {
      const problem = problemOf(await scheduleOf(examined, id), timeZone);
      if (problem === undefined) continue;
      findings.push({
        organisationId: id,
        objectKind: 'organisation',
        objectId: id,
        problem,
        remedy: 'Have what opens its months made anew: `premia repair recreate --kind organisation`.',
        mend: { recreate: { kind: 'organisation', id } },
      });
    }
    return findings;
  },
};

async function scheduleOf({ client }: Examined, organisationId: string): Promise<ScheduleDescription | undefined> {
  try {
    return await client.schedule.getHandle(workflowIds.cycleOpener(organisationId)).describe();
  } catch (error) {
    if (error instanceof ScheduleNotFoundError) return undefined;
    throw error;
  }
}

function problemOf(schedule: ScheduleDescription | undefined, timeZone: string): string | undefined {
  if (!schedule) return 'The Schedule that opens the months of the organisation is missing.';
  if (schedule.state.paused) return 'The Schedule that opens the months of the organisation is paused.';
  const { timezone = 'UTC' } = schedule.spec;
  return timezone === timeZone
    ? undefined
    : `The Schedule that opens the months goes by ${timezone}, the organisation by ${timeZone}.`;
}
