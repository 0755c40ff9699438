import { Client, Connection } from '@temporalio/client';
import { temporalAddress } from '#platform/temporal/temporal-address.js';

/** Runs work with a client of the server that the stack under test uses. */
export async function withTemporalClient<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const { connectionOptions, namespace } = temporalAddress();
  const connection = await Connection.connect(connectionOptions);
  try {
    return await work(new Client({ connection, namespace }));
  } finally {
    await connection.close();
  }
}
