import { workflowIds } from '#contracts/workflow-ids.js';
import type { Check } from '../examination.js';
import { withoutProcess } from '../without-process.js';

/** Imports that are at a step which nobody takes. */
export const importsUnderWay: Check = {
  name: 'imports-under-way',
  asks: 'temporal',
  look: (examined) =>
    withoutProcess<{ id: string; organisationId: string; step: number; status: string }>(examined, {
      objectKind: 'import',
      select: `SELECT id, organisation_id AS "organisationId", step, status FROM imports WHERE status IN ('reading', 'importing', 'undoing')`,
      workflowIdOf: ({ id, step }) => workflowIds.tableImport(id, step),
      problem: ({ status }) => `An import is ${status}, and no process works at it.`,
    }),
};
