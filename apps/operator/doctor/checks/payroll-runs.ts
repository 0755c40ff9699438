import { workflowIds } from '#contracts/workflow-ids.js';
import type { Check } from '../examination.js';
import { withoutProcess } from '../without-process.js';

/** Payroll runs that have not ended and have no process: they hold their people and pay nobody. */
export const payrollRuns: Check = {
  name: 'payroll-runs',
  asks: 'temporal',
  look: (examined) =>
    withoutProcess<{ id: string; organisationId: string; month: string; number: number }>(examined, {
      objectKind: 'payroll-run',
      select: `SELECT id, organisation_id AS "organisationId", month, number FROM payroll_runs WHERE status IN ('calculating', 'in-approval')`,
      workflowIdOf: ({ organisationId, month, number }) => workflowIds.payrollRun(organisationId, month, number),
      problem: ({ month, number }) => `Run ${number} of ${month} has not ended, and no process of it runs.`,
    }),
};
