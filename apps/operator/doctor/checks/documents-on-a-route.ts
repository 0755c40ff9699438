import { workflowIds } from '#contracts/workflow-ids.js';
import type { Check } from '../examination.js';
import { withoutProcess } from '../without-process.js';

/** Documents that wait for a decision and have no process that could take it. */
export const documentsOnARoute: Check = {
  name: 'documents-on-a-route',
  asks: 'temporal',
  look: (examined) =>
    withoutProcess<{ id: string; organisationId: string; kind: string; month: string }>(examined, {
      objectKind: 'document',
      select: `SELECT id, organisation_id AS "organisationId", kind, month FROM documents WHERE status = 'in-approval'`,
      workflowIdOf: ({ id }) => workflowIds.documentApproval(id),
      problem: ({ kind, month }) =>
        `A document (${kind} of ${month}) is on its route, and no process of it runs: nobody can decide it.`,
    }),
};
