import type { Client } from '@temporalio/client';
import { RehearsalContext } from '#apps/rehearsal/rehearsal-context.js';
import { workflowIds } from '#contracts/workflow-ids.js';
import { bringTable, commitTable } from '../support/imported-table.js';
import type { TestStack } from '../support/test-stack.js';
import type { Recording } from './recorded-months.js';

/** A table that is read and tried, and then takes effect. */
export async function playImportedTable(stack: TestStack, client: Client): Promise<Recording[]> {
  const context = await RehearsalContext.open(stack.url, stack.administrator);
  const accounting = await context.as('accounting');
  const { id } = await bringTable(accounting, 'clients', 'Code;Client\nnorth;North\n');
  await commitTable(accounting, id);
  const [read, broughtIn] = [1, 2].map((step) => workflowIds.tableImport(id, step));
  for (const workflowId of [read, broughtIn]) await client.workflow.getHandle(workflowId ?? '').result();
  return [
    { name: 'table-import-read', workflowId: read ?? '' },
    { name: 'table-import-brought-in', workflowId: broughtIn ?? '' },
  ];
}
