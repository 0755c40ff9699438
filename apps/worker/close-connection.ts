import type { NativeConnection } from '@temporalio/worker';

/**
 * Closes a connection for good. The SDK leaves on the storage by which it knows the deadline of a call, and Node hands
 * each that is on to every promise: with every connection that a process has had, all that it does would take longer.
 */
export async function closeConnection(connection: NativeConnection): Promise<void> {
  try {
    await connection.close();
  } finally {
    connection.callContextStorage.disable();
  }
}
