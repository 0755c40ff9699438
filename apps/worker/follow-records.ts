import { type Client, WorkflowNotFoundError } from '@temporalio/client';
import type { SignalDefinition } from '@temporalio/common';
import { type DataSource, In } from 'typeorm';
import { followDocumentSignal } from '#contracts/document-approval.contract.js';
import { factsChangedSignal } from '#contracts/monthly-cycle.contract.js';
import { followRunSignal } from '#contracts/payroll-run.contract.js';
import { organisationsWithMail } from '#persistence/notices/mails.js';
import { tellMailOutbox } from '#platform/temporal/mail-outbox.js';
import { startTableImport } from '#platform/temporal/start-table-import.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { PayrollRun } from '#persistence/entities/payroll-run.entity.js';
import { importsUnderWay } from '#persistence/imports/import-batch.js';
import { lastMovedDocuments, openMonthsOf, openYearsOf } from '#persistence/route-facts.js';

/** More than a worker has under way when it dies. */
const followedDocuments = 100;

/**
 * Has processes look at the database, which can be ahead of them: a transaction is committed before the workflow task
 * that asked for it has ended, and where worker and server die in between, nobody brings the message again. The routes
 * of the documents that moved last look, and the runs that have not ended. Their months and years look as well:
 * a worker tells them after its answer, and takes with it what it has not told yet when it ends. A step of an import is
 * begun again where the process that wrote it down has died before it began, and so is the outbox of whoever has mail waiting.
 */
export async function followRecords(client: Client, { manager }: DataSource, taskQueue: string): Promise<void> {
  const tell = async (workflowId: string, signal: SignalDefinition): Promise<void> => {
    await client.workflow
      .getHandle(workflowId)
      .signal(signal)
      .catch((error: unknown) => {
        if (!(error instanceof WorkflowNotFoundError)) throw error;
      });
  };
  const moved = await lastMovedDocuments(manager, followedDocuments);
  for (const id of moved) await tell(workflowIds.documentApproval(id), followDocumentSignal);
  for (const { departmentId, month } of await openMonthsOf(manager, moved))
    await tell(workflowIds.monthlyCycle(departmentId, month), factsChangedSignal);
  for (const { departmentId, year } of await openYearsOf(manager, moved))
    await tell(workflowIds.annualCycle(departmentId, year), factsChangedSignal);
  for (const { organisationId, month, number } of await manager.findBy(PayrollRun, {
    status: In(['calculating', 'in-approval']),
  }))
    await tell(workflowIds.payrollRun(organisationId, month, number), followRunSignal);
  for (const { id, step } of await importsUnderWay(manager))
    await startTableImport(client, taskQueue, { importId: id, step });
  for (const organisationId of await organisationsWithMail(manager))
    await tellMailOutbox(client, taskQueue, organisationId);
}
