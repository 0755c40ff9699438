import { workflowIds } from '#contracts/workflow-ids.js';
import type { Check } from '../examination.js';
import { withoutProcess } from '../without-process.js';

/** Sandboxes whose clock does not run: nothing opens their months or moves their time. */
export const businessClocks: Check = {
  name: 'business-clocks',
  asks: 'temporal',
  look: (examined) =>
    withoutProcess(examined, {
      objectKind: 'organisation',
      select: 'SELECT id, id AS "organisationId" FROM organisations WHERE is_sandbox',
      workflowIdOf: ({ id }) => workflowIds.businessClock(id),
      problem: () => 'The business clock of the sandbox does not run.',
    }),
};
