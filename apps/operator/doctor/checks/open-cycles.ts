import { workflowIds } from '#contracts/workflow-ids.js';
import type { Check } from '../examination.js';
import { withoutProcess } from '../without-process.js';

/** Months that are open and have no process: nothing marks their deadlines, and they would never close. */
export const openCycles: Check = {
  name: 'open-cycles',
  asks: 'temporal',
  look: (examined) =>
    withoutProcess<{ id: string; organisationId: string; departmentId: string; month: string }>(examined, {
      objectKind: 'monthly-cycle',
      select: `SELECT id, organisation_id AS "organisationId", department_id AS "departmentId", month FROM monthly_cycles WHERE closed_at IS NULL`,
      workflowIdOf: ({ departmentId, month }) => workflowIds.monthlyCycle(departmentId, month),
      problem: ({ month }) => `The month ${month} of a department is open, and no process of it runs.`,
    }),
};
