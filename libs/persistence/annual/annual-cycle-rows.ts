import type { EntityManager } from 'typeorm';
import type { DepartmentId } from '#approvals/ids.js';
import { AnnualCycle } from '../entities/annual-cycle.entity.js';

/**
 * Takes the year of a department to the end of the transaction, so that its plans and its actuals are decided one after
 * another; null where it has not been opened.
 */
export async function holdAnnualCycle(
  manager: EntityManager,
  departmentId: DepartmentId | null,
  year: number,
): Promise<AnnualCycle | null> {
  if (departmentId === null) return null;
  return manager.findOne(AnnualCycle, { where: { departmentId, year }, lock: { mode: 'pessimistic_write' } });
}
