import { randomUUID } from 'node:crypto';
import type { Client } from '@temporalio/client';
import { alphaActuals } from '#apps/rehearsal/alpha-july.js';
import { july } from '#apps/rehearsal/july.js';
import { eventually, RehearsalContext } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import type { ApiSession } from '#platform/api-session.js';
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
      name: 'plan-approval-begun-with-its-draft',
      workflowId: await approvalOf(stack, organisationId, 'kpi-plan'),
    },
    { name: 'actuals-approval-begun-with-its-draft', workflowId: await approvalOf(stack, organisationId, 'actuals') },
    {
      name: 'register-approval-with-a-longest-draft',
      workflowId: await approvalOf(stack, organisationId, 'payroll-register'),
    },
    { name: 'monthly-cycle-closed-told-when-due', workflowId: workflowIds.monthlyCycle(departmentId, month) },
    { name: 'monthly-cycle-open-looking-at-once', workflowId: workflowIds.monthlyCycle(departmentId, '2026-08') },
    { name: 'payroll-run-refused-at-once', workflowId: payroll, runId: refusedRunId },
    { name: 'payroll-run-posted-after-a-start-at-once', workflowId: payroll },
    { name: 'business-clock-telling-what-fell-due', workflowId: workflowIds.businessClock(organisationId) },
  ];
}

/** A July whose actuals are reopened while its register waits: the run ends, the actuals take their route a second time. */
export async function playReopenedActuals(stack: TestStack, client: Client): Promise<Recording[]> {
  const context = await RehearsalContext.open(stack.url, stack.administrator);
  const { organisationId } = context.sandbox;
  await playSteps(context, 'lets the 28th of June come', 'starts payroll');
  const general = await context.as('general');
  const { documentId: registerId } = await registerOf(general, context);
  const actuals = await approvalOf(stack, organisationId, 'actuals');
  const { runId: firstRoute } = await client.workflow.getHandle(actuals).describe();

  const head = await context.as('head');
  const { cycleId } = context.found;
  const reason = 'The retention of one client is still disputed.';
  const reopening = await head.post<SavedVersion>('/api/actuals-reopenings', { cycleId, reason });
  await head.post(`/api/actuals-reopenings/${reopening.documentId}/submission`, { version: reopening.version });
  await sign(context, reopening);
  const payroll = workflowIds.payrollRun(organisationId, month, 1);
  await client.workflow.getHandle(payroll).result();

  const people = { [context.person('manager').id]: alphaActuals };
  const again = await head.put<SavedVersion>(`/api/monthly-cycles/${cycleId}/actuals/draft`, { basedOn: 1, people });
  await head.post(`/api/monthly-cycles/${cycleId}/actuals/submission`, { version: again.version });
  await sign(context, again);
  const { runId: secondRoute } = await client.workflow.getHandle(actuals).describe();
  if (secondRoute === firstRoute) throw new Error('The actuals took no second route');
  return [
    { name: 'actuals-reopening-of-one-task-each', workflowId: workflowIds.documentApproval(reopening.documentId) },
    { name: 'actuals-approval-again-of-one-task-each', workflowId: actuals, runId: secondRoute },
    { name: 'register-approval-closed-of-one-task-each', workflowId: workflowIds.documentApproval(registerId) },
    { name: 'payroll-run-ended-by-a-reopening-after-a-start-at-once', workflowId: payroll },
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
    { name: 'payroll-run-returned-after-a-start-at-once', workflowId: payroll },
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

interface SavedVersion {
  documentId: string;
  version: number;
  sha256: string;
}

async function sign(context: RehearsalContext, { documentId, version, sha256 }: SavedVersion): Promise<void> {
  const commercial = await context.as('commercial');
  await commercial.post(`/api/documents/${documentId}/decisions`, { version, sha256, decision: 'sign' });
}

function registerOf(reader: ApiSession, context: RehearsalContext): Promise<SavedVersion> {
  return eventually('the register', async () => {
    const run = await reader.get<{ register: SavedVersion | null }>(`/api/payroll-runs/${context.found.runId}`);
    return run.register ?? undefined;
  });
}

async function returnRegister(context: RehearsalContext): Promise<void> {
  const general = await context.as('general');
  const { documentId, version, sha256 } = await registerOf(general, context);
  await general.post(`/api/documents/${documentId}/decisions`, {
    version,
    sha256,
    decision: 'return',
    comment: 'The retention of one client is still disputed.',
  });
}
