import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { july } from '#apps/rehearsal/july.js';
import { eventually, RehearsalContext } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import type { TestStack } from '../support/test-stack.js';

export interface Recording {
  /** The name of its file: the process, and the way that it went. */
  name: string;
  workflowId: string;
  runId?: string;
}

const month = '2026-07';

/** A July that is paid after one early attempt, and two months after it that nobody works on. */
export async function playPaidMonth(stack: TestStack, client: Client): Promise<Recording[]> {
  const context = await RehearsalContext.open(stack.url, stack.administrator);
  const { organisationId, departmentId } = context.sandbox;
  const payroll = workflowIds.payrollRun(organisationId, month, 1);

  await playSteps(context, 'lets the 28th of June come', 'tries to run payroll early');
  const { runId: refusedRunId } = await client.workflow.getHandle(payroll).describe();
  await playSteps(context, 'lets the payroll day come', 'reads the statement');
  await client.workflow.getHandle(payroll).result();
  await client.workflow.getHandle(workflowIds.monthlyCycle(departmentId, month)).result();
  await (await context.as('administrator')).post('/api/clock/advance', { to: '2026-10-05' });

  return [
    {
      name: 'plan-approval-returned-once-then-signed',
      workflowId: await approvalOf(stack, organisationId, 'kpi-plan'),
    },
    { name: 'actuals-approval-signed', workflowId: await approvalOf(stack, organisationId, 'actuals') },
    { name: 'register-approval-signed', workflowId: await approvalOf(stack, organisationId, 'payroll-register') },
    { name: 'monthly-cycle-closed', workflowId: workflowIds.monthlyCycle(departmentId, month) },
    { name: 'monthly-cycle-open-with-missed-deadlines', workflowId: workflowIds.monthlyCycle(departmentId, '2026-08') },
    { name: 'payroll-run-refused', workflowId: payroll, runId: refusedRunId },
    { name: 'payroll-run-posted', workflowId: payroll },
    { name: 'business-clock-advanced-over-two-months', workflowId: workflowIds.businessClock(organisationId) },
  ];
}

/** A July whose register the second person returns; its first month is opened as the Schedule would open it. */
export async function playReturnedPayroll(stack: TestStack, client: Client): Promise<Recording[]> {
  const context = await RehearsalContext.open(stack.url, stack.administrator);
  const { organisationId } = context.sandbox;
  const opener = workflowIds.cycleOpener(organisationId);
  await client.workflow.execute(workflowTypes.cycleOpener, {
    workflowId: opener,
    taskQueue: stack.taskQueue,
    args: [{ organisationId }],
  });

  await playSteps(context, 'lets the 28th of June come', 'starts payroll');
  await returnRegister(context);
  const payroll = workflowIds.payrollRun(organisationId, month, 1);
  await client.workflow.getHandle(payroll).result();
  return [
    { name: 'cycle-opener', workflowId: opener },
    { name: 'payroll-run-returned', workflowId: payroll },
  ];
}

async function playSteps(context: RehearsalContext, first: string, last: string): Promise<void> {
  const names = july.map((step) => step.what);
  for (const step of july.slice(names.indexOf(first), names.indexOf(last) + 1)) await step.run(context, randomUUID());
}

async function approvalOf(stack: TestStack, organisationId: string, kind: string): Promise<string> {
  const [document] = await stack.database.query<{ id: string }>(
    'SELECT id FROM documents WHERE organisation_id = $1 AND kind = $2',
    [organisationId, kind],
  );
  if (!document) throw new Error(`There is no ${kind} to record`);
  return workflowIds.documentApproval(document.id);
}

interface Register {
  documentId: string;
  version: number;
  sha256: string;
}

async function returnRegister(context: RehearsalContext): Promise<void> {
  const general = await context.as('general');
  const register = await eventually(
    'the register',
    async () =>
      (await general.get<{ register: Register | null }>(`/api/payroll-runs/${context.found.runId}`)).register ??
      undefined,
  );
  const { documentId, version, sha256 } = register;
  await general.post(`/api/documents/${documentId}/decisions`, {
    version,
    sha256,
    decision: 'return',
    comment: 'The retention of one client is still disputed.',
  });
}
