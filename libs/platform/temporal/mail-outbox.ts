import type { Client } from '@temporalio/client';
import type { OrganisationId } from '#approvals/ids.js';
import { mailWaitsSignal } from '#contracts/reminders.contract.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';

/** Tells the outbox of an organisation that there is mail to send, and begins it where it does not run. Safe to repeat. */
export async function tellMailOutbox(client: Client, taskQueue: string, organisationId: OrganisationId): Promise<void> {
  await client.workflow.signalWithStart(workflowTypes.mailOutbox, {
    workflowId: workflowIds.mailOutbox(organisationId),
    workflowTaskTimeout,
    taskQueue,
    args: [{ organisationId }],
    signal: mailWaitsSignal,
    signalArgs: [],
    staticSummary: 'Mail of an organisation',
  });
}
