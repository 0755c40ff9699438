import { workflowIds } from '#contracts/workflow-ids.js';
import type { Check } from '../examination.js';
import { withoutProcess } from '../without-process.js';

/** Years that are open and have no process: nothing marks their deadlines, and their bonus would never close them. */
export const openYears: Check = {
  name: 'open-years',
  asks: 'temporal',
  look: (examined) =>
    withoutProcess<{ id: string; organisationId: string; departmentId: string; year: number }>(examined, {
      objectKind: 'annual-cycle',
      select: `SELECT id, organisation_id AS "organisationId", department_id AS "departmentId", year::int AS year FROM annual_cycles WHERE closed_at IS NULL`,
      workflowIdOf: ({ departmentId, year }) => workflowIds.annualCycle(departmentId, year),
      problem: ({ year }) => `The year ${year} of a department is open, and no process of it runs.`,
    }),
};
