import { Client, Connection } from '@temporalio/client';
import { DataSource } from 'typeorm';
import { readStackNote } from '#apps/launcher/stack-file.js';
import { defaultTaskQueue } from '#contracts/task-queues.js';
import { databaseOptions } from '#persistence/database-schema.js';
import { temporalAddress } from '#platform/temporal/temporal-address.js';
import { databaseUrl } from '../with-database.js';
import type { Examined } from './examination.js';
import { RunningProcesses } from './running-processes.js';

/**
 * Runs work on the installation that the environment names, as API and worker read it; without DATABASE_URL on the stack
 * that `npm start` runs in this checkout.
 */
export async function withInstallation<T>(work: (examined: Examined) => Promise<T>): Promise<T> {
  const { database, ownerUrl, address } = addresses();
  const dataSource = await new DataSource(databaseOptions(database)).initialize();
  const { connectionOptions, namespace } = temporalAddress();
  const connection = Connection.lazy({ ...connectionOptions, ...(address === undefined ? {} : { address }) });
  try {
    const client = new Client({ connection, namespace });
    const taskQueue = process.env.TASK_QUEUE ?? defaultTaskQueue;
    const running = new RunningProcesses(client, taskQueue);
    return await work({ dataSource, ownerUrl, client, taskQueue, running });
  } finally {
    await connection.close();
    await dataSource.destroy();
  }
}

function addresses(): { database: string; ownerUrl: string | undefined; address?: string | undefined } {
  const note = process.env.DATABASE_URL ? undefined : readStackNote(process.env.PREMIA_DATA ?? '.premia');
  if (!note) return { database: databaseUrl(), ownerUrl: process.env.DATABASE_OWNER_URL };
  return {
    database: note.databaseUrl,
    ownerUrl: note.databaseOwnerUrl,
    address: process.env.TEMPORAL_ADDRESS ?? note.temporalAddress,
  };
}
