import { proxyActivities } from '@temporalio/workflow';
import type { CycleOpenerInput, CycleOpeningActivities } from '#contracts/cycle-opening.contract.js';
import { transaction } from '../shared/activity-options.js';
import { openMonths } from './open-cycles.js';

const { departmentsToOpen } = proxyActivities<CycleOpeningActivities>(transaction);

/**
 * What the Schedule fires every day: the cycle of every department and of every month that has begun. It goes by the
 * cycles that there are and not by when it fires, so firing twice changes nothing and a firing that was lost is made good.
 */
export async function cycleOpener(input: CycleOpenerInput): Promise<{ month: string; departments: number }> {
  const months = await departmentsToOpen(input);
  await openMonths(input.organisationId, months);
  return { month: months.month, departments: months.departmentIds.length };
}
