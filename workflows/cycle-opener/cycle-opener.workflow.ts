import { proxyActivities } from '@temporalio/workflow';
import type { CycleOpenerInput, CycleOpeningActivities } from '#contracts/cycle-opening.contract.js';
import { transaction } from '../shared/activity-options.js';
import { openCycles } from './open-cycles.js';

const { departmentsToOpen } = proxyActivities<CycleOpeningActivities>(transaction);

/** What the Schedule of the 28th fires: next month's cycle of every department. Firing twice changes nothing. */
export async function cycleOpener(input: CycleOpenerInput): Promise<{ month: string; departments: number }> {
  const { month, departmentIds } = await departmentsToOpen(input);
  await openCycles(input.organisationId, month, departmentIds);
  return { month, departments: departmentIds.length };
}
