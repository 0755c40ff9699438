import { isFactTable, type TableKindName } from '#imports/table-kinds.js';
import { assignmentTarget } from './staff/assignment-target.js';
import { departmentTarget } from './staff/department-target.js';
import { factTarget } from './fact-target.js';
import { actualsTarget } from './months/actuals-target.js';
import { planTarget } from './months/plan-target.js';
import { personTarget } from './staff/person-target.js';
import type { TableTarget } from './table-target.js';

const companyTargets = {
  people: personTarget,
  departments: departmentTarget,
  assignments: assignmentTarget,
  plans: planTarget,
  actuals: actualsTarget,
};

export function targetOf(kind: TableKindName): TableTarget {
  return isFactTable(kind) ? factTarget : companyTargets[kind];
}
