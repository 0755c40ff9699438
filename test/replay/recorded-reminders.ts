import type { Client } from '@temporalio/client';
import { eventually, RehearsalContext } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds, workflowTypes } from '#contracts/workflow-ids.js';
import type { TestStack } from '../support/test-stack.js';
import type { Recording } from './recorded-months.js';

/** A head who is reminded by mail while the mail server is away, gives up the address, and misses the deadline: it is told above. */
export async function playRemindedHead(stack: TestStack, client: Client): Promise<Recording[]> {
  const context = await RehearsalContext.open(stack.url, stack.administrator);
  const { organisationId } = context.sandbox;
  const administrator = await context.as('administrator');
  const { reminderRules } = await administrator.get<{ reminderRules: object }>('/api/organisation');
  await administrator.put('/api/organisation/reminder-rules', { ...reminderRules, quietHours: null });
  const head = await context.as('head');
  const settings = { language: 'en', quietHours: null, refusedMail: [] };
  await head.put('/api/notices/settings', { ...settings, email: 'galina@alpha.example' });
  await administrator.post('/api/clock/advance', { to: '2026-06-28T06:00:00.000Z' });
  const outbox = client.workflow.getHandle(workflowIds.mailOutbox(organisationId));
  await eventually('two attempts', async () => {
    const [mail] = await stack.database.query('SELECT 1 FROM mails WHERE organisation_id = $1 AND attempts >= 2', [
      organisationId,
    ]);
    return mail;
  });
  await head.put('/api/notices/settings', { ...settings, email: null });
  await outbox.result();

  const round = workflowIds.reminders(organisationId);
  await client.workflow.execute(workflowTypes.reminders, {
    workflowId: round,
    taskQueue: stack.taskQueue,
    args: [{ organisationId }],
  });
  await administrator.post('/api/clock/advance', { to: '2026-07-02T06:00:00.000Z' });
  const { items } = await administrator.get<{ items: { id: string; departmentId: string; month: string }[] }>(
    '/api/monthly-cycles?month=2026-07',
  );
  const [escalated] = items;
  const commercial = await context.as('commercial');
  const notices = await commercial.get<{ items: { kind: string }[] }>('/api/notices');
  if (!escalated || !notices.items.some(({ kind }) => kind === 'escalation'))
    throw new Error(`Nothing was escalated: ${JSON.stringify({ items, notices: notices.items })}`);
  return [
    { name: 'mail-outbox-of-a-server-that-is-away', workflowId: workflowIds.mailOutbox(organisationId) },
    { name: 'reminders', workflowId: round },
    {
      name: 'business-clock-telling-what-fell-due-that-escalates',
      workflowId: workflowIds.businessClock(organisationId),
    },
    {
      name: 'monthly-cycle-escalated-looking-at-once',
      workflowId: workflowIds.monthlyCycle(escalated.departmentId, escalated.month),
    },
  ];
}
