import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { Client, WorkflowHandle } from '@temporalio/client';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import { bareUpdate, endSignal } from './bare-update.workflow.js';
import { measureAlone, measureAtOnce, type Timed } from './timed.js';

const workflowsPath = fileURLToPath(new URL('./bare-update.workflow.js', import.meta.url));

interface Server {
  address: string;
  namespace: string;
}

/** Measures Updates that a workflow answers at once: alone, and as many side by side, each to a workflow of its own. */
export async function measureBareUpdates(
  client: Client,
  { address, namespace }: Server,
  { alone, rounds, atOnce }: { alone: number; rounds: number; atOnce: number },
): Promise<Timed> {
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger, telemetryOptions: { logging: { filter: 'ERROR', forward: {} } } });
  const connection = await NativeConnection.connect({ address });
  const taskQueue = `bare-${randomUUID()}`;
  const worker = await Worker.create({
    connection,
    namespace,
    taskQueue,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger }),
  });
  const running = worker.run();
  try {
    const workflows = await Promise.all(
      Array.from({ length: atOnce }, () =>
        client.workflow.start('answering', { workflowId: `bare/${randomUUID()}`, taskQueue }),
      ),
    );
    const update = (workflow: WorkflowHandle) => () => workflow.executeUpdate(bareUpdate, { args: [1] });
    // The first answer of each also waits for its start.
    await Promise.all(workflows.map((workflow) => update(workflow)()));
    const oneByOne = Array.from({ length: alone }, (_, index) => workflows[index % atOnce] as WorkflowHandle);
    const milliseconds = await measureAlone(oneByOne.map(update));
    const perSecond: number[] = [];
    for (let round = 0; round < rounds; round += 1) perSecond.push(await measureAtOnce(workflows.map(update)));
    await Promise.all(workflows.map((workflow) => workflow.signal(endSignal)));
    return { milliseconds, perSecond };
  } finally {
    worker.shutdown();
    await running;
    await connection.close();
  }
}
