import { getExternalWorkflowHandle, isCancellation, log, type SignalDefinition } from '@temporalio/workflow';

/**
 * Signals a workflow that may have ended: the database already holds what the signal would tell,
 * so a missing listener is worth a log line and nothing more.
 */
export async function notify<Args extends unknown[]>(
  workflowId: string,
  signal: SignalDefinition<Args>,
  ...args: Args
): Promise<void> {
  try {
    await getExternalWorkflowHandle(workflowId).signal(signal, ...args);
  } catch (error) {
    if (isCancellation(error)) throw error;
    log.info('The workflow to be told has ended', { toldWorkflowId: workflowId, signal: signal.name });
  }
}
