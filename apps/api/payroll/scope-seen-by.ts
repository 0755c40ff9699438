import type { EntityManager } from 'typeorm';
import type { DepartmentId } from '#approvals/ids.js';
import { type PayrollScope, scopeOf } from '#persistence/payroll-scope.js';
import type { SignedInPerson } from '../http/signed-in.js';
import { departmentsWhosePayIsSeen, seesAllPay } from '../http/visibility.js';

/** The departments whose pay somebody sees, all where that is null; of one that is asked for with those below it. */
export async function scopeSeenBy(
  manager: EntityManager,
  viewer: SignedInPerson,
  departmentId: DepartmentId | undefined,
): Promise<PayrollScope> {
  const asked = await scopeOf(manager, departmentId === undefined ? undefined : [departmentId]);
  if (seesAllPay(viewer)) return asked;
  const seen = departmentsWhosePayIsSeen(viewer);
  return asked === null ? seen : asked.filter((id) => seen.includes(id));
}
