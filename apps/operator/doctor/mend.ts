import { DomainError } from '#contracts/domain-error.js';
import { factsOfProcess, recordRepair } from '#persistence/processes.js';
import { repairProcess } from '#platform/temporal/repair-process.js';
import type { Examined, Mend } from './examination.js';

const reason = 'Found by `premia doctor`.';

/**
 * Mends by the repair that an administrator would ask for, which is recorded as theirs are. What has come to
 * its end or is made anew by somebody else meanwhile needs none.
 */
export async function mend(examined: Examined, by: Mend): Promise<void> {
  await carryOut(examined, by).catch((error: unknown) => {
    if (!(error instanceof DomainError)) throw error;
  });
}

async function carryOut({ dataSource, client, taskQueue }: Examined, by: Mend): Promise<void> {
  if ('end' in by) {
    await client.workflow.getHandle(by.end.workflowId, by.end.runId).terminate(reason);
    return;
  }
  const object = by.recreate;
  await dataSource.transaction(async (manager) => {
    const facts = await factsOfProcess(manager, object);
    if (!facts) throw new Error(`There is no ${object.kind} ${object.id} any more`);
    const { organisationId } = facts;
    await recordRepair(manager, { organisationId, repair: 'recreate', object, reason, actorId: null });
    await repairProcess(client, taskQueue, facts, 'recreate');
  });
}
