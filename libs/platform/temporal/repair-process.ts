import { type Client, ScheduleNotFoundError, WorkflowNotFoundError } from '@temporalio/client';
import type { SignalDefinition } from '@temporalio/common';
import { isOver, type ProcessFacts, type Repair } from '#approvals/process-repair.js';
import { followDocumentSignal } from '#contracts/document-approval.contract.js';
import { DomainError } from '#contracts/domain-error.js';
import { factsChangedSignal } from '#contracts/monthly-cycle.contract.js';
import { followRunSignal } from '#contracts/payroll-run.contract.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import { workflowTaskTimeout } from '#contracts/workflow-task-timeout.js';
import { approvalStart, cycleOf } from './approval-start.js';
import { ensureOrganisationProcesses, openWhatHasBegun } from './organisation-processes.js';
import type { StartableWorkflow } from './start-and-update.js';

interface Process extends StartableWorkflow {
  /** What lets it look at the database. */
  follow?: SignalDefinition;
}

/**
 * Repairs the process of an object from what the database says of it. Refused where the object has come to its end, where
 * a process is to look and none runs, and where one is to be made anew and one runs; `restart` takes its place.
 */
export async function repairProcess(
  client: Client,
  taskQueue: string,
  facts: ProcessFacts,
  repair: Repair,
): Promise<void> {
  if (isOver(facts)) throw over(facts);
  if (facts.kind === 'organisation') return repairOpening(client, taskQueue, facts, repair);
  const { follow, ...process } = processOf(facts);
  if (repair === 'look-again' && follow) {
    await client.workflow.getHandle(process.workflowId).signal(follow).catch(unlessNotFound(facts));
    return;
  }
  if (repair !== 'restart' && (await isRunning(client, process.workflowId))) throw running(facts);
  const { workflowType, ...options } = process;
  const start = {
    ...options,
    taskQueue,
    workflowTaskTimeout,
    workflowIdConflictPolicy: repair === 'restart' ? 'TERMINATE_EXISTING' : 'USE_EXISTING',
  } as const;
  // Begun and told in one: a process that knows nothing and was told nothing would wait for ever.
  if (follow) await client.workflow.signalWithStart(workflowType, { ...start, signal: follow });
  else await client.workflow.start(workflowType, start);
}

async function isRunning(client: Client, workflowId: string): Promise<boolean> {
  try {
    const { status } = await client.workflow.getHandle(workflowId).describe();
    return status.name === 'RUNNING';
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return false;
    throw error;
  }
}

/** A Schedule that is paused goes on; a business clock that is restarted begins where the database says that it stands. */
async function repairOpening(
  client: Client,
  taskQueue: string,
  organisation: Extract<ProcessFacts, { kind: 'organisation' }>,
  repair: Repair,
): Promise<void> {
  const { id, isSandbox } = organisation;
  if (repair === 'restart' && isSandbox && (await isRunning(client, workflowIds.businessClock(id))))
    await client.workflow.getHandle(workflowIds.businessClock(id)).terminate('Restarted by an administrator');
  if (repair !== 'look-again') {
    await ensureOrganisationProcesses(client, taskQueue, organisation);
    if (!isSandbox)
      for (const schedule of [workflowIds.cycleOpener(id), workflowIds.reminders(id)])
        await client.schedule.getHandle(schedule).unpause();
  }
  await openWhatHasBegun(client, organisation).catch(unlessNotFound(organisation));
}

function unlessNotFound(facts: ProcessFacts): (error: unknown) => never {
  return (error) => {
    throw error instanceof WorkflowNotFoundError || error instanceof ScheduleNotFoundError ? notThere(facts) : error;
  };
}

function processOf(facts: Exclude<ProcessFacts, { kind: 'organisation' }>): Process {
  switch (facts.kind) {
    case 'monthly-cycle': {
      const { organisationId, departmentId, month } = facts;
      return {
        workflowType: workflowTypes.monthlyCycle,
        workflowId: workflowIds.monthlyCycle(departmentId, month),
        args: [{ organisationId, departmentId, month }],
        staticSummary: `Monthly cycle ${month}`,
        follow: factsChangedSignal,
      };
    }
    case 'annual-cycle': {
      const { organisationId, departmentId, year } = facts;
      return {
        workflowType: workflowTypes.annualCycle,
        workflowId: workflowIds.annualCycle(departmentId, year),
        args: [{ organisationId, departmentId, year }],
        staticSummary: `Annual cycle ${year}`,
        follow: factsChangedSignal,
      };
    }
    case 'document': {
      const { organisationId, documentKind, month, cycleId, departmentId, runNumber, route } = facts;
      const ofRun = runNumber === null ? null : workflowIds.payrollRun(organisationId, month, runNumber);
      // It begins before the first submission, so that whatever was submitted is ahead of it and is followed.
      const begun = { id: facts.id, organisationId, kind: documentKind, month, cycleId, submittedVersion: null };
      return { ...approvalStart(begun, route, cycleOf(begun, departmentId) ?? ofRun), follow: followDocumentSignal };
    }
    case 'payroll-run': {
      const { organisationId, month, number } = facts;
      return {
        workflowType: workflowTypes.payrollRun,
        workflowId: workflowIds.payrollRun(organisationId, month, number),
        args: [{ organisationId, month, number, startsAtOnce: true }],
        staticSummary: `Payroll ${month}`,
        follow: followRunSignal,
      };
    }
    case 'import':
      return {
        workflowType: workflowTypes.tableImport,
        workflowId: workflowIds.tableImport(facts.id, facts.step),
        args: [{ importId: facts.id, step: facts.step }],
        staticSummary: 'Import of a table',
      };
  }
}

function contextOf({ kind, id }: ProcessFacts) {
  return { objectKind: kind, objectId: id };
}

function over(facts: ProcessFacts): DomainError {
  return new DomainError(
    'conflict',
    'process-over',
    'It has come to its end: no process waits for anything of it, and there is nothing to repair.',
    contextOf(facts),
  );
}

function notThere(facts: ProcessFacts): DomainError {
  return new DomainError(
    'conflict',
    'no-such-process',
    'No process of it runs that could look. Have it made anew: `recreate`.',
    contextOf(facts),
  );
}

function running(facts: ProcessFacts): DomainError {
  return new DomainError(
    'conflict',
    'process-runs',
    'Its process runs. Let it look at what is recorded (`look-again`), or have another take its place (`restart`).',
    contextOf(facts),
  );
}
